import { nameInText } from '#lib/text/shownName.ts';
import { useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lockReason } from '#domain/change/change.ts';
import { ChangeReview } from '#features/changes/ChangeReview.tsx';
import { useGuardrails } from '#features/changes/useGuardrails.ts';
import { numberText, pluralOf } from '#lib/locale.ts';
import { Findings } from '#parts/Findings.tsx';
import { ConfigurationCrumbs } from '#parts/ConfigurationCrumbs.tsx';
import { selectionOf } from '#stores/keptSelection.ts';
import { useSession } from '#auth/useSession.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TwoColumns } from '#ui/shell/TwoColumns.tsx';
import { useState } from 'react';

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
  const title = `Remove ${pluralOf(changes.length, 'an assignment', `${numberText(changes.length)} assignments`)} of ${nameInText(configuration.displayName)}`;
  return (
    <>
      <PageTitle title={title} />
      <PageHeader
        breadcrumb={<ConfigurationCrumbs configuration={configuration} />}
        title={title}
      />
      <TwoColumns
        sideLabel="About removing"
        side={
          <>
            {findings.length > 0 && (
              <Section title="What removing means">
                <Findings findings={findings} actions={guardrails.actions} />
              </Section>
            )}
            {kept === undefined && (
              <Notice level="warning" title="The selection is not here">
                There were too many rows for an address, so the tab in which they were selected
                keeps them. Select them again on the page of the configuration.
              </Notice>
            )}
            {gone > 0 && (
              <Notice level="info" title="Gone already" quiet>
                {gone === 1
                  ? 'One of the rows in the address is'
                  : `${gone} of the rows in the address are`}{' '}
                not in the list any more.
              </Notice>
            )}
            {named.length > changes.length && (
              <Notice level="info" title="Locked rows are left out" quiet>
                Rows of a policy set, and rows this app does not understand, are not removed here.
              </Notice>
            )}
          </>
        }
      >
        <ChangeReview
          configuration={configuration}
          base={base}
          changes={changes}
          action={pluralOf(
            changes.length,
            'Remove assignment',
            `Remove ${numberText(changes.length)} assignments`,
          )}
          disabledReason={undefined}
          guardrails={guardrails}
        />
      </TwoColumns>
    </>
  );
}
