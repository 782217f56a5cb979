import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import type {
  CertificateConfiguration,
  Configuration,
} from '#domain/configuration/configuration.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { type Recipients, recipientsOf } from '#domain/impact/crowd/recipients.ts';
import type { AssignValues } from '#features/assignments/assignValues.ts';
import { searchFromValues } from '#features/assignments/assignSearch.ts';
import { searchFromChoice } from '#features/assignments/whoSearch.ts';
import { useAfterAdding } from '#features/assignments/outcome/useAfterAdding.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { type ImpactListChoice, ImpactPanel } from '#parts/impact/ImpactPanel.tsx';
import { type CountedImpact, useCountedImpact } from '#parts/review/useCountedImpact.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { useGraph } from '#queries/graphContext.ts';

interface AssignImpactProps {
  readonly configuration: Configuration;
  /** What the chosen route leads to, where it is not the configuration itself. */
  readonly certificate: CertificateConfiguration | undefined;
  readonly values: AssignValues;
  readonly counted: AssignCount;
  /** What the numbers leave out: a filter to come, or an assignment that is blocked. */
  readonly note: string | undefined;
}

export interface AssignCount extends CountedImpact {
  readonly before: readonly Assignment[] | undefined;
  readonly after: readonly ImpactAssignment[] | undefined;
  /** The list could not be read. */
  readonly isUnreadable: boolean;
}

/** While the configuration is still to be picked. */
const OF_ANY: Recipients = { platform: 'unknown' };

/**
 * Impact of the assignment in the form.
 * @param draft undefined while there is no target: then it is what is reached now
 */
export function useAssignCount(
  configuration: Configuration | undefined,
  certificate: CertificateConfiguration | undefined,
  via: string,
  draft: WantedRow | undefined,
): AssignCount {
  const graph = useGraph();
  const lists = configuration === undefined ? [] : [assignmentsQuery(graph, configuration.id, via)];
  const { data, isError = false } = useQueries({ queries: lists }).at(0) ?? {};
  const after = useAfterAdding(data, draft);
  const assigned = certificate ?? configuration;
  return {
    ...useCountedImpact(assigned === undefined ? OF_ANY : recipientsOf(assigned), data, after),
    before: data,
    after,
    isUnreadable: isError,
  };
}

/**
 * Impact of the assignment in the form; every number leads to its list, and Back leads to the
 * form as it was.
 */
export function AssignImpact({
  configuration,
  certificate,
  values,
  counted,
  note,
}: AssignImpactProps) {
  const who = (list: ImpactListChoice, children: ReactNode) => (
    <AppLink
      to="/configurations/$id/assign/who"
      params={{ id: configuration.id }}
      search={{ ...searchFromValues(values), ...searchFromChoice(list) }}
    >
      {children}
    </AppLink>
  );
  return (
    <ImpactPanel
      {...counted}
      configuration={certificate ?? configuration}
      note={note}
      renderWho={who}
    />
  );
}
