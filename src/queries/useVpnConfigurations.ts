import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Payload, type RowPayload, vpnIdsOf } from '#domain/assignment/payload.ts';
import type { VpnName } from '#domain/assignment/settings/settingsWords.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { graphIdOf, keyOfId } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { configurationNameQuery, familyQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';

const KIND = 'vpn';
const FAMILIES = FAMILY_KEYS.filter((family) => KIND in familyFacts(family).kinds);

interface VpnConfigurations {
  readonly data: readonly Configuration[];
  readonly isReading: boolean;
  readonly failure: Failure | undefined;
  readonly readAgain: () => void;
}

/** The VPN configurations that an app can be tied to: the lists of their families, for a choice. */
export function useVpnConfigurations(): VpnConfigurations {
  const graph = useGraph();
  return useQueries({
    queries: FAMILIES.map((family) => familyQuery(graph, family)),
    combine(results) {
      const data = results
        .flatMap((result) => result.data ?? [])
        .filter(({ type }) => type.kind === KIND);
      const error = results.find((result) => result.error !== null)?.error;
      return {
        data,
        isReading: results.some(({ isFetching }) => isFetching),
        failure: error === undefined ? undefined : toFailure(error),
        readAgain: () => {
          for (const { refetch } of results) void refetch();
        },
      };
    },
  });
}

/** As many names are asked for at most; the ids of further ones stand in for their names. */
const MOST_NAMES = 20;

/**
 * Names the VPN configurations that rows are tied to. Each is asked for by itself, unless the list of
 * its family was read; rows without a VPN ask nothing.
 */
export function useVpnName(payloads: readonly (Payload | RowPayload | undefined)[]): VpnName {
  const graph = useGraph();
  const ids = vpnIdsOf(payloads).slice(0, MOST_NAMES);
  const [family] = FAMILIES;
  const keys = ids.flatMap((id) => (family === undefined ? [] : (keyOfId(family, id) ?? [])));
  const names = useQueries({
    queries: keys.map((key) => configurationNameQuery(graph, key)),
    combine: (results) => results.map(({ data }) => data),
  });
  const asked = keys.map(graphIdOf).join(' ');
  // Keeps its identity while nothing new was read: tables lean on it.
  return useMemo(() => {
    const order = asked.toLowerCase().split(' ');
    return (id) => names[order.indexOf(id.toLowerCase())];
  }, [names, asked]);
}
