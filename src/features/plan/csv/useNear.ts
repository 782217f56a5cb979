import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { nearNames } from '#domain/directory/nearNames.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { CsvCandidate, CsvColumn, CsvError } from '#domain/plan/csv/csvShape.ts';
import { nearWords } from '#domain/plan/csv/nearWords.ts';
import { useGraph } from '#queries/graphContext.ts';
import { nearGroupsQuery } from '#queries/groups/nearGroups.ts';
import { filtersQuery } from '#queries/targeting.ts';

const NO_GROUPS: readonly CsvCandidate[] = [];

const isGroup = (column: CsvColumn | undefined) => column === 'group' || column === 'from group';

/**
 * What may be meant by the cell of an error: what the file says is shared, or what has nearly the
 * same name. `id` is what the cell has to hold for it.
 */
export function useNear(
  { column, written = '', candidates }: CsvError,
  configurations: readonly Configuration[],
): readonly CsvCandidate[] {
  const graph = useGraph();
  const isAsked = candidates.length === 0 && column !== undefined;
  const { data: filters } = useQuery({
    ...filtersQuery(graph),
    enabled: isAsked && column === 'filter',
  });
  const { data: groups = NO_GROUPS } = useQuery({
    ...nearGroupsQuery(graph, written.trim()),
    enabled: isAsked && written !== '' && isGroup(column),
  });
  return useMemo(() => {
    if (!isAsked) return candidates;
    if (column === 'configuration')
      return nearNames(written, configurations).map(({ id, displayName }) => ({
        id,
        displayName,
        family: familyOf(id).singular,
      }));
    if (column === 'filter') return nearNames(written, filters ?? []);
    if (isGroup(column)) return groups;
    return nearWords(column, written).map((word) => ({ id: word, displayName: word }));
  }, [isAsked, column, written, candidates, configurations, filters, groups]);
}
