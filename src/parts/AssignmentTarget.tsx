import type { ReactNode } from 'react';
import type { Assignment, FilterUse } from '#domain/assignment/assignment.ts';
import { groupIdOf, type Target } from '#domain/assignment/target.ts';
import { AppLink } from '#parts/AppLink.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { TargetChip } from '#ui/chip/TargetChip.tsx';

/** The target of an assignment with its filter, as it looks everywhere; both lead to their pages. */
export function AssignmentTarget({
  assignment: { target, filter },
  names,
}: {
  readonly assignment: Pick<Assignment, 'target' | 'filter'>;
  readonly names: TargetNames;
}) {
  const { label, detail } = names.target(target);
  return (
    <TargetChip
      kind={target.kind}
      label={label}
      detail={detail}
      filter={names.filter(filter)}
      link={targetLink(target)}
      filterLink={filterLink(filter)}
    />
  );
}

type LinkName = (name: ReactNode) => ReactNode;

/** The page of a target: a group has one, the others have not. */
function targetLink(target: Target): LinkName | undefined {
  const id = groupIdOf(target);
  if (id === undefined) return undefined;
  return (name) => (
    <AppLink to="/groups/$id" params={{ id }} underline="hover">
      {name}
    </AppLink>
  );
}

/** The page of the filter that is used. */
export function filterLink(filter: FilterUse): LinkName | undefined {
  if (filter.mode === 'none') return undefined;
  return (name) => (
    <AppLink to="/filters/$id" params={{ id: filter.filterId }} underline="hover">
      {name}
    </AppLink>
  );
}
