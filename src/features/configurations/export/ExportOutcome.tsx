import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { AssignmentsExport } from '#features/configurations/export/useAssignmentsExport.ts';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { LongList } from '#ui/rows/LongList.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { TEXTS } from '#features/configurations/export/texts.ts';

/**
 * What became of saving the present assignments: what the file holds, what it does not, what to do
 * with it.
 */
export function ExportOutcome({ isBusy, saved, failure, dismiss }: AssignmentsExport) {
  if (isBusy) return <ProgressLine label={TEXTS.lookingUpNames} />;
  if (failure !== undefined)
    return (
      <FailurePanel
        failure={failure}
        actions={<Button onClick={dismiss}>{TEXTS.dismiss}</Button>}
      />
    );
  if (saved === undefined) return null;
  const { rows, keys, leftOut, unnamed, isTooLong, missing } = saved;
  const left = leftOut.length;
  return (
    <Notice
      level={
        missing !== undefined || left > 0 || unnamed.length > 0 || isTooLong ? 'warning' : 'info'
      }
      title={keys.length === 0 ? TEXTS.nothingToSave : TEXTS.saved(rows, countedThings(keys))}
      actions={
        <>
          {keys.length > 0 && !isTooLong && (
            <LinkButton size="small" variant="outlined" to="/plan">
              {TEXTS.openAsPlan}
            </LinkButton>
          )}
          <Button size="small" onClick={dismiss}>
            {TEXTS.dismiss}
          </Button>
        </>
      }
    >
      {keys.length > 0 && <p>{TEXTS.howToUse}</p>}
      {missing !== undefined && (
        <p>
          {missing} {TEXTS.notInIt}
        </p>
      )}
      {isTooLong && <p>{TEXTS.tooLong}</p>}
      {unnamed.length > 0 && (
        <Box sx={{ mt: 1 }}>
          <p>{TEXTS.idsStandIn}</p>
          <LongList
            label={TEXTS.namesNotRead}
            count={unnamed.length}
            renderItem={(index) => unnamed[index]}
          />
        </Box>
      )}
      {left > 0 && (
        <Box sx={{ mt: 1 }}>
          <p>{TEXTS.leftOutCount(left)}</p>
          <LongList label={TEXTS.leftOut} count={left} renderItem={(index) => leftOut[index]} />
        </Box>
      )}
    </Notice>
  );
}
