import { describe, expect, it } from 'vitest';
import { type ChangeEnd, isOurs, WRITE_END_KINDS, type WriteEnd } from '#domain/change/end.ts';
import { endedLabel, endLabel, endsTitle, endWords } from '#domain/change/endWords.ts';
import { add, included } from '#domain/testing/testRows.ts';

const failure = { kind: 'offline', trace: {} } as const;
const change = add(included());

const titleOf = (...results: WriteEnd[]): string =>
  endsTitle(results.map((result): ChangeEnd => ({ change, result })));

describe('the line that tells how changes ended', () => {
  it('says that nothing was changed only where that is known of each', () => {
    expect(titleOf({ kind: 'refused', failure })).toBe('Nothing was changed');
    expect(titleOf({ kind: 'unknown', failure })).toBe('A change is in doubt');
    expect(titleOf({ kind: 'unknown', failure }, { kind: 'accepted' })).toBe(
      'A change is in doubt',
    );
    expect(titleOf({ kind: 'lost', failure }, { kind: 'unknown', failure })).toBe(
      'An assignment is missing',
    );
  });

  it('counts what was carried out', () => {
    expect(titleOf({ kind: 'accepted' })).toBe('Change accepted');
    expect(titleOf({ kind: 'accepted' }, { kind: 'notSent' })).toBe('1 of 2 changes accepted');
    expect(titleOf({ kind: 'alreadySo' })).toBe('No change needed');
  });

  it('calls accepted what this app did, and nothing that was so already', () => {
    const already = { kind: 'alreadySo' } as const;
    expect(titleOf({ kind: 'accepted' }, already)).toBe('Change accepted, 1 not needed');
    expect(titleOf(already, already, { kind: 'verified' }, { kind: 'accepted' })).toBe(
      '2 changes accepted, 2 not needed',
    );
    expect(titleOf(already, { kind: 'refused', failure })).toBe('Nothing was changed');
    expect(titleOf(already, { kind: 'accepted' }, { kind: 'notSent' })).toBe(
      '1 of 3 changes accepted',
    );
  });
});

/** One end of each kind. */
const ENDS = WRITE_END_KINDS.map((kind) => ({ kind, failure }) as unknown as WriteEnd);
const KINDS = ['add', 'edit', 'remove'] as const;
const DONE = { add: 'Added', edit: 'Changed', remove: 'Removed' } as const;
const ASKED = { add: 'Add', edit: 'Change', remove: 'Remove' } as const;

describe('the heading above a row that was sent is true whatever the end', () => {
  it.each(ENDS.flatMap((end) => KINDS.map((kind) => [kind, end.kind, end] as const)))(
    '%s, %s',
    (kind, _, end) => {
      const label = endedLabel(kind, end);
      if (isOurs(end)) expect(label).toBe(DONE[kind]);
      else if (end.kind === 'alreadySo')
        expect(label).toMatch(/^(?:Already there|Already gone|No change needed)$/);
      else expect(label).toBe(ASKED[kind]);
      // What stands above all rows says the same.
      const title = titleOf(end);
      expect([title, /accepted/.test(title)]).toEqual([title, isOurs(end)]);
      if (end.kind === 'alreadySo') expect(title).toBe(endLabel(end.kind));
    },
  );
});

it('says of a list that moved whose doing that was, as far as it is known', () => {
  expect(endWords({ kind: 'drifted', isOwn: true })).toMatch(/^You changed the list/);
  expect(endWords({ kind: 'drifted' })).toMatch(/^The list was changed/);
});
