import { explain } from '#domain/failure/explain.ts';
import type { Failure } from '#domain/failure/failure.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { useBackOnline } from '#parts/failure/useBackOnline.ts';
import { TEXTS } from '#parts/write/texts.ts';
import { FocusOnArrival } from '#ui/feedback/FocusOnArrival.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';

interface NotReadBeforeProps {
  readonly failure: Failure;
  /** What could not be read; the list, if not said. */
  readonly what?: string;
}

/** Something could not be read before a write, so that nothing left: said first, and why. */
export function NotReadBefore({ failure, what = TEXTS.listNotRead }: NotReadBeforeProps) {
  const isOffline = failure.kind === 'offline';
  const isBack = useBackOnline(failure);
  return (
    <FocusOnArrival>
      <Notice
        level="warning"
        title={isOffline ? TEXTS.nothingWithoutConnection : TEXTS.nothingChanged}
      >
        {what} {isOffline && (isBack ? TEXTS.connectionBack : explain(failure).next)}
      </Notice>
      {!isOffline && <FailurePanel failure={failure} />}
    </FocusOnArrival>
  );
}
