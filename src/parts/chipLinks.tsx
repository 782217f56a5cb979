import type { ReactNode } from 'react';
import type { FilterUse } from '#domain/assignment/assignment.ts';
import { groupIdOf, type Target } from '#domain/assignment/target.ts';
import { AppLink } from '#parts/AppLink.tsx';

type LinkName = (name: ReactNode) => ReactNode;

/** The page of a target: a group has one, the others have not. */
export function targetLink(target: Target): LinkName | undefined {
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
