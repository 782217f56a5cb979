import { lineEndLabel } from '#domain/plan/review/planWords.ts';
import type { LineEndKind, RunLine } from '#domain/plan/run/run.ts';
import { type Status, StatusMark } from '#ui/feedback/StatusMark.tsx';

const MARKS: Record<LineEndKind, Status> = {
  verified: 'verified',
  accepted: 'accepted',
  alreadySo: 'verified',
  refused: 'refused',
  failed: 'failed',
  drifted: 'refused',
  cancelled: 'refused',
  inDoubt: 'unknown',
};

/** How a line of a run ended, or that it waits. */
export function LineEndMark({
  end,
  isSent,
}: {
  readonly end: RunLine['end'];
  readonly isSent: boolean;
}) {
  return end === undefined ? (
    <StatusMark status="waiting" word={isSent ? 'Sent' : 'Waiting'} />
  ) : (
    <StatusMark status={MARKS[end.kind]} word={lineEndLabel(end.kind)} />
  );
}
