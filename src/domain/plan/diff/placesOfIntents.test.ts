import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import type { Intent } from '#domain/assignment/intent.ts';
import { refuseBeforehand } from '#domain/change/refusal.ts';
import { chooseWritePath } from '#domain/change/writePath.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { familyFacts } from '#domain/family/families.ts';
import type { PlanLine } from '#domain/plan/diff/diff.ts';
import { diffPlan } from '#domain/testing/atOnce.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import {
  carryOut,
  excluded,
  G,
  H,
  included,
  NONE,
  ROWS,
  rowOf,
  withFilter,
} from '#domain/testing/testRows.ts';

const ID = keyOfId('app', 'c')!;
const APPS = familyFacts('app');

function diffOf(list: readonly Assignment[], wishes: readonly Wish[]) {
  const items = [{ configurationId: ID, displayName: 'C', wishes }];
  const now = presentConfigurations([{ id: ID, displayName: 'C', assignments: list }]);
  return diffPlan({ name: '', tenantId: undefined, items }, now).configurations[0]!;
}

const told = ({ verdict }: PlanLine) =>
  verdict.kind === 'change'
    ? verdict.change.kind
    : verdict.kind === 'refused'
      ? verdict.refusal.reason
      : verdict.kind;

const row = (intent: Intent, target = included(G), filter = NONE): WantedRow => ({
  target,
  filter,
  intent,
});
const add = (...of: Parameters<typeof row>): Wish => ({ kind: 'add', row: row(...of) });
const gone = (target = included(G), intent?: Intent): Wish => ({
  kind: 'remove',
  target,
  ...(intent === undefined ? {} : { intent }),
});
const only = (...rows: WantedRow[]): Wish => ({ kind: 'replace', rows });

const outOf = (intent: Intent) => rowOf({ target: excluded(G), intent });

describe('a wish about an app, measured against its rows', () => {
  const required = rowOf({ target: included(G), intent: 'required' });
  it.each<[what: string, list: Assignment[], wishes: Wish[], lines: string[], path: string]>([
    ['to a free place', [], [add('required')], ['add'], 'post'],
    ['so already', [required], [add('required')], ['alreadySo'], 'none'],
    [
      'with another filter',
      [required],
      [add('required', included(G), withFilter())],
      ['edit'],
      'assign',
    ],
    [
      'excluded elsewhere, it may be included here',
      [outOf('uninstall')],
      [add('required')],
      ['add'],
      'post',
    ],
    [
      'excluded beside what it is included in',
      [required],
      [add('available', excluded(G))],
      ['add'],
      'post',
    ],
    [
      'excluded from the same',
      [required],
      [add('required', excluded(G))],
      ['includedAlready'],
      'none',
    ],
    ['included with another intent', [required], [add('available')], ['includedOtherwise'], 'none'],
    [
      'included with another intent, which goes',
      [required],
      [add('available'), gone(included(G), 'required')],
      ['add', 'remove'],
      'assign',
    ],
    [
      'included with another intent, when all of the group goes',
      [required],
      [add('available'), gone()],
      ['addedAndRemoved', 'addedAndRemoved'],
      'none',
    ],
    [
      'included with two intents',
      [],
      [add('required'), add('available')],
      ['includedTwoWays', 'includedTwoWays'],
      'none',
    ],
    [
      'everybody with two intents',
      [],
      [
        add('required', { kind: 'allLicensedUsers' }),
        add('available', { kind: 'allLicensedUsers' }),
      ],
      ['add', 'add'],
      'assign',
    ],
    ['one of several goes', [required, outOf('available')], [gone()], ['remove'], 'delete'],
    [
      'all exclusions go',
      [required, outOf('available'), outOf('uninstall')],
      [gone(excluded(G))],
      ['remove', 'remove'],
      'assign',
    ],
    [
      'one exclusion goes',
      [required, outOf('available'), outOf('uninstall')],
      [gone(excluded(G), 'uninstall')],
      ['remove'],
      'delete',
    ],
    ['not with that intent', [required], [gone(included(G), 'uninstall')], ['alreadySo'], 'none'],
    [
      'exactly the group, with another intent',
      [required],
      [only(row('available'))],
      ['add', 'remove'],
      'assign',
    ],
    [
      'moved, the exclusions stay',
      [required, outOf('available')],
      [{ kind: 'move', from: included(G), row: row('required', included(H)) }],
      ['add', 'remove'],
      'assign',
    ],
    [
      'with an intent that no app has',
      [],
      [{ kind: 'add', row: row('apply') }],
      ['intentNotTaken'],
      'none',
    ],
  ])('%s', (_, list, wishes, lines, path) => {
    const diff = diffOf(list, wishes);
    expect([diff.lines.map(told), diff.path]).toEqual([lines, path]);
  });
});

it('a removal that is refused makes no room for what is added', () => {
  const diff = diffOf(
    [outOf('uninstall')],
    [
      { kind: 'add', row: row('uninstall') },
      gone(excluded(G)),
      { kind: 'add', row: row('required', excluded(G)) },
    ],
  );
  expect(diff.lines.map(told)).toEqual(['excludedAlready', 'addedAndRemoved', 'addedAndRemoved']);
  expect(diff.changes).toEqual([]);
});

it('a removal that names no intent is, once compared with the list, about the row that is there', () => {
  const { lines } = diffOf([outOf('available')], [gone(excluded(G))]);
  expect(lines.map(({ wish }) => wish)).toEqual([gone(excluded(G), 'available')]);
});

const { drafts, lists } = ROWS.apps;
const removals = fc.tuple(drafts, fc.boolean()).map(([{ target, intent }, isOne]): Wish => ({
  kind: 'remove',
  target,
  ...(isOne && { intent }),
}));
const wished: fc.Arbitrary<Wish[]> = fc.oneof(
  fc.array(
    fc.oneof(
      drafts.map((draft): Wish => ({ kind: 'add', row: draft })),
      removals,
    ),
    {
      maxLength: 6,
    },
  ),
  fc.array(drafts, { maxLength: 5 }).map((rows): Wish[] => [only(...rows)]),
);

it('the changes are carried out without a word from the guard, in as many requests as counted, and then all is so', () => {
  fc.assert(
    fc.property(lists, wished, (list, wishes) => {
      const diff = diffOf(list, wishes);
      const steps = chooseWritePath(list, diff.changes, 'rows');
      expect(steps).toHaveLength(diff.writes);
      expect([...refuseBeforehand(list, diff.changes, APPS).values()]).toEqual([]);
      const again = diffOf(carryOut(list, steps), wishes);
      expect(again.changes).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
