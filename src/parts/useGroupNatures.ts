import { useQueries } from '@tanstack/react-query';
import type { GroupNature } from '#domain/directory/groupNature.ts';
import { type Known, known, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import { excludes, groupIdOf, type Target } from '#domain/assignment/target.ts';
import { useGraph } from '#queries/graphContext.ts';
import { groupNaturesQuery } from '#queries/groups.ts';

/**
 * As many groups of a list are looked into; those of a longer list stay unknown. Excluded ones come
 * first: mixes turn on them.
 */
const MOST_GROUPS = 60;

/**
 * What the groups of these targets hold, and the chosen ones with their size, by lower-case id. Known
 * once reading has ended, well or not; a group that is missing then could not be read.
 */
export function useGroupNatures(
  targets: readonly Target[],
  chosenIds: readonly string[],
): Known<ReadonlyMap<string, GroupNature>> {
  const graph = useGraph();
  const ordered = targets
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .flatMap((target) => groupIdOf(target) ?? []);
  const asked = [
    { ids: ordered.slice(0, MOST_GROUPS), withSize: false },
    { ids: chosenIds, withSize: true },
  ].filter(({ ids }) => ids.length > 0);
  const results = useQueries({
    queries: asked.map(({ ids, withSize }) => groupNaturesQuery(graph, ids, { withSize })),
  });
  if (results.some(({ isPending }) => isPending)) return UNKNOWN;
  return known(new Map(results.flatMap(({ data }) => (data === undefined ? [] : [...data]))));
}

function rankOf({ kind }: Target): number {
  return excludes(kind) ? 0 : 1;
}
