import { describe, expect, it } from 'vitest';
import type { Change } from '#domain/change/change.ts';
import { remainingOf } from '#domain/change/remaining.ts';
import { included, rowOf } from '#domain/testing/testRows.ts';

const row = rowOf({ target: included('g') });
const removal: Change = { kind: 'remove', row };
const exclusion: Change = {
  kind: 'add',
  draft: {
    target: { kind: 'exclusionGroup', groupId: 'g' },
    filter: { mode: 'none' },
    intent: 'apply',
  },
};
const set = [removal, exclusion];

describe('a row in place of another, of which only the first half is seen', () => {
  it('is the doing of somebody else where one request does both', () => {
    for (const change of set)
      expect(remainingOf(change, [], set, false)).toEqual({ kind: 'drifted' });
  });

  it('is our own where two requests do it, and goes on', () => {
    expect(remainingOf(removal, [], set, true)).toEqual({ kind: 'done' });
    expect(remainingOf(exclusion, [], set, true)).toEqual({ kind: 'todo', change: exclusion });
  });

  it('is still to be done where nothing of it is seen', () => {
    expect(remainingOf(removal, [row], set, false)).toMatchObject({ kind: 'todo' });
    expect(remainingOf(exclusion, [row], set, false)).toMatchObject({ kind: 'todo' });
  });
});
