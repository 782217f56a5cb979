import { useQueries } from '@tanstack/react-query';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import { familyFacts } from '#domain/family/families.ts';
import { familyQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';

/**
 * The other configurations of those families of which one alone may have a target. Other families
 * are not read for this; one that could not be read is left out.
 */
export function useSiblings(keys: readonly ConfigurationKey[]): readonly Configuration[] {
  const graph = useGraph();
  const families = new Set(keys.map(familyKeyOf));
  return useQueries({
    queries: [...families].flatMap((family) =>
      familyFacts(family).onlyOne === undefined ? [] : [familyQuery(graph, family)],
    ),
    combine: allOf,
  });
}

/** Keeps its identity, and with it what was read before. */
function allOf(
  results: readonly { readonly data: readonly Configuration[] | undefined }[],
): readonly Configuration[] {
  return results.flatMap(({ data }) => data ?? []);
}
