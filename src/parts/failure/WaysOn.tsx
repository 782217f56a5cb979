import Button from '@mui/material/Button';
import type { Failure } from '#domain/failure/failure.ts';
import { mayPass } from '#domain/failure/waysOn.ts';
import { useOffersWayOn } from '#parts/failure/useSaysIt.ts';
import { useWayOn } from '#parts/failure/useWayOn.tsx';
import { TEXTS } from '#parts/texts.ts';

interface WaysOnProps {
  readonly failure: Failure;
  readonly onRetry?: (() => void) | undefined;
  /** Beside a line that only names the failure: the way out stands there where no panel has it. */
  readonly isOfLine?: boolean;
}

/**
 * What can be done about a failure that is named: the way out of it, and trying again where that may
 * help. One without the other would leave somebody whose sign-in has ended with a button that never
 * does anything.
 */
export function WaysOn({ failure, onRetry, isOfLine = false }: WaysOnProps) {
  const offers = useOffersWayOn(failure, isOfLine);
  const { button, blocked } = useWayOn(failure);
  return (
    <>
      {offers && button}
      {onRetry !== undefined && mayPass(failure) && (
        <Button size="small" variant="outlined" onClick={onRetry}>
          {TEXTS.tryAgain}
        </Button>
      )}
      {blocked !== undefined && <span role="alert">{blocked}</span>}
    </>
  );
}
