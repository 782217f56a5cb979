import Box from '@mui/material/Box';
import { explain } from '#domain/failure/explain.ts';
import { useSecondsUntil } from '#parts/failure/useSecondsUntil.ts';
import { whatWaits } from '#domain/failure/whatWaits.ts';
import type { WaitingRequest } from '#queries/write/waits.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#app/shell/texts.ts';

/**
 * Says that a request waits because Graph asked for it, and for how long, so that slow is not taken
 * for broken.
 */
export function WaitBanner({ waiting }: { readonly waiting: readonly WaitingRequest[] }) {
  const longest = waiting.toSorted((a, b) => b.until - a.until)[0];
  return longest === undefined ? null : <Countdown wait={longest} waiting={waiting} />;
}

interface CountdownProps {
  /** The one that waits longest. */
  readonly wait: WaitingRequest;
  readonly waiting: readonly WaitingRequest[];
}

function Countdown({ wait, waiting }: CountdownProps) {
  const seconds = useSecondsUntil(wait.until);
  const title = wait.reason.kind === 'throttled' ? TEXTS.graphIsBusy : explain(wait.reason).title;
  const id = wait.reason.trace.requestId ?? wait.reason.trace.clientRequestId;
  return (
    <Box sx={{ px: { xs: 2, md: 3 }, pt: 2 }}>
      <Notice level="info" title={title}>
        {TEXTS.sendingAgain(waiting.length)}
        {/* The clock ticks for the eye only; a screen reader hears the sentence once. */}
        <span aria-hidden>{seconds === 0 ? TEXTS.now : TEXTS.inSeconds(seconds)}</span>
        {TEXTS.thatIs(whatWaits(waiting.map(({ reason }) => reason)))}.
        {id !== undefined && (
          <Box component="span" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
            {TEXTS.requestId} <code>{id}</code>
          </Box>
        )}
      </Notice>
    </Box>
  );
}
