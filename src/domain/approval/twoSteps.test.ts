import { expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { MOST_ROW_LETTERS } from '#domain/assignment/boundedRow.ts';
import {
  isFirstStepOf,
  isSecondStepOf,
  leftForTwoSteps,
  planOfStep,
  runInTwoSteps,
  twoSteps,
} from '#domain/approval/twoSteps.ts';
import { boundedChange, type Change } from '#domain/change/change.ts';
import type { WriteEnd } from '#domain/change/end.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import { retryFailed } from '#domain/plan/run/afterRun.ts';
import type { RunItem } from '#domain/plan/run/run.ts';
import { keyOf } from '#domain/testing/keyOf.ts';

const INCLUDE = { mode: 'include', filterId: 'f' } as const;

function row(filter: Assignment['filter'] = { mode: 'none' }, more: string = ''): Assignment {
  const groupId = 'g';
  return {
    id: 'c_g',
    target: { kind: 'group', groupId },
    filter,
    intent: 'apply',
    source: 'direct',
    sourceId: 'c',
    raw: { id: 'c_g', intent: 'apply', target: { groupId, filter: filter.mode }, more },
  };
}

const edit: Change = { kind: 'edit', row: row(), filter: INCLUDE, intent: 'apply' };

it('is not tried again as one, which would be refused again', () => {
  const wish = { kind: 'remove', target: { kind: 'group', groupId: 'g' } } as const;
  const inTwo = { kind: 'refused', failure: { kind: 'approvalInTwo', trace: {} } } as const;
  const refused = { kind: 'refused', failure: { kind: 'conflict', trace: {} } } as const;
  const notSent = { kind: 'notSent', failure: undefined } as const;
  const run = (...ends: readonly WriteEnd[]) => ({
    name: '',
    tenantId: 't',
    items: [
      {
        configurationId: keyOf('c'),
        displayName: 'C',
        lines: ends.map((end) => ({ wish, change: edit, end })),
      },
    ],
  });
  expect(retryFailed(run(inTwo, notSent)).items).toEqual([]);
  // What failed beside it for a reason of its own is, with what was not sent for that.
  expect(retryFailed(run(inTwo, refused)).items.map(({ wishes }) => wishes)).toEqual([[wish]]);
  expect(retryFailed(run(refused, notSent)).items.map(({ wishes }) => wishes)).toEqual([
    [wish, wish],
  ]);
});

it('goes from the old row over none to the one that is wanted', () => {
  expect(twoSteps([edit], [row()])).toEqual({ kind: 'remove', rows: [row()] });
  expect(twoSteps([edit], [])).toMatchObject({
    kind: 'add',
    rows: [{ target: { groupId: 'g' }, filter: INCLUDE, former: row().raw }],
  });
  expect(twoSteps([edit], [row(INCLUDE)])).toEqual({ kind: 'done' });
});

it('adds nothing over what somebody else made of it', () => {
  const other = row({ mode: 'exclude', filterId: 'other' });
  expect(twoSteps([edit], [other])).toEqual({ kind: 'moved' });
});

it('leaves to the admin what the journal could not keep whole', () => {
  const large = row({ mode: 'none' }, 'x'.repeat(MOST_ROW_LETTERS + 1));
  expect(twoSteps([boundedChange({ ...edit, row: large })], [])).toEqual({ kind: 'byHand' });
});

it('takes a removal and the addition in its place as one change', () => {
  const { target } = row();
  const draft = { target, filter: { mode: 'none' }, intent: 'remove' } as const;
  const pair: Change[] = [
    { kind: 'remove', row: row() },
    { kind: 'add', draft: { ...draft, target: { kind: 'group', groupId: 'g' } } },
  ];
  expect(twoSteps(pair, [row()])).toMatchObject({ kind: 'remove' });
  expect(twoSteps(pair, [])).toMatchObject({ kind: 'add', rows: [{ intent: 'remove' }] });
});

const second: Change = {
  ...edit,
  row: { ...row(), id: 'c_h', target: { kind: 'group', groupId: 'h' } },
};
const secondRow = second.row;

it('calls no removal done whose row somebody made another of', () => {
  const removal: Change = { kind: 'remove', row: row() };
  expect(twoSteps([removal], [row(INCLUDE)])).toEqual({ kind: 'moved' });
  expect(twoSteps([removal], [])).toEqual({ kind: 'done' });
  // The row of a policy set for the same group is another one, which nobody wanted gone.
  const ofSet: Assignment = { ...row(INCLUDE), source: 'policySets', sourceId: 'set' };
  expect(twoSteps([removal], [ofSet])).toEqual({ kind: 'done' });
});

it('goes on with an addition beside a removal of another group that is not as it was', () => {
  const removal: Change = { kind: 'remove', row: row() };
  const target = { kind: 'group', groupId: 'h' } as const;
  const draft = { target, filter: { mode: 'none' }, intent: 'apply' } as const;
  const both: Change[] = [removal, { kind: 'add', draft }];
  expect(twoSteps(both, [row(INCLUDE)])).toMatchObject({ kind: 'add', rows: [{ target }] });
  const added: Assignment = { ...row(), id: 'c_h', target };
  expect(twoSteps(both, [row(INCLUDE), added])).toEqual({ kind: 'moved' });
  expect(twoSteps(both, [row(), added])).toMatchObject({ kind: 'remove' });
});

it('finishes one edit of a list before it begins the next: nothing is missing for longer', () => {
  expect(twoSteps([edit, second], [row(), secondRow])).toEqual({ kind: 'remove', rows: [row()] });
  expect(twoSteps([edit, second], [secondRow])).toMatchObject({
    kind: 'add',
    rows: [{ target: { groupId: 'g' } }],
  });
  expect(twoSteps([edit, second], [row(INCLUDE), secondRow])).toEqual({
    kind: 'remove',
    rows: [secondRow],
  });
});

it('knows a removal for the first step of a change, and no other removal', () => {
  const removal: Change = { kind: 'remove', row: row() };
  const other: Change = { kind: 'remove', row: secondRow };
  expect(isFirstStepOf([edit], [removal], [row(), secondRow])).toBe(true);
  expect(isFirstStepOf([edit], [other], [row(), secondRow])).toBe(false);
  expect(isFirstStepOf([edit], [edit], [row()])).toBe(false);
  // It was changed as wanted before, and goes for another reason.
  const changed: Change = { kind: 'remove', row: row(INCLUDE) };
  expect(isFirstStepOf([edit], [changed], [row(INCLUDE)])).toBe(false);
});

const REFUSED = { kind: 'refused', failure: { kind: 'approvalInTwo', trace: {} } } as const;
const wish = { kind: 'remove', target: { kind: 'group', groupId: 'g' } } as const;
const item = (ends: readonly (WriteEnd | undefined)[]): RunItem => ({
  configurationId: keyOf('c'),
  displayName: 'Baseline',
  base: [],
  lines: ends.map((end, index) => ({ wish, change: index === 0 ? edit : second, end })),
  writes: 1,
  state: { kind: 'ended' },
  now: undefined,
  requestIds: [],
});

it('of a run leaves what was refused for that, and what was not sent for it', () => {
  expect(leftForTwoSteps(item([REFUSED, { kind: 'notSent' }]))).toEqual([edit, second]);
  expect(leftForTwoSteps(item([REFUSED, { kind: 'verified' }]))).toEqual([edit]);
  expect(leftForTwoSteps(item([{ kind: 'notSent' }, undefined]))).toEqual([]);
});

it('makes of each step a plan of the items that stand there, and of no others', () => {
  const now = presentConfigurations([
    { id: keyOf('c'), displayName: 'Baseline', assignments: [row()] },
  ]);
  const all = runInTwoSteps({ items: [item([REFUSED])] }, now);
  const of = { name: 'x', tenantId: 't' };
  expect(planOfStep(all, 'remove', of).items).toEqual([
    {
      configurationId: keyOf('c'),
      displayName: 'Baseline',
      wishes: [{ kind: 'remove', target: { kind: 'group', groupId: 'g' } }],
    },
  ]);
  expect(planOfStep(all, 'add', of).items).toEqual([]);
  expect(runInTwoSteps({ items: [item([REFUSED])] }, presentConfigurations([]))).toMatchObject([
    { steps: undefined },
  ]);
});

it('knows an addition as the second step of the change whose row it brings', () => {
  const steps = twoSteps([edit], []);
  const [toCome] = steps.kind === 'add' ? steps.rows : [];
  const add: Change = { kind: 'add', draft: toCome! };
  expect(isSecondStepOf([edit], [add])).toBe(true);
  expect(isSecondStepOf([edit], [])).toBe(false);
  expect(isSecondStepOf([edit], [{ kind: 'remove', row: row() }])).toBe(false);
  const other: Change = { kind: 'add', draft: { ...toCome!, filter: { mode: 'none' } } };
  expect(isSecondStepOf([edit], [other])).toBe(false);
  // An addition in whose place nothing stood is made in one step.
  expect(isSecondStepOf([add], [add])).toBe(false);
});
