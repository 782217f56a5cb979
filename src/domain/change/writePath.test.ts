import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { type Change, lockReason } from '#domain/change/change.ts';
import { changeKey } from '#domain/change/drift.ts';
import {
  add,
  carryOut,
  changeSets,
  changesOf,
  collection,
  edit,
  excluded,
  H,
  included,
  messyLists,
  NONE,
  policySetRow,
  remove,
  rowOf,
  unknownRow,
  withFilter,
} from '#domain/testing/testRows.ts';
import { chooseWritePath, type WriteStep } from '#domain/change/writePath.ts';
import { directKey, placeKey, fulfils, rowKey, targetKey } from '#domain/assignment/rowIdentity.ts';

// Two cores serve many: a thousand runs may take longer than the five seconds of a usual test.
vi.setConfig({ testTimeout: 60_000 });

const group = rowOf({ target: included(), extra: { later: 1 } });
const devices = rowOf({ target: { kind: 'allDevices' }, filter: withFilter() });
const oddFilter = rowOf({ target: { kind: 'allLicensedUsers' }, filterNotUnderstood: true });
const oddIntent = rowOf({ target: { kind: 'allLicensedUsers' }, intent: 'audit' });

/** A request as one reads it aloud. */
function word(step: WriteStep): string {
  if (step.kind === 'delete') return `DELETE ${placeKey(step.row)}`;
  if (step.kind === 'post') return `POST ${step.draft.target.kind} ${placeKey(step.draft)}`;
  return (
    `assign keeps [${step.kept.map(({ target }) => targetKey(target)).join()}] writes ` +
    `[${step.written.map(({ wanted }) => `${targetKey(wanted.target)} ${wanted.filter.mode}`).join()}]`
  );
}

const g = targetKey(group.target);
const h = targetKey(included(H));

/** docs/decisions/005-post-or-assign.md. */
const TABLE: readonly (readonly [
  wish: string,
  list: readonly Assignment[],
  changes: readonly Change[],
  requests: readonly string[],
])[] = [
  ['nothing', [group], [], []],
  ['add one', [group], [add(included(H))], [`POST group ${h}`]],
  [
    'add one beside a policy set',
    [group, policySetRow()],
    [add(collection('CD1'))],
    ['POST collection collection:cd1'],
  ],
  ['add one beside an unknown target', [unknownRow()], [add(included())], [`POST group ${g}`]],
  ['remove one', [group, devices], [remove(group)], [`DELETE ${g}`]],
  ['remove one beside a policy set', [group, policySetRow()], [remove(group)], [`DELETE ${g}`]],
  ['remove one beside an unknown target', [group, unknownRow()], [remove(group)], [`DELETE ${g}`]],
  [
    'change the filter of one',
    [group, devices],
    [edit(group, withFilter())],
    [`assign keeps [allDevices] writes [${g} include]`],
  ],
  [
    'change the intent of one',
    [group, devices],
    [edit(group, NONE, 'remove')],
    [`assign keeps [allDevices] writes [${g} none]`],
  ],
  [
    'change one beside a policy set',
    [group, policySetRow()],
    [edit(group, withFilter())],
    [`DELETE ${g}`, `POST group ${g}`],
  ],
  [
    'change one beside an unknown target',
    [group, unknownRow()],
    [edit(group, withFilter())],
    [`DELETE ${g}`, `POST group ${g}`],
  ],
  [
    'change one beside a filter not understood',
    [group, oddFilter],
    [edit(group, withFilter())],
    [`DELETE ${g}`, `POST group ${g}`],
  ],
  [
    'change one beside an intent not understood',
    [group, oddIntent],
    [edit(group, withFilter())],
    [`DELETE ${g}`, `POST group ${g}`],
  ],
  [
    'two removals',
    [group, devices],
    [remove(group), remove(devices)],
    ['assign keeps [] writes []'],
  ],
  [
    'several of all kinds',
    [group, devices],
    [add(included(H)), edit(devices, NONE), remove(group)],
    [`assign keeps [] writes [${h} none,allDevices none]`],
  ],
  [
    'several beside a policy set: removals, changes, additions',
    [group, devices, policySetRow(collection('CD1'))],
    [add(included(H)), edit(devices, NONE), remove(group)],
    [`DELETE ${g}`, 'DELETE allDevices', 'POST allDevices allDevices', `POST group ${h}`],
  ],
  [
    'include instead of exclude',
    [group, devices],
    [add(excluded()), remove(group)],
    [`assign keeps [allDevices] writes [${g} none]`],
  ],
  [
    'include instead of exclude, beside an unknown target',
    [group, unknownRow()],
    [add(excluded()), remove(group)],
    [`DELETE ${g}`, `POST exclusionGroup ${g}`],
  ],
  [
    'a target that the list has: no body names it twice',
    [group, devices],
    [add(excluded()), remove(devices)],
    ['DELETE allDevices', `POST exclusionGroup ${g}`],
  ],
];

