import type { QueryClient } from '@tanstack/react-query';
import { nameIndex } from '#domain/nameIndex.ts';
import { type CsvError, type CsvRecord, fileError, readCsvRows } from '#domain/plan/csv/csvRows.ts';
import { type CsvDirectory, resolveCsv, type ResolvedCsv } from '#domain/plan/csv/resolveCsv.ts';
import type { CsvAnswer } from '#features/plan/csv/csv.worker.ts';
// oxlint-disable-next-line import/default -- Vite makes the default export: the address of the built worker
import workerUrl from '#features/plan/csv/csv.worker.ts?worker&url';
import { LARGEST_CSV } from '#features/plan/csv/csvText.ts';
import { createModuleWorker } from '#lib/moduleWorker.ts';
import { configurationsQuery } from '#queries/configurations.ts';
import type { useGraph } from '#queries/graphContext.ts';
import { groupNamesQuery, groupsByNamesQuery } from '#queries/groups.ts';
import { collectionsQuery, filtersQuery } from '#queries/targeting.ts';

type Graph = ReturnType<typeof useGraph>;

/** A CSV file as wishes and errors. Rejects with a failure when the tenant's lists could not be read: nothing is "not found" then. */
export async function openCsv(bytes: Uint8Array, graph: Graph, client: QueryClient): Promise<ResolvedCsv> {
  if (bytes.length > LARGEST_CSV) return nothing(fileError('The file is larger than any plan.'));
  const records = await parseInWorker(bytes);
  if (records === undefined) return nothing(fileError('The file is not UTF-8. In Excel, save it as “CSV UTF-8”: otherwise names with accents would be read wrongly.'));
  const { rows, errors } = readCsvRows(records);
  if (rows.length === 0) return nothing(...errors);
  const directory = await readDirectory(rows.flatMap(({ target, group }) => (target === 'group' || target === 'exclusionGroup' ? [group] : [])), rows.some(({ target }) => target === 'collection'), graph, client);
  const resolved = resolveCsv(rows, directory);
  return { ...resolved, errors: [...errors, ...resolved.errors].toSorted((a, b) => a.line - b.line) };
}

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What the names of groups, and everything else, stand for. Groups are asked for by id and by name, each once. */
export async function readDirectory(groups: readonly string[], hasCollections: boolean, graph: Graph, client: QueryClient): Promise<CsvDirectory> {
  const named = [...new Set(groups.map((text) => text.trim()))];
  const ids = named.filter((text) => GUID.test(text));
  const names = named.filter((text) => !GUID.test(text));
  const [configurations, filters, collections, byId, byName] = await Promise.all([
    client.query(configurationsQuery(graph)),
    client.query(filtersQuery(graph)),
    hasCollections ? client.query(collectionsQuery(graph)) : [],
    ids.length === 0 ? new Map() : client.query(groupNamesQuery(graph, ids)),
    names.length === 0 ? [] : client.query(groupsByNamesQuery(graph, names)),
  ]);
  return { configurations: nameIndex(configurations), filters: nameIndex(filters), collections: nameIndex(collections), groups: nameIndex([...byId.values(), ...byName]) };
}

function nothing(...errors: readonly CsvError[]): ResolvedCsv {
  return { items: [], lines: 0, errors };
}

function parseInWorker(bytes: Uint8Array): Promise<readonly CsvRecord[] | undefined> {
  return new Promise((resolve, reject) => {
    const worker = createModuleWorker(workerUrl);
    worker.addEventListener('message', ({ data }: MessageEvent<CsvAnswer>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      reject(new Error('The file could not be parsed.'));
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target; the rule takes it for a window
    worker.postMessage(bytes);
  });
}
