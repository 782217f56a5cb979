import { changeLabel } from '#domain/assignment/describe.ts';
import {
  type ChangeEnd,
  isOurs,
  type Unapproved,
  unapprovedBy,
  type WriteEnd,
  type WriteEndKind,
} from '#domain/change/end.ts';
import type { Change } from '#domain/change/change.ts';
import { numberText, pluralOf } from '#lib/locale.ts';
import { refusalWords } from '#domain/plan/review/planWords.ts';

const LABELS: Record<WriteEndKind, string> = {
  verified: 'Verified',
  accepted: 'Accepted',
  alreadySo: 'No change needed',
  refused: 'Refused',
  blocked: 'Blocked',
  notSent: 'Not sent',
  drifted: 'Drifted',
  notDone: 'Not done',
  unknown: 'Unknown',
  putBack: 'Put back',
  lost: 'Lost',
  waitingForApproval: 'Waiting for approval',
  cancelled: 'Cancelled',
};

/** How a wish ended, in a word: the same on every screen and in every export. */
export function endLabel(kind: WriteEndKind): string {
  return LABELS[kind];
}

/** Of what was asked for and not approved, which says more than that it was refused or not sent. */
export function unapprovedLabel(end: WriteEnd): string | undefined {
  const why = unapprovedBy(end);
  return why && UNAPPROVED[why];
}

export const APPROVAL_EXPIRED = 'Approval expired';

const UNAPPROVED: Record<Unapproved, string> = {
  approvalRejected: 'Rejected',
  approvalExpired: APPROVAL_EXPIRED,
};

/** How a wish ended, and what that means, in a sentence or two. */
export function endWords(end: WriteEnd, change?: Change['kind']): string {
  switch (end.kind) {
    case 'verified':
      return 'Done, and read back from the tenant.';
    case 'accepted':
      return 'Graph accepted it; the tenant did not show it yet.';
    case 'alreadySo':
      if (end.failure === undefined) return 'The tenant already has it this way. Nothing was sent.';
      return change === 'remove'
        ? 'It was already gone: someone else removed it, or this request arrived twice (a browser may repeat it).'
        : 'It was already there: someone else added it, or this request arrived twice (a browser may repeat it).';
    case 'refused':
      if (end.failure.kind === 'approvalInTwo')
        return (
          'It takes two requests, and another admin has to approve each by itself. Nothing was ' +
          'changed: do it in two steps.'
        );
      return end.failure.kind === 'approvalRejected'
        ? 'Another admin rejected the request. Nothing was changed.'
        : 'Graph refused it. Nothing was changed.';
    case 'blocked':
      return refusalWords(end.refusal);
    case 'notSent':
      if (end.failure?.kind === 'approvalExpired')
        return 'The approval request expired before it was completed. Nothing was changed.';
      if (end.failure?.kind === 'approvalPending')
        return (
          'Another change to the same list waits for approval, and Intune takes one request at ' +
          'a time for each item. Nothing was sent.'
        );
      return end.failure === undefined
        ? 'An earlier request for the same list failed, so this one was not sent.'
        : 'The request could not be sent, or the list could not be read first. Nothing was sent.';
    case 'drifted':
      return (
        (end.isOwn
          ? 'You changed the list after the review, by another change or plan.'
          : 'The list was changed after the review.') +
        ' This change was not carried out; review it again.'
      );
    case 'notDone':
      return 'The answer was lost, and the tenant does not show the change.';
    case 'unknown':
      return (
        'The answer was lost and the list could not be read, so the change may or may ' +
        'not be there. Check the assignments.'
      );
    case 'putBack':
      return 'The new row was refused; the old one was put back.';
    case 'lost':
      return 'The new row was refused and the old one could not be put back: the assignment is missing now.';
    case 'waitingForApproval':
      return end.held.sentAt === undefined
        ? 'Nothing was changed yet: another admin has to approve it, and then you complete it.'
        : 'It was approved and sent, and its answer did not come. Find out on the page of approvals.';
    case 'cancelled':
      return 'Cancelled before anything was changed.';
  }
}

const ALREADY: Readonly<Record<Change['kind'], string>> = {
  add: 'Already there',
  edit: 'No change needed',
  remove: 'Already gone',
};

/**
 * What became of one change, before its row: in the past tense only where this app did it, and as it
 * was asked for where it was not done.
 */
export function endedLabel(change: Change['kind'], end: WriteEnd): string {
  if (isOurs(end)) return changeLabel(change, 'done');
  return end.kind === 'alreadySo' ? ALREADY[change] : changeLabel(change);
}

/**
 * How a set of changes ended, in one line. What is not known, or is missing now, comes first: "nothing
 * was changed" is said only where each end says that the tenant is as it was.
 */
export function endsTitle(ends: readonly ChangeEnd[]): string {
  const count = (kind: WriteEndKind) => ends.filter(({ result }) => result.kind === kind).length;
  const [lost, unknown] = [count('lost'), count('unknown')];
  if (lost > 0)
    return pluralOf(
      lost,
      'An assignment is missing',
      `${numberText(lost)} assignments are missing`,
    );
  if (unknown > 0)
    return pluralOf(unknown, 'A change is in doubt', `${numberText(unknown)} changes are in doubt`);
  if (count('waitingForApproval') > 0) return 'Waiting for approval';
  const already = count('alreadySo');
  if (already === ends.length) return 'No change needed';
  const accepted = ends.filter(({ result }) => isOurs(result)).length;
  if (accepted === 0) return 'Nothing was changed';
  if (accepted + already < ends.length)
    return `${numberText(accepted)} of ${numberText(ends.length)} changes accepted`;
  const words = pluralOf(accepted, 'Change accepted', `${numberText(accepted)} changes accepted`);
  return already === 0 ? words : `${words}, ${numberText(already)} not needed`;
}
