import { nounOf } from '#domain/family/configurationKey.ts';
import Box from '@mui/material/Box';
import { nameInText } from '#lib/text/shownName.ts';
import { useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type Assignment, withKeys } from '#domain/assignment/assignment.ts';
import { lockReason } from '#domain/change/change.ts';
import { assignNeedOf } from '#domain/family/assignNeeds.ts';
import { CancelLink } from '#features/changes/CancelLink.tsx';
import { ChangeReview } from '#features/changes/ChangeReview.tsx';
import { useGuardrails } from '#features/changes/useGuardrails.ts';
import { usePreferences } from '#stores/preferences.ts';
import { PreflightNotice } from '#parts/access/PreflightNotice.tsx';
import { usePreflight } from '#parts/access/usePreflight.ts';
import { RowChips } from '#parts/RowChips.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { Findings } from '#parts/findings/Findings.tsx';
import { selectionOf } from '#stores/selection/keptSelection.ts';
import { useSession } from '#auth/useSession.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TwoColumns } from '#ui/shell/TwoColumns.tsx';
import { useState } from 'react';
import { ConfigurationHead } from '#parts/configuration/ConfigurationHead.tsx';
import { NothingNamed } from '#features/changes/NothingNamed.tsx';
import { TEXTS } from '#features/changes/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

const route = getRouteApi('/configurations/$id/remove');

/** Removing one or several assignments: what it means on devices, then the review. */
export function RemovePage() {
  const { id } = route.useParams();
  const { account } = useSession();
  const kept = selectionOf(account, id, route.useSearch().assignments);
  const ids = kept ?? [];
  const graph = useGraph();
  const [{ data: configuration }, { data: rows }] = useSuspenseQueries({
    queries: [configurationQuery(graph, id), assignmentsQuery(graph, id, '')],
  });
  // What is reviewed is what was on screen when the page came, not what a later read brings.
  const [base] = useState(rows);
  const named = base.filter((row) => ids.includes(row.id));
  const changes = named
    .filter((row) => lockReason(row) === undefined)
    .map((row) => ({ kind: 'remove', row }) as const);
  const gone = ids.filter((wanted) => !base.some((row) => row.id === wanted)).length;
  const guardrails = useGuardrails(id, configuration, base, changes);
  const findings = guardrails.judge(base, changes);
  const { hidesUnknownRole } = usePreferences();
  const preflight = usePreflight([assignNeedOf(configuration)]);
  const name = nameInText(configuration.displayName);
  const title =
    changes.length === 0 ? TEXTS.removeNone(name) : TEXTS.removeOf(changes.length, name);
  // What this tab keeps for another one, and rows that are locked, are said below.
  if (kept !== undefined && named.length === 0)
    return (
      <>
        <ConfigurationHead configuration={configuration} title={title} />
        <NothingNamed configurationId={id} title={TEXTS.namesNone}>
          {TEXTS.namesNoneHint}
        </NothingNamed>
      </>
    );
  return (
    <>
      <ConfigurationHead configuration={configuration} title={title} />
      <PreflightNotice preflight={preflight} hidesUnknownRole={hidesUnknownRole} />
      <TwoColumns
        sideLabel={TEXTS.whatWillHappen}
        side={
          <ChangeReview
            configuration={configuration}
            base={base}
            changes={changes}
            action={TEXTS.remove}
            cancel={<CancelLink configurationId={id} />}
            disabledReason={undefined}
            guardrails={guardrails}
            preflight={preflight}
          />
        }
      >
        <RemovedRows rows={changes.map(({ row }) => row)} noun={nounOf(id)} />
        {findings.length > 0 && (
          <Section title={TEXTS.meaning}>
            <Findings findings={findings} actions={guardrails.actions} />
          </Section>
        )}
        <LeftOut
          isSelectionLost={kept === undefined}
          gone={gone}
          locked={named.length - changes.length}
        />
      </TwoColumns>
    </>
  );
}

/** The rows that are to go, and that this is not the intent Remove. */
function RemovedRows({
  rows,
  noun,
}: {
  readonly rows: readonly Assignment[];
  readonly noun: string;
}) {
  const names = useTargetNames(rows.map(({ target }) => target));
  if (rows.length === 0) return null;
  return (
    <Section title={TEXTS.rowsToRemove(rows.length)} subtitle={TEXTS.configurationStays(noun)}>
      <Box
        component="ul"
        aria-label={TEXTS.toRemove}
        sx={{ ...BARE_LIST, display: 'grid', gap: 1 }}
      >
        {withKeys(rows).map(({ key, assignment }) => (
          <Box component="li" key={key} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <RowChips row={assignment} names={names} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}

interface LeftOutProps {
  /** The tab that keeps the selection is another one. */
  readonly isSelectionLost: boolean;
  /** Rows of the address that are not in the list any more. */
  readonly gone: number;
  /** Rows that cannot be removed here. */
  readonly locked: number;
}

/** Which of the rows that were asked for are not among those to remove, and why. */
function LeftOut({ isSelectionLost, gone, locked }: LeftOutProps) {
  return (
    <>
      {isSelectionLost && (
        <Notice level="warning" title={TEXTS.selectionLost}>
          {TEXTS.selectionLostHint}
        </Notice>
      )}
      {gone > 0 && (
        <Notice level="info" title={TEXTS.gone} quiet>
          {TEXTS.goneHint(gone)}
        </Notice>
      )}
      {locked > 0 && (
        <Notice level="info" title={TEXTS.locked} quiet>
          {TEXTS.lockedHint}
        </Notice>
      )}
    </>
  );
}