describe('which requests', () => {
  it.each(TABLE)('%s', (_, list, changes, requests) => {
    expect(chooseWritePath(list, changes, 'rows').map(word)).toEqual(requests);
  });

  it('kept rows are the very rows that were read, an edited row knows where it comes from', () => {
    expect(chooseWritePath([group, devices], [edit(group, withFilter())], 'rows')).toMatchObject([
      { kept: [{ raw: devices.raw }], written: [{ from: { raw: group.raw } }] },
    ]);
  });

  it('a row that is deleted for another is remembered, for an edit and for include instead of exclude', () => {
    const edited = chooseWritePath([group, unknownRow()], [edit(group, withFilter())], 'rows');
    expect(edited[1]).toMatchObject({ kind: 'post', replaces: group });
    const changes = [remove(group), add(excluded())];
    const swapped = chooseWritePath([group, unknownRow()], changes, 'rows');
    expect(swapped[1]).toMatchObject({ kind: 'post', replaces: group, carries: changes });
  });

  it('an exclusion of the same group stays when the inclusion is edited', () => {
    const exclusion = rowOf({ target: excluded() });
    const [step] = chooseWritePath([group, exclusion], [edit(group, withFilter())], 'rows');
    expect(step).toMatchObject({ kind: 'assign', kept: [{ target: { kind: 'exclusionGroup' } }] });
  });
});

/** Every row that a request posts: those handed back and those written. */
function posted(steps: readonly WriteStep[]): Assignment[] {
  return steps.flatMap((step) =>
    step.kind === 'assign' ? [...step.kept, ...step.written.flatMap(({ from }) => from ?? [])] : [],
  );
}

describe('whatever the list and the changes', () => {
  it('a locked row is never posted again, nor deleted', () => {
    fc.assert(
      fc.property(changeSets, ({ list, changes }) => {
        const steps = chooseWritePath(list, changes, 'rows');
        expect(posted(steps).filter((row) => lockReason(row) !== undefined)).toEqual([]);
        expect(
          steps.filter((step) => step.kind === 'delete' && lockReason(step.row) !== undefined),
        ).toEqual([]);
        const locked = list.filter((row) => lockReason(row) !== undefined);
        expect(carryOut(list, steps).filter((row) => lockReason(row) !== undefined)).toEqual(
          locked,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('no request names a row twice, and none but its own touches it', () => {
    fc.assert(
      fc.property(changeSets, ({ list, changes }) => {
        const steps = chooseWritePath(list, changes, 'rows');
        for (const step of steps.filter(({ kind }) => kind === 'assign') as Extract<
          WriteStep,
          { kind: 'assign' }
        >[]) {
          const names = [
            ...step.kept.map(rowKey),
            ...step.written.map(({ wanted }) => directKey(wanted)),
          ];
          expect(new Set(names).size).toBe(names.length);
        }
        const singles = steps.filter(({ kind }) => kind !== 'assign').map(word);
        expect(new Set(singles).size).toBe(singles.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('every change is carried, in one request or, where a row is replaced, in a DELETE and its POST right after', () => {
    fc.assert(
      fc.property(changeSets, ({ list, changes }) => {
        const steps = chooseWritePath(list, changes, 'rows');
        expect(new Set(steps.flatMap(({ carries }) => carries))).toEqual(new Set(changes));
        for (const change of changes) {
          const own = steps.flatMap((step, index) =>
            step.carries.includes(change) ? [{ step, index }] : [],
          );
          expect(own.map(({ step }) => step.kind).join()).toMatch(
            change.kind === 'add' ? /^(assign|post)$/ : /^(assign|delete|delete,post)$/,
          );
          if (own.length === 2) expect(own[1]!.index).toBe(own[0]!.index + 1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('after them every changed row says what was wanted, and rows in no change are the very same', () => {
    fc.assert(
      fc.property(changeSets, ({ list, changes }) => {
        const after = carryOut(list, chooseWritePath(list, changes, 'rows'));
        const keys = new Set(changes.map(changeKey));
        expect(after.filter((row) => !keys.has(rowKey(row)))).toEqual(
          list.filter((row) => !keys.has(rowKey(row))),
        );
        for (const change of changes) {
          const own = after.filter((row) => rowKey(row) === changeKey(change));
          const isReplaced =
            change.kind === 'remove' &&
            changes.some((other) => other.kind === 'add' && changeKey(other) === changeKey(change));
          if (change.kind === 'remove') expect(own).toHaveLength(isReplaced ? 1 : 0);
          if (change.kind === 'add')
            expect(own.map((row) => fulfils(row, change.draft))).toEqual([true]);
          if (change.kind === 'edit')
            expect(own).toMatchObject([
              { target: change.row.target, filter: change.filter, intent: change.intent },
            ]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of rows that the tenant has twice, those not meant are handed back too', () => {
    const messySets = messyLists.chain((list) =>
      changesOf(list).map((changes) => ({ list, changes })),
    );
    fc.assert(
      fc.property(messySets, ({ list, changes }) => {
        const [step] = chooseWritePath(list, changes, 'rows');
        if (step?.kind !== 'assign') return;
        const meant = (row: Assignment) =>
          changes.some(
            (change) =>
              change.kind !== 'add' &&
              rowKey(change.row) === rowKey(row) &&
              change.row.target.kind === row.target.kind,
          );
        expect(step.kept).toEqual(list.filter((row) => !meant(row)));
      }),
      { numRuns: 1000 },
    );
  });
});
