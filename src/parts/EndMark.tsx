import type { WriteEndKind } from '#domain/change/end.ts';
import { endLabel } from '#domain/change/endWords.ts';
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
export function EndMark({ kind, word }: { readonly kind: WriteEndKind; readonly word?: string }) {
  return <StatusMark status={MARKS[kind]} word={word ?? endLabel(kind)} />;
}
