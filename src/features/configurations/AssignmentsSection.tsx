import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { type Assignment, withKeys } from '#domain/assignment.ts';
import { explain } from '#domain/explain.ts';
import { toFailure } from '#domain/failure.ts';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import { type TargetNames, useTargetNames } from '#parts/useTargetNames.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IntentChip } from '#ui/IntentChip.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Section } from '#ui/Section.tsx';
import { ShortId } from '#ui/ShortId.tsx';

/** The assignments a configuration has now, with names where they can be read. */
export function AssignmentsSection({ assignments }: { readonly assignments: readonly Assignment[] }) {
  const names = useTargetNames(assignments.map(({ target }) => target));
  return (
    <Section title="Assignments" flush>
      {names.error !== null && <NamesProblem error={names.error} onRetry={names.retry} />}
      {assignments.length === 0 ? (
        <EmptyState title="Nobody has this configuration yet">Add an assignment to give it to a group, or to all devices or users.</EmptyState>
      ) : (
        <Box sx={{ overflowX: 'auto' }}>
          <Table size="small" aria-label="Assignments">
            <TableHead>
              <TableRow>
                <TableCell>Target</TableCell>
                <TableCell>Intent</TableCell>
                <TableCell>Source</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {withKeys(assignments).map(({ key, assignment }) => (
                <AssignmentRow key={key} assignment={assignment} names={names} />
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Section>
  );
}

function AssignmentRow({ assignment, names }: { readonly assignment: Assignment; readonly names: TargetNames }) {
  const { target, intent } = assignment;
  return (
    <TableRow>
      <TableCell>
        <AssignmentTarget assignment={assignment} names={names} />
        {target.kind === 'unknown' && (
          <Box component="details" sx={{ mt: 0.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
            <summary>This app does not know this target type. It is left as it is.</summary>
            <Box component="pre" sx={{ m: 0, mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.75rem' }}>
              {JSON.stringify(target.raw, null, 2)}
            </Box>
          </Box>
        )}
      </TableCell>
      <TableCell>{intent === 'apply' || intent === 'remove' ? <IntentChip intent={intent} /> : (intent ?? 'not stated')}</TableCell>
      <TableCell>
        <AssignmentSource assignment={assignment} />
      </TableCell>
    </TableRow>
  );
}

function AssignmentSource({ assignment: { source, sourceId } }: { readonly assignment: Assignment }) {
  const words = source === 'direct' ? 'Direct' : source === 'policySets' ? 'Policy set' : (source ?? 'not stated');
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      {words}
      {sourceId !== undefined && <ShortId id={sourceId} label="source id" />}
    </Box>
  );
}

function NamesProblem({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { title, next } = explain(toFailure(error));
  return (
    <Box sx={{ p: 2 }}>
      <Notice
        level="warning"
        title="Some names could not be read"
        actions={
          <Button size="small" variant="outlined" onClick={onRetry}>
            Try again
          </Button>
        }
      >
        {title}. Ids stand in for names below. {next}
      </Notice>
    </Box>
  );
}
