import { assert, constantFrom, property, record, uniqueArray } from 'fast-check';
import { expect, it } from 'vitest';
import { openSides } from '#domain/impact/crowd/openSides.ts';
import {
  deviceConditionOf,
  type ImpactAssignment,
  userCondition,
} from '#domain/impact/crowd/rule.ts';
import { SIDES } from '#domain/impact/crowd/together.ts';
import { groupIdOf } from '#domain/assignment/target.ts';
import { assignment, changes, filterUse } from '#domain/testing/bruteForce.ts';
import { mayDo } from '#domain/testing/mayDo.ts';

const UNITS = [
  ['users', userCondition],
  ['devices', deviceConditionOf()],
] as const;

type Rows = readonly ImpactAssignment[];

it('never says that a change cannot give, or take, what it may', () => {
  assert(
    property(changes, ([before, after]) => {
      for (const [unit, conditionOf] of UNITS) {
        const may = mayDo(unit, before, after);
        const said = openSides(before, after, conditionOf);
        for (const side of SIDES)
          if (may[side]) expect([unit, side, said[side]]).toEqual([unit, side, true]);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);

/** Where an Exclude filter or Remove meets other rows, forms do not show all that follows. */
const plainFilter = filterUse.map((filter) =>
  filter.mode === 'none' ? filter : { ...filter, mode: 'include' as const },
);
/** As Intune takes them: a target stands once. */
const listed = uniqueArray(
  record({ row: assignment, filter: plainFilter }).map(({ row, filter }) => ({
    ...row,
    filter: row.target.kind === 'exclusionGroup' ? row.filter : filter,
    intent: 'apply',
  })),
  { minLength: 1, maxLength: 4, selector: ({ target }) => groupIdOf(target) ?? target.kind },
);

it('says of one row that comes, goes or gets another filter on which one side somebody may be', () => {
  let oneSided = 0;
  assert(
    property(
      listed,
      constantFrom('comes', 'goes', 'edited'),
      plainFilter,
      ([row, ...others], deed, other) => {
        const rows = [row!, ...others];
        const filter = row!.target.kind === 'exclusionGroup' ? row!.filter : other;
        const [before, after]: [Rows, Rows] =
          deed === 'comes'
            ? [others, rows]
            : deed === 'goes'
              ? [rows, others]
              : [rows, [{ ...row!, filter }, ...others]];
        for (const [unit, conditionOf] of UNITS) {
          const may = mayDo(unit, before, after);
          const said = openSides(before, after, conditionOf);
          if (may.gained === may.lost) continue;
          oneSided += 1;
          expect([unit, said]).toEqual([unit, may]);
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(oneSided).toBeGreaterThan(100);
}, 60_000);

const to = (kind: 'group' | 'exclusionGroup'): ImpactAssignment => ({
  target: { kind, groupId: 'g1' },
  filter: { mode: 'none' },
  intent: 'apply',
});

const open = (before: Rows, after: Rows) => openSides(before, after, deviceConditionOf());

it('a target that the app does not know may include some or exclude some', () => {
  const unknown: ImpactAssignment = {
    target: { kind: 'unknown', type: '#microsoft.graph.newTarget' } as never,
    filter: { mode: 'none' },
    intent: 'apply',
  };
  expect(open([unknown], [unknown, to('group')])).toEqual({ gained: true, lost: false });
  expect(open([unknown], [unknown, to('exclusionGroup')])).toEqual({ gained: false, lost: true });
  expect(open([], [unknown])).toEqual({ gained: true, lost: false });
  expect(open([to('group')], [to('group'), unknown])).toEqual({ gained: true, lost: true });
  const odd = { ...to('group'), intent: 'someday' };
  expect(open([odd], [odd, to('group')])).toEqual({ gained: true, lost: true });
});
