import type { WriteEnd, WriteEndKind } from '#domain/change/end.ts';
import type { Change } from '#domain/change/change.ts';
import { refusalWords } from '#domain/plan/review/planWords.ts';

const LABELS: Record<WriteEndKind, string> = {
  verified: 'Verified',
  accepted: 'Accepted',
  alreadySo: 'Already so',
  refused: 'Refused',
  blocked: 'Blocked',
  notSent: 'Not sent',
  drifted: 'Drifted',
  notDone: 'Not done',
  unknown: 'Unknown',
  putBack: 'Put back',
  lost: 'Lost',
  cancelled: 'Cancelled',
};

/** How a wish ended, in a word: the same on every screen and in every export. */
export function endLabel(kind: WriteEndKind): string {
  return LABELS[kind];
}

/** How a wish ended, and what that means, in a sentence or two. */
export function endWords(end: WriteEnd, change?: Change['kind']): string {
  switch (end.kind) {
    case 'verified':
      return 'Done, and read back from the tenant.';
    case 'accepted':
      return 'Graph accepted it; the tenant did not show it yet.';
    case 'alreadySo':
      if (end.failure === undefined) return 'The tenant has it so already. Nothing was sent.';
      return change === 'remove'
        ? 'It was already gone: removed by someone else, or by this very request, which a browser may send twice.'
        : 'It was already there: added by someone else, or by this very request, which a browser may send twice.';
    case 'refused':
      return 'Graph refused it. Nothing was changed.';
    case 'blocked':
      return refusalWords(end.refusal);
    case 'notSent':
      return end.failure === undefined
        ? 'An earlier request for this configuration did not go through, so this one was not sent.'
        : 'It could not be sent, or the list could not be read before. Nothing was sent.';
    case 'drifted':
      return 'The list changed since the review. It was not carried out; review it again.';
    case 'notDone':
      return 'The answer was lost, and the tenant does not show the change.';
    case 'unknown':
      return 'The answer was lost and the list could not be read: it may be so or not. Look at the configuration.';
    case 'putBack':
      return 'The new row was refused; the old one was put back.';
    case 'lost':
      return 'The new row was refused, and putting the old one back failed: the row is missing now.';
    case 'cancelled':
      return 'Cancelled before anything was sent.';
  }
}
