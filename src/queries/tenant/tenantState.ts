import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { findInTenant, type KindFound } from '#domain/findings/findInTenant.ts';
import { groupIdsOf, type TenantFacts } from '#domain/findings/tenantFacts.ts';
import { groupNature } from '#domain/directory/groupNature.ts';
import { type Known, known, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { useGraph } from '#queries/graphContext.ts';
import { groupNamesQuery } from '#queries/groups.ts';
import { filtersQuery } from '#queries/targeting.ts';
import { type Configurations, useConfigurations } from '#queries/useConfigurations.ts';

/** The state of the tenant, as far as it was read. */
export interface TenantState {
  readonly configurations: Configurations;
  readonly facts: TenantFacts | undefined;
  /** Undefined while something is read, or looked through. */
  readonly found: readonly KindFound[] | undefined;
}

/** Everything that the overview shows; what could not be read is not known in its facts. */
export function useTenantState(): TenantState {
  const graph = useGraph();
  const configurations = useConfigurations();
  const { data, isReading } = configurations;
  const ids = useMemo(() => (isReading ? [] : groupIdsOf(data ?? [])), [data, isReading]);
  const groups = useQuery(groupNamesQuery(graph, ids));
  const filters = useQuery(filtersQuery(graph));
  const isPending =
    isReading ||
    data === undefined ||
    filters.isPending ||
    (ids.length > 0 && (groups.isPending || groups.isPlaceholderData));
  const facts = useMemo((): TenantFacts | undefined => {
    if (isPending) return undefined;
    const named = ids.length === 0 ? known(new Map()) : knownIf(groups.data);
    return {
      configurations: data,
      groups: named,
      natures: named.known
        ? known(new Map([...named.value].map(([id, group]) => [id, groupNature(group, undefined)])))
        : UNKNOWN,
      filters: knownIf(filters.data),
    };
  }, [isPending, ids, data, groups.data, filters.data]);
  const stamps = configurations.families.map(({ readAt }) => readAt);
  const found = useQuery({
    queryKey: ['findings', stamps, groups.dataUpdatedAt, filters.dataUpdatedAt],
    queryFn: ({ signal }) => runInSlices(findInTenant(facts!), { signal }),
    enabled: facts !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
  });
  return { configurations, facts, found: facts && found.data };
}

function knownIf<T>(value: T | undefined): Known<T> {
  return value === undefined ? UNKNOWN : known(value);
}
