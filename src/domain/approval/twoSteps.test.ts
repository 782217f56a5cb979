import { expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { MOST_ROW_LETTERS } from '#domain/assignment/boundedRow.ts';
import { twoSteps } from '#domain/approval/twoSteps.ts';
import { boundedChange, type Change } from '#domain/change/change.ts';

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
