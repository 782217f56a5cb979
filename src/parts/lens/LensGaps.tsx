import Box from '@mui/material/Box';
import { FamiliesNotRead } from '#parts/configuration/FamiliesNotRead.tsx';
import { NamesNotRead } from '#parts/lens/NamesNotRead.tsx';
import { TEXTS } from '#parts/lens/texts.ts';
import type { LensReading } from '#parts/lens/reading/useLens.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

/** What of an answer is missing, and why. A gap is never shown as "nothing". */
export function LensGaps({
  lens: { configurations, names, notRead },
  means = '',
}: {
  readonly lens: LensReading;
  /** What it means besides, that families are missing: a sentence. */
  readonly means?: string;
}) {
  return (
    <>
      {configurations.notRead.length > 0 && (
        <div>
          <FamiliesNotRead
            notRead={configurations.notRead}
            onReadAgain={configurations.readAgain}
          />
          <Box component="p" sx={{ m: 0, color: 'text.secondary' }}>
            {`${TEXTS.incomplete} ${means}`}
          </Box>
        </div>
      )}
      <NamesNotRead names={names} />
      {notRead > 0 && (
        <Notice level="warning" title={TEXTS.notReadCount(notRead)} quiet>
          {TEXTS.notReadHint}
        </Notice>
      )}
    </>
  );
}
