import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type Known, known, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import type { ChangeReads } from '#domain/guardrails/changeFacts.ts';
import type { GroupNature } from '#domain/directory/groupNature.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { type PlanFinding, planFindingsInSlices } from '#domain/plan/review/planFindings.ts';
import { groupsToKnow } from '#domain/plan/draft/planNames.ts';
import { useRelated } from '#parts/configuration/useRelated.ts';
import { useSiblings } from '#parts/configuration/useSiblings.ts';
import { useInSlices } from '#parts/useInSlices.ts';
import { useGraph } from '#queries/graphContext.ts';
import { groupNamesQuery, groupNaturesQuery } from '#queries/groups.ts';
import { filtersQuery } from '#queries/targeting.ts';

export interface PlanFindingsState {
  /** What the guardrails say, blocks first; undefined until they have looked at this plan. */
  readonly findings: readonly PlanFinding[] | undefined;
  readonly isReading: boolean;
}

const NO_GROUPS = { added: [], beside: [] } as const;

/** As many groups of a plan are looked into; of those beyond it is not known what they hold. */
const MOST_GROUPS = 200;
/** Groups of one query: what was read of them is kept together. */
const CHUNK = 50;

/**
 * What the guardrails say about a plan. What they need is read for all configurations together:
 * filters, the groups that are added with their size, and what stands beside them.
 * @param configurations by lower-case id
 */
export function usePlanFindings(
  diff: PlanDiff | undefined,
  configurations: ReadonlyMap<string, Configuration>,
): PlanFindingsState {
  const graph = useGraph();
  const { added, beside } = useMemo(
    () => (diff === undefined ? NO_GROUPS : groupsToKnow(diff)),
    [diff],
  );
  const filters = useQuery({ ...filtersQuery(graph), enabled: diff !== undefined });
  const directory = useQuery(groupNamesQuery(graph, added.slice(0, MOST_GROUPS)));
  const natures = useQueries({
    queries: [...chunksOf(added, true), ...chunksOf(beside, false)].map(({ ids, withSize }) =>
      groupNaturesQuery(graph, ids, { withSize }),
    ),
    combine: (results) => ({
      isPending: results.some(({ isPending }) => isPending),
      stamp: results.map(({ status, dataUpdatedAt }) => `${status}${dataUpdatedAt}`).join(),
      results,
    }),
  });
  const siblings = useSiblings(
    diff?.configurations.map(({ configurationId }) => configurationId) ?? [],
  );
  const planned = useMemo(
    () =>
      (diff?.configurations ?? []).flatMap(
        ({ configurationId }) => configurations.get(configurationId.toLowerCase()) ?? [],
      ),
    [diff, configurations],
  );
  const related = useRelated(planned);
  const isRead =
    diff !== undefined &&
    !filters.isPending &&
    !natures.isPending &&
    (added.length === 0 || (!directory.isPending && !directory.isPlaceholderData));

  const compute = useMemo(() => {
    if (!isRead) return undefined;
    // What is read with its size comes last, and stands.
    const groups: Known<ReadonlyMap<string, GroupNature>> =
      diff.counts.adds === 0
        ? UNKNOWN
        : known(
            new Map(
              natures.results
                .toReversed()
                .flatMap(({ data }) => (data === undefined ? [] : [...data])),
            ),
          );
    const names = directory.data;
    const gone = new Set(
      added.slice(0, names === undefined ? 0 : MOST_GROUPS).flatMap((id) => {
        const key = id.toLowerCase();
        return names?.has(key) === true ? [] : [key];
      }),
    );
    const reads: ChangeReads = {
      filters: filters.data,
      directory: names,
      groups,
      gone,
      siblings,
      related,
    };
    return (signal: AbortSignal) =>
      planFindingsInSlices(diff, (id) => configurations.get(id), reads, { signal }).then(
        (findings) => ({ diff, findings }),
      );
    // oxlint-disable-next-line react/exhaustive-deps -- the stamp is the natures by value
  }, [
    diff,
    configurations,
    isRead,
    filters.data,
    directory.data,
    added,
    natures.stamp,
    siblings,
    related,
  ]);
  const { result, isCurrent } = useInSlices(compute);
  return {
    findings: result?.diff === diff ? result?.findings : undefined,
    isReading: diff !== undefined && !isCurrent,
  };
}

function chunksOf(
  ids: readonly string[],
  withSize: boolean,
): { readonly ids: readonly string[]; readonly withSize: boolean }[] {
  const asked = ids.slice(0, MOST_GROUPS);
  return Array.from({ length: Math.ceil(asked.length / CHUNK) }, (_, index) => ({
    ids: asked.slice(index * CHUNK, (index + 1) * CHUNK),
    withSize,
  }));
}
