import Box from '@mui/material/Box';
import { explain } from '#domain/failure/explain.ts';
import type { Failure } from '#domain/failure/failure.ts';
import { useWaysOn } from '#pickers/waysOnContext.ts';

interface NotReadProps {
  /** What could not be read, as a sentence. */
  readonly what: string;
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** Below a picker: its list could not be read, which is not the same as empty, and what to do. */
export function NotRead({ what, failure, onRetry }: NotReadProps) {
  const waysOn = useWaysOn();
  return (
    <>
      {what} {explain(failure).title}.{' '}
      <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.75 }}>
        {waysOn({ failure, onRetry })}
      </Box>
    </>
  );
}
