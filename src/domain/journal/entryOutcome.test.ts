import { expect, it } from 'vitest';
import type { WriteEnd, Verified } from '#domain/change/end.ts';
import { type EntryOutcome, entryOutcome, undoableChanges } from '#domain/journal/entryOutcome.ts';
import type { JournalEnd } from '#domain/journal/journal.ts';

const failure = { kind: 'badRequest', trace: {} } as const;
const RESULTS: Record<WriteEnd['kind'], WriteEnd> = {
  verified: { kind: 'verified' },
  blocked: { kind: 'blocked', refusal: { reason: 'notSafe', failure } },
  cancelled: { kind: 'cancelled' },
  waitingForApproval: {
    kind: 'waitingForApproval',
    held: {
      method: 'POST',
      url: '/beta/x',
      requestId: 'r',
      justification: 'why',
      filedAt: '2026-11-23T12:00:00.000Z',
      expiresAt: '2026-11-26T12:00:00.000Z',
      base: [],
    },
  },
  accepted: { kind: 'accepted', settledBy: 'answer' },
  alreadySo: { kind: 'alreadySo' },
  refused: { kind: 'refused', failure },
  notDone: { kind: 'notDone', failure },
  unknown: { kind: 'unknown', failure, readFailure: failure },
  drifted: { kind: 'drifted' },
  notSent: { kind: 'notSent' },
  putBack: { kind: 'putBack', failure },
  lost: { kind: 'lost', failure, putBackFailure: failure },
};

function endOf(kinds: readonly WriteEnd['kind'][], verified?: Verified['kind']): JournalEnd {
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
  ['a row lost', endOf(['accepted', 'lost']), 'failed'],
  ['done by somebody else', endOf(['alreadySo']), 'alreadySo'],
  ['never sent', endOf(['notSent']), 'notSent'],
  ['in doubt', endOf(['accepted', 'unknown']), 'unknown'],
])('%s: %s', (_, end, outcome) => {
  expect(entryOutcome({ end })).toBe(outcome);
});

it('only accepted changes are undone', () => {
  const end = endOf(['accepted', 'refused', 'alreadySo', 'notSent', 'lost', 'accepted']);
  expect(undoableChanges({ end })).toEqual([end.ends[0]?.change, end.ends[5]?.change]);
  expect(undoableChanges({ end: undefined })).toEqual([]);
});
