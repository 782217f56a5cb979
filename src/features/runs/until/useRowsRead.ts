import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import { familyFacts } from '#domain/family/families.ts';
import type { KeptUntil, RowsRead } from '#domain/plan/until/until.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';
import { type FamilyReading, useConfigurations } from '#queries/useConfigurations.ts';

/**
 * What is read of the assignments of some configurations, with their family and by itself, by
 * whatever page needs it: nothing is asked for here. Lists that were not read to their end, or
 * broke off, are none.
 * @param of keeps its identity
 */
export function useRowsRead(
  of: readonly KeptUntil[],
): (id: ConfigurationKey) => readonly RowsRead[] {
  const graph = useGraph();
  const ids = useMemo(() => [...new Set(of.map((each) => each.configurationId))], [of]);
  const only = useMemo(() => [...new Set(ids.map(familyKeyOf))], [ids]);
  const { families } = useConfigurations({ only, isAsking: false });
  const pages = useQueries({
    queries: ids.map((id) => ({ ...configurationQuery(graph, id), enabled: false })),
    combine: rowsOfPages,
  });
  const lists = useQueries({
    queries: ids.map((id) => ({ ...assignmentsQuery(graph, id, ''), enabled: false })),
    combine: rowsOfLists,
  });
  return useMemo(() => {
    const reads = new Map(
      ids.map((id, index) => [
        id,
        [inFamilies(id, families), pages[index], lists[index]].flatMap((read) => read ?? []),
      ]),
    );
    return (id) => reads.get(id) ?? [];
  }, [ids, families, pages, lists]);
}

/** A configuration that its family no longer lists has no assignments, unless some are left out. */
function inFamilies(
  id: ConfigurationKey,
  families: readonly FamilyReading[],
): RowsRead | undefined {
  const key = familyKeyOf(id);
  const { rows, isWhole, readAt } = families.find(({ family }) => family === key) ?? NOT_READ;
  if (rows === undefined || !isWhole) return undefined;
  const found = rows.find((each) => each.id.toLowerCase() === id.toLowerCase());
  if (found === undefined)
    return familyFacts(key).leftOut === undefined ? { rows: [], at: readAt } : undefined;
  return found.assignments && { rows: found.assignments, at: readAt };
}

const NOT_READ = { rows: undefined, isWhole: false, readAt: 0 };

type Rows = RowsRead['rows'] | undefined;

const rowsOfPages = (
  results: readonly UseQueryResult<Pick<Configuration, 'assignments'>>[],
): readonly (RowsRead | undefined)[] =>
  results.map(({ data, dataUpdatedAt }) => readOf(data?.assignments, dataUpdatedAt));

const rowsOfLists = (
  results: readonly UseQueryResult<NonNullable<Rows>>[],
): readonly (RowsRead | undefined)[] =>
  results.map(({ data, dataUpdatedAt }) => readOf(data, dataUpdatedAt));

function readOf(rows: Rows, at: number): RowsRead | undefined {
  return rows === undefined ? undefined : { rows, at };
}
