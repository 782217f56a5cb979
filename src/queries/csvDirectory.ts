import type { QueryClient } from '@tanstack/react-query';
import { nameIndex, nameIndexStepwise } from '#domain/directory/nameIndex.ts';
import type { CsvDirectory } from '#domain/plan/csv/csvDirectory.ts';
import type { Graph } from '#graph/client.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { readAllConfigurations } from '#queries/configurations.ts';
import { groupNamesQuery, groupsByNamesQuery } from '#queries/groups.ts';
import { collectionsQuery, filtersQuery } from '#queries/targeting.ts';

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export interface NamedInCsv {
  /** Names and ids of groups, mixed. */
  readonly groups: readonly string[];
  readonly hasCollections: boolean;
}

/**
 * What the names in a CSV file stand for, and everything else of the tenant that has a name. Lists
 * are read to their end.
 * @throws FailureError when one of the lists could not be read: nothing is "not found" then
 */
export async function readCsvDirectory(
  { groups, hasCollections }: NamedInCsv,
  graph: Graph,
  client: QueryClient,
): Promise<CsvDirectory> {
  const named = [...new Set(groups.map((text) => text.trim()))];
  const [configurations, filters, collections, byId, byName] = await Promise.all([
    readAllConfigurations(graph, client),
    client.query(filtersQuery(graph)),
    hasCollections ? client.query(collectionsQuery(graph)) : [],
    groupsById(
      named.filter((text) => GUID.test(text)),
      graph,
      client,
    ),
    groupsByName(
      named.filter((text) => !GUID.test(text)),
      graph,
      client,
    ),
  ]);
  return {
    configurations: await runInSlices(nameIndexStepwise(configurations)),
    groups: await runInSlices(nameIndexStepwise([...byId, ...byName])),
    filters: nameIndex(filters),
    collections: nameIndex(collections),
  };
}

/**
 * As {@link readCsvDirectory}, for writing: every group is there that has the name of one of these,
 * so that a name can be told from a shared one.
 */
export async function readCsvDirectoryOf(
  { groups, hasCollections }: NamedInCsv,
  graph: Graph,
  client: QueryClient,
): Promise<CsvDirectory> {
  const byId = await groupsById(groups, graph, client);
  return readCsvDirectory(
    { groups: [...groups, ...byId.map(({ displayName }) => displayName)], hasCollections },
    graph,
    client,
  );
}

async function groupsById(ids: readonly string[], graph: Graph, client: QueryClient) {
  return ids.length === 0 ? [] : [...(await client.query(groupNamesQuery(graph, ids))).values()];
}

function groupsByName(names: readonly string[], graph: Graph, client: QueryClient) {
  return names.length === 0 ? [] : client.query(groupsByNamesQuery(graph, names));
}
