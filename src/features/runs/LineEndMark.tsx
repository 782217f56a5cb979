import { EndMark } from '#parts/EndMark.tsx';
import type { RunLine } from '#domain/plan/run/run.ts';
import { StatusMark } from '#ui/feedback/StatusMark.tsx';

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
    <EndMark kind={end.kind} />
  );
}
