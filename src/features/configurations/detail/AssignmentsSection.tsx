import { whyShownOnly } from '#domain/family/configurationKey.ts';
import Box from '@mui/material/Box';
import { Trash2, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { type Assignment, withKeys } from '#domain/assignment/assignment.ts';
import { lockReason } from '#domain/change/change.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { RowReach } from '#domain/impact/rowReach.ts';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { AssignmentsTable } from '#features/configurations/detail/AssignmentsTable.tsx';
import { nobodyYet } from '#features/configurations/detail/nobodyYet.ts';
import { keepSelection, selectionInAddress } from '#stores/selection/keptSelection.ts';
import { useSession } from '#auth/useSession.ts';
import { WaysOn } from '#parts/failure/WaysOn.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/configurations/detail/texts.ts';

const TRASH = <Trash2 size={15} aria-hidden />;

interface AssignmentsSectionProps {
  readonly configuration: Pick<Configuration, 'id' | 'type'>;
  readonly assignments: readonly Assignment[];
  /** What each row accounts for, in their order; undefined while it is counted. */
  readonly reaches: readonly RowReach[] | undefined;
}

/**
 * The assignments a configuration has now, with names where they can be read, and the ways to
 * change them.
 */
export function AssignmentsSection({
  configuration,
  assignments,
  reaches,
}: AssignmentsSectionProps) {
  const { id: configurationId } = configuration;
  const nobody = nobodyYet(configuration);
  const { account } = useSession();
  const isShownOnly = whyShownOnly(configurationId) !== undefined;
  const names = useTargetNames(assignments.map(({ target }) => target));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = withKeys(assignments).map((row, at) => ({ ...row, reach: reaches?.[at] }));
  const chosen = rows.filter(
    ({ key, assignment }) => selected.has(key) && lockReason(assignment) === undefined,
  );
  const toggle = (key: string) => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    setSelected(next);
  };
  const ids = chosen.map(({ assignment }) => assignment.id);
  const removeLabel = TEXTS.removeSelected(chosen.length);
  const removeSelected =
    chosen.length === 0 ? undefined : (
      <LinkButton
        size="small"
        variant="outlined"
        startIcon={TRASH}
        to="/configurations/$id/remove"
        params={{ id: configurationId }}
        search={{ assignments: selectionInAddress(ids) }}
        onClick={() => keepSelection(account, configurationId, ids)}
      >
        {removeLabel}
      </LinkButton>
    );
  return (
    <Section title={TEXTS.assignments} flush action={removeSelected}>
      {names.error !== null && <NamesProblem error={names.error} onRetry={names.retry} />}
      {assignments.length === 0 ? (
        <EmptyState
          icon={UsersRound}
          title={nobody.title}
          action={
            isShownOnly ? undefined : (
              <LinkButton to="/configurations/$id/assign" params={{ id: configurationId }}>
                {TEXTS.chooseTarget}
              </LinkButton>
            )
          }
        >
          {nobody.hint}
        </EmptyState>
      ) : (
        <AssignmentsTable
          configurationId={configurationId}
          rows={rows}
          names={names}
          selected={selected}
          onToggle={toggle}
        />
      )}
    </Section>
  );
}

function NamesProblem({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const failure = toFailure(error);
  const { title, next } = explain(failure);
  return (
    <Box sx={{ p: 2 }}>
      <Notice
        level="warning"
        title={TEXTS.namesNotRead}
        actions={<WaysOn isOfLine failure={failure} onRetry={onRetry} />}
      >
        {TEXTS.namesNotReadHint(title)} {next}
      </Notice>
    </Box>
  );
}
