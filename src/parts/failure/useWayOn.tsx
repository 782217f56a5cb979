import { type ReactNode, useState } from 'react';
import { explain } from '#domain/failure/explain.ts';
import type { Failure } from '#domain/failure/failure.ts';
import { WayOnButton } from '#parts/failure/WayOnButton.tsx';

/** The way out of a failure, and why it was not taken when somebody tried. */
export function useWayOn(failure: Failure): {
  readonly button: ReactNode;
  /** A sentence, once the click has failed. */
  readonly blocked: string | undefined;
} {
  const [blocked, setBlocked] = useState<Failure>();
  return {
    button: <WayOnButton failure={failure} onBlocked={setBlocked} />,
    blocked: blocked && explain(blocked).what,
  };
}
