import type { WriteEnd, WriteEndKind } from '#domain/change/end.ts';
import { endLabel, unapprovedLabel } from '#domain/change/endWords.ts';
import { type Status, StatusMark } from '#ui/feedback/StatusMark.tsx';

const MARKS: Record<WriteEndKind, Status> = {
  verified: 'verified',
  accepted: 'accepted',
  alreadySo: 'verified',
  refused: 'refused',
  blocked: 'refused',
  notSent: 'waiting',
  drifted: 'refused',
  notDone: 'failed',
  unknown: 'unknown',
  putBack: 'refused',
  lost: 'failed',
  waitingForApproval: 'waiting',
  cancelled: 'refused',
};

/** How a wish ended: one icon and one word, the same for form, edit, plan and history. */
export function EndMark({ end }: { readonly end: WriteEnd }) {
  const unapproved = unapprovedLabel(end);
  return (
    <StatusMark
      status={unapproved === undefined ? MARKS[end.kind] : 'refused'}
      word={unapproved ?? endLabel(end.kind)}
    />
  );
}
