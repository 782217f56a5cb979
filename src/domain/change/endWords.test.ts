import { describe, expect, it } from 'vitest';
import type { ChangeEnd, WriteEnd } from '#domain/change/end.ts';
import { endsTitle } from '#domain/change/endWords.ts';
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
});
