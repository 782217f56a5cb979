import Button from '@mui/material/Button';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { FamiliesNotRead } from '#parts/configuration/FamiliesNotRead.tsx';
import { TEXTS } from '#parts/lens/texts.ts';
import type { LensReading } from '#parts/lens/useLens.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

/** What of an answer is missing, and why. A gap is never shown as "nothing". */
export function LensGaps({
  lens: { configurations, names, notRead },
}: {
  readonly lens: LensReading;
}) {
  return (
    <>
      {configurations.notRead.length > 0 && (
        <div>
          <FamiliesNotRead
            notRead={configurations.notRead}
            onReadAgain={configurations.readAgain}
          />
          <p>{TEXTS.incomplete}</p>
        </div>
      )}
      {names.error !== null && (
        <Notice
          level="warning"
          title={TEXTS.namesNotRead}
          actions={
            <Button size="small" onClick={names.retry}>
              {TEXTS.tryAgain}
            </Button>
          }
        >
          {TEXTS.namesNotReadHint(explain(toFailure(names.error)).title)}
        </Notice>
      )}
      {notRead > 0 && (
        <Notice level="warning" title={TEXTS.notReadCount(notRead)} quiet>
          {TEXTS.notReadHint}
        </Notice>
      )}
    </>
  );
}
