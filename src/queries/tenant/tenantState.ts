import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findInTenant, type KindFound } from '#domain/findings/findInTenant.ts';
import type { TenantFacts } from '#domain/findings/tenantFacts.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { useGraph } from '#queries/graphContext.ts';
import { readTenantFacts } from '#queries/tenant/tenantFacts.ts';
import { type Configurations, useConfigurations } from '#queries/useConfigurations.ts';

/** The state of the tenant, as far as it was read. */
export interface TenantState {
  readonly configurations: Configurations;
  /** Undefined while something is read, or looked through. */
  readonly facts: TenantFacts | undefined;
  readonly found: readonly KindFound[] | undefined;
  /** Why nothing is looked for: no family could be read, or looking through them broke off. */
  readonly notLooked: 'nothingRead' | Error | undefined;
  readonly lookAgain: () => void;
  /** Asks for what is not read unasked; undefined where that is nothing. */
  readonly askForAll: (() => void) | undefined;
}

/** Everything that the overview shows; what could not be read is not known in its facts. */
export function useTenantState(): TenantState {
  const graph = useGraph();
  const configurations = useConfigurations();
  const [isAll, setAll] = useState(false);
  const { data, isReading, notRead, families } = configurations;
  const {
    data: state,
    isPlaceholderData,
    error,
    refetch,
  } = useQuery({
    queryKey: [
      'tenantState',
      isAll,
      families.map(({ readAt, failure }) => [readAt, failure?.kind]),
    ],
    queryFn: async ({ client, signal }) => {
      const familiesNotRead = notRead.reduce((sum, each) => sum + each.families.length, 0);
      const asked = { configurations: data ?? [], familiesNotRead, isAll };
      const { facts, isCut } = await readTenantFacts(graph, client, asked);
      return { facts, isCut, found: await runInSlices(findInTenant(facts), { signal }) };
    },
    // Once for all families, when the last of them has been read.
    enabled: data !== undefined && !isReading,
    // While they are read again, what was found before stays on screen.
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    // Thousands of objects, none of which is compared with what was there before.
    structuralSharing: false,
  });
  return {
    configurations,
    facts: state?.facts,
    found: state?.found,
    notLooked: error ?? (data === undefined && !isReading ? 'nothingRead' : undefined),
    lookAgain: () => void refetch(),
    askForAll: state?.isCut === true && !isPlaceholderData ? () => setAll(true) : undefined,
  };
}
