import Button from '@mui/material/Button';
import { explain } from '#domain/failure/explain.ts';
import type { Failure } from '#domain/failure/failure.ts';
import { TEXTS } from '#pickers/texts.ts';

interface NotReadProps {
  /** What could not be read, as a sentence. */
  readonly what: string;
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** Below a picker: its list could not be read, which is not the same as empty, and a way to retry. */
export function NotRead({ what, failure, onRetry }: NotReadProps) {
  return (
    <>
      {what} {explain(failure).title}.{' '}
      <Button size="small" variant="text" onClick={onRetry} sx={{ p: 0, minWidth: 0 }}>
        {TEXTS.tryAgain}
      </Button>
    </>
  );
}
