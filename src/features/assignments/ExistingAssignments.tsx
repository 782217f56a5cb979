import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Known } from '#domain/guardrails/guardrail.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { TEXTS } from '#features/assignments/texts.ts';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { PayloadWords } from '#parts/review/PayloadWords.tsx';
import { RowList } from '#parts/review/RowList.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { useGraph } from '#queries/graphContext.ts';
import { RowIntent } from '#parts/RowIntent.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { SkeletonRows } from '#ui/table/SkeletonRows.tsx';

interface ExistingAssignmentsProps {
  readonly configurationId: ConfigurationKey;
  readonly via: string;
  readonly title: string;
  readonly existing: Known<readonly Assignment[]>;
}

/** The list that the new assignment joins, as Graph has it now. */
export function ExistingAssignments({
  configurationId,
  via,
  title,
  existing,
}: ExistingAssignmentsProps) {
  const { error, refetch } = useQuery(assignmentsQuery(useGraph(), configurationId, via));
  const rows = existing.known ? existing.value : [];
  const names = useTargetNames(rows.map(({ target }) => target));
  return (
    <Section title={title} flush>
      {error !== null && <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />}
      {error === null && !existing.known && (
        <SkeletonRows rows={2} label={TEXTS.readingAssignments} />
      )}
      {existing.known && rows.length === 0 && (
        <Box sx={{ p: 2, color: 'text.secondary' }}>{TEXTS.notAssigned}</Box>
      )}
      {rows.length > 0 && (
        <RowList label={TEXTS.assignedNow} rows={rows} maxHeight={260}>
          {(row) => (
            <>
              <AssignmentTarget assignment={row} names={names} />
              <RowIntent row={row} />
              <PayloadWords payload={row.payload} />
            </>
          )}
        </RowList>
      )}
    </Section>
  );
}
