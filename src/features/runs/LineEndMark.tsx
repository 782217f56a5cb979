import { EndMark } from '#parts/EndMark.tsx';
import type { RunLine } from '#domain/plan/run/run.ts';
import { StatusMark } from '#ui/feedback/StatusMark.tsx';
import { TEXTS } from '#features/runs/texts.ts';

/** How a line of a run ended, or that it waits. */
export function LineEndMark({
  end,
  isSent,
}: {
  readonly end: RunLine['end'];
  readonly isSent: boolean;
}) {
  return end === undefined ? (
    <StatusMark status="waiting" word={isSent ? TEXTS.sent : TEXTS.waiting} />
  ) : (
    <EndMark end={end} />
  );
}
