import { useQueries } from '@tanstack/react-query';
import type { VpnName } from '#domain/assignment/settings/settingsWords.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { graphIdOf } from '#domain/family/configurationKey.ts';
import { familyQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';

const KIND = 'vpn';
const FAMILIES = FAMILY_KEYS.filter((family) => KIND in familyFacts(family).kinds);

interface VpnConfigurations {
  readonly data: readonly Configuration[];
  readonly isReading: boolean;
  readonly failure: Failure | undefined;
  readonly nameOf: VpnName;
  readonly readAgain: () => void;
}

/**
 * The VPN configurations that an app can be tied to.
 * @param isWanted reads them where they were not read; otherwise what was read serves
 */
export function useVpnConfigurations(isWanted: boolean): VpnConfigurations {
  const graph = useGraph();
  return useQueries({
    queries: FAMILIES.map((family) => ({ ...familyQuery(graph, family), enabled: isWanted })),
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
        nameOf: (id: string) =>
          data.find((each) => graphIdOf(each.id).toLowerCase() === id.toLowerCase())?.displayName,
      };
    },
  });
}
