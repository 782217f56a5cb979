import { nameInText } from '#lib/text/shownName.ts';
import type { ReactNode } from 'react';
import type { AddChange } from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { describeDraft } from '#domain/assignment/describe.ts';
import { type AssignCount, AssignImpact } from '#features/assignments/AssignImpact.tsx';
import {
  type AssignValues,
  FILTER_TO_COME,
  type ReadFacts,
  type ShownDraft,
} from '#features/assignments/assignForm.ts';
import { ExistingAssignments } from '#features/assignments/ExistingAssignments.tsx';
import type { RouteEntry } from '#features/assignments/useReadFacts.ts';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { additionOf } from '#domain/change/change.ts';
import { previewChanges } from '#queries/assignments.ts';
import { useGraph } from '#queries/graphContext.ts';
import { RequestPreview } from '#ui/text/RequestPreview.tsx';
import { Section } from '#ui/shell/Section.tsx';

interface AssignSideProps {
  readonly configuration: Configuration | undefined;
  readonly change: AddChange | undefined;
  readonly shown: ShownDraft;
  readonly values: AssignValues;
  readonly entries: readonly RouteEntry[];
  readonly read: ReadFacts;
  readonly counted: AssignCount;
  /**
   * The button that sends, and how sending ended: right below the sentence that says what it does.
   */
  readonly children: ReactNode;
  /** The certificates it needs, after the impact. */
  readonly certificates: ReactNode;
}

/**
 * What will happen, updating as one types: the change as a sentence, who has it already, and the
 * request itself.
 */
export function AssignSide({
  configuration,
  change,
  shown,
  values,
  entries,
  read,
  counted,
  children,
  certificates,
}: AssignSideProps) {
  const graph = useGraph();
  const { draft, lacksFilter } = shown;
  const names = useTargetNames(draft === undefined ? [] : [draft.target]);
  const certificate =
    values.via === ''
      ? undefined
      : entries.find(({ route }) => route.via === values.via)?.certificate;
  const seen = read.existing.known ? read.existing.value : undefined;
  const request =
    change === undefined ? undefined : previewChanges(graph, additionOf(change, seen))[0];
  return (
    <>
      <Section title="What will happen">
        {configuration === undefined || draft === undefined ? (
          <span>
            Choose a configuration and a target; the sentence and the request appear as you choose.
          </span>
        ) : (
          [
            describeDraft(draft, {
              configuration: certificate?.displayName ?? configuration.displayName,
              target: names.target(draft.target).label,
              filter: names.filter(draft.filter)?.label ?? '',
            }),
            ...(lacksFilter ? [FILTER_TO_COME] : []),
          ].join(' ')
        )}
      </Section>
      {children}
      {configuration !== undefined && (
        <AssignImpact
          configuration={configuration}
          certificate={certificate}
          values={values}
          counted={counted}
          lacksFilter={lacksFilter}
        />
      )}
      {certificates}
      {configuration !== undefined && (
        <ExistingAssignments
          configurationId={configuration.id}
          via={values.via}
          title={
            certificate === undefined
              ? 'Assigned now'
              : `Assigned now: ${nameInText(certificate.displayName)}`
          }
          existing={read.existing}
        />
      )}
      <RequestPreview
        method={request?.method ?? 'POST'}
        url={request?.url ?? ''}
        body={request?.body}
        missing={
          request !== undefined ? undefined : lacksFilter ? FILTER_TO_COME : 'Nothing to send yet.'
        }
      />
    </>
  );
}
