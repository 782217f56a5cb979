import { intentInCsv, INTENTS } from '#domain/assignment/intent.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { nearNames } from '#domain/directory/nearNames.ts';
import { KNOWN_TARGET_KINDS } from '#domain/assignment/target.ts';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import {
  CSV_ACTIONS,
  type CsvCandidate,
  type CsvColumn,
  type CsvError,
  targetWord,
} from '#domain/plan/csv/csvShape.ts';
import { useGraph } from '#queries/graphContext.ts';
import { groupSearchQuery } from '#queries/groups.ts';
import { filtersQuery } from '#queries/targeting.ts';

/** What may stand in a column whatever the tenant has. */
const WORDS: Readonly<Partial<Record<CsvColumn, readonly string[]>>> = {
  action: CSV_ACTIONS,
  family: FAMILY_KEYS,
  target: KNOWN_TARGET_KINDS.map(targetWord),
  from: KNOWN_TARGET_KINDS.map(targetWord),
  'filter mode': ['include', 'exclude'],
  intent: INTENTS.map(intentInCsv),
};

/** Letters that the search for a group begins with: a slip is seldom among the first ones. */
const BEGINNING = 3;

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
  const isAsked = candidates.length === 0 && written !== '';
  const { data: filters } = useQuery({
    ...filtersQuery(graph),
    enabled: isAsked && column === 'filter',
  });
  const { data: found } = useQuery({
    ...groupSearchQuery(graph, written.trim().slice(0, BEGINNING)),
    enabled: isAsked && isGroup(column),
  });
  return useMemo(() => {
    if (!isAsked || column === undefined) return candidates;
    if (column === 'configuration')
      return nearNames(written, configurations).map(({ id, displayName }) => ({
        id,
        displayName,
        family: familyOf(id).singular,
      }));
    if (column === 'filter') return nearNames(written, filters ?? []);
    if (isGroup(column)) return nearNames(written, found?.groups ?? []);
    const words = WORDS[column] ?? [];
    return nearNames(
      written,
      words.map((word) => ({ id: word, displayName: word })),
    );
  }, [isAsked, column, written, candidates, configurations, filters, found]);
}
