import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import type {
  CertificateConfiguration,
  Configuration,
} from '#domain/configuration/configuration.ts';
import type { AssignValues } from '#features/assignments/assignForm.ts';
import { searchFromValues } from '#features/assignments/assignSearch.ts';
import { searchFromChoice } from '#features/assignments/whoSearch.ts';
import { useAfterAdding } from '#features/assignments/outcome/useAfterAdding.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { type ImpactListChoice, ImpactPanel } from '#parts/impact/ImpactPanel.tsx';
import { assignmentsQuery } from '#queries/assignments.ts';
import { useGraph } from '#queries/graphContext.ts';

interface AssignImpactProps {
  readonly configuration: Configuration;
  /** What the chosen route leads to, where it is not the configuration itself. */
  readonly certificate: CertificateConfiguration | undefined;
  readonly values: AssignValues;
  /** Undefined while it is not complete: the panel then says who is reached now. */
  readonly draft: WantedRow | undefined;
}

/**
 * Impact of the assignment in the form; every number leads to its list, and Back leads to the
 * form as it was.
 */
export function AssignImpact({ configuration, certificate, values, draft }: AssignImpactProps) {
  const { data: before, error } = useQuery(
    assignmentsQuery(useGraph(), configuration.id, values.via),
  );
  const after = useAfterAdding(before, draft);
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
      configuration={certificate ?? configuration}
      before={before}
      after={after}
      isUnreadable={error !== null}
      renderWho={who}
    />
  );
}
