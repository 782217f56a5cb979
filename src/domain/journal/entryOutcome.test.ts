import { expect, it } from 'vitest';
import type { ChangeResult, Verified } from '#domain/change/applyOutcome.ts';
import { type EntryOutcome, entryOutcome, undoableChanges } from '#domain/journal/entryOutcome.ts';
import type { JournalEnd } from '#domain/journal/journal.ts';

const failure = { kind: 'badRequest', trace: {} } as const;
const RESULTS: Record<ChangeResult['kind'], ChangeResult> = {
  accepted: { kind: 'accepted', settledBy: 'answer' },
  alreadySo: { kind: 'alreadySo' },
  refused: { kind: 'refused', failure },
  notDone: { kind: 'notDone', failure },
  couldNotFindOut: { kind: 'couldNotFindOut', failure, readFailure: failure },
  drifted: { kind: 'drifted' },
  notSent: { kind: 'notSent' },
  putBack: { kind: 'putBack', failure },
  rowLost: { kind: 'rowLost', failure, putBackFailure: failure },
};

function endOf(kinds: readonly ChangeResult['kind'][], verified?: Verified['kind']): JournalEnd {
  const ends = kinds.map((kind, index) => ({
    change: {
      kind: 'add',
      draft: {
        target: { kind: 'group', groupId: String(index) },
        filter: { mode: 'none' },
        intent: 'apply',
      },
    } as const,
    result: RESULTS[kind],
  }));
  return { at: '2026-11-23T12:00:00.000Z', ends, traces: [], verified };
}

it.each<[string, JournalEnd | undefined, EntryOutcome]>([
  ['no end', undefined, 'unknown'],
  ['all accepted', endOf(['accepted', 'accepted']), 'accepted'],
  ['all accepted and seen', endOf(['accepted', 'alreadySo'], 'verified'), 'verified'],
  ['accepted, not seen yet', endOf(['accepted'], 'notSeenYet'), 'accepted'],
  ['one of two', endOf(['accepted', 'refused']), 'partly'],
  ['one accepted, one not sent', endOf(['accepted', 'notSent']), 'partly'],
  ['refused', endOf(['refused', 'notSent']), 'refused'],
  ['put back', endOf(['putBack']), 'refused'],
  ['overtaken by somebody', endOf(['drifted']), 'refused'],
  ['one accepted, one overtaken', endOf(['accepted', 'drifted']), 'partly'],
  ['not done', endOf(['notDone']), 'failed'],
  ['a row lost', endOf(['accepted', 'rowLost']), 'failed'],
  ['in doubt', endOf(['accepted', 'couldNotFindOut']), 'unknown'],
])('%s: %s', (_, end, outcome) => {
  expect(entryOutcome({ end })).toBe(outcome);
});

it('only accepted changes are undone', () => {
  const end = endOf(['accepted', 'refused', 'alreadySo', 'notSent', 'rowLost', 'accepted']);
  expect(undoableChanges({ end })).toEqual([end.ends[0]?.change, end.ends[5]?.change]);
  expect(undoableChanges({ end: undefined })).toEqual([]);
});
