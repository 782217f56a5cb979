import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { AssignmentsExport } from '#features/configurations/export/useAssignmentsExport.ts';
import { counted, pluralOf } from '#lib/locale.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { LongList } from '#ui/rows/LongList.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';

/**
 * What became of saving the present assignments: what the file holds, what it does not, what to do
 * with it.
 */
export function ExportOutcome({ isBusy, saved, failure, dismiss }: AssignmentsExport) {
  if (isBusy)
    return <ProgressLine label="Looking up the names of groups, filters and collections" />;
  if (failure !== undefined)
    return <FailurePanel failure={failure} actions={<Button onClick={dismiss}>Dismiss</Button>} />;
  if (saved === undefined) return null;
  const { rows, configurations, leftOut, unnamed, isTooLong, missing } = saved;
  const left = leftOut.length;
  return (
    <Notice
      level={
        missing !== undefined || left > 0 || unnamed.length > 0 || isTooLong ? 'warning' : 'info'
      }
      title={
        configurations === 0
          ? 'There is nothing that a file could say'
          : `Saved ${counted(rows, 'line')} for ${counted(configurations, 'configuration')}`
      }
      actions={
        <>
          {configurations > 0 && !isTooLong && (
            <LinkButton size="small" variant="outlined" to="/plan">
              Open it as a plan
            </LinkButton>
          )}
          <Button size="small" onClick={dismiss}>
            Dismiss
          </Button>
        </>
      }
    >
      {configurations > 0 && (
        <p>
          Edit it in a spreadsheet and open it as a plan: each configuration in it will have exactly
          the rows that are in it by then. Delete all lines of a configuration to leave it alone.
        </p>
      )}
      {missing !== undefined && <p>{missing} The file says nothing of them.</p>}
      {isTooLong && (
        <p>
          A plan takes 10,000 lines. Save fewer configurations at a time if you mean to open it
          again.
        </p>
      )}
      {unnamed.length > 0 && (
        <Box sx={{ mt: 1 }}>
          <p>Ids stand in the file where a name could not be read. They are opened as well.</p>
          <LongList
            label="Names not read"
            count={unnamed.length}
            renderItem={(index) => unnamed[index]}
          />
        </Box>
      )}
      {left > 0 && (
        <Box sx={{ mt: 1 }}>
          <p>{`${counted(left, 'thing is', 'things are')} not in the file, and ${pluralOf(left, 'stays', 'stay')} as ${pluralOf(left, 'it is', 'they are')} whatever is opened later:`}</p>
          <LongList label="Not in the file" count={left} renderItem={(index) => leftOut[index]} />
        </Box>
      )}
    </Notice>
  );
}
