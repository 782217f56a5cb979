import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { explain } from '#domain/failure/explain.ts';
import type { WaitingRequest } from '#stores/connect/waits.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#app/shell/texts.ts';

/**
 * Says that a request waits because Graph asked for it, and for how long, so that slow is not taken
 * for broken.
 */
export function WaitBanner({ waiting }: { readonly waiting: readonly WaitingRequest[] }) {
  const longest = waiting.toSorted((a, b) => b.until - a.until)[0];
  return longest === undefined ? null : <Countdown wait={longest} count={waiting.length} />;
}

function Countdown({ wait, count }: { readonly wait: WaitingRequest; readonly count: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((wait.until - now) / 1000));
  const title = wait.reason.kind === 'throttled' ? TEXTS.graphIsBusy : explain(wait.reason).title;
  const id = wait.reason.trace.requestId ?? wait.reason.trace.clientRequestId;
  return (
    <Box sx={{ px: { xs: 2, md: 3 }, pt: 2 }}>
      <Notice level="info" title={title}>
        {TEXTS.sendingAgain(count)}
        {/* The clock ticks for the eye only; a screen reader hears the sentence once. */}
        <span aria-hidden>{seconds === 0 ? TEXTS.now : TEXTS.inSeconds(seconds)}</span>.
        {id !== undefined && (
          <Box component="span" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
            {TEXTS.requestId} <code>{id}</code>
          </Box>
        )}
      </Notice>
    </Box>
  );
}
