import type { QueryClient } from '@tanstack/react-query';
import { configurationNamesStepwise } from '#domain/directory/configurationNames.ts';
import { type NameIndex, nameIndex, nameIndexStepwise } from '#domain/directory/nameIndex.ts';
import { concernsAll } from '#domain/failure/concernsAll.ts';
import { explain } from '#domain/failure/explain.ts';
import { type Failure, FailureError, toFailure } from '#domain/failure/failure.ts';
import { gatherNotRead } from '#domain/family/familiesNotRead.ts';
import { notReadWords } from '#domain/family/notReadWords.ts';
import type {
  CsvConfigurations,
  CsvDirectory,
  CsvNames,
  Thing,
} from '#domain/plan/csv/csvDirectory.ts';
import type { Graph } from '#graph/client.ts';
import { LONGEST_EQ } from '#graph/resources/directory.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { guidIn } from '#lib/guid.ts';
import { nameKey } from '#lib/text/comparable.ts';
import { quoted } from '#lib/text/bounded.ts';
import { readFamilies, type ReadFamilies } from '#queries/configurations.ts';
import { groupNamesQuery, groupsByNamesQuery } from '#queries/groups.ts';
import { collectionsQuery, filtersQuery } from '#queries/targeting.ts';

export interface NamedInCsv {
  /** Names and ids of groups, mixed. */
  readonly groups: readonly string[];
  readonly hasCollections: boolean;
}

/** A directory, and which names of the tenant it could not read. */
export interface ReadCsvDirectory extends CsvDirectory {
  /** Sentences. What is written by such a directory has ids in place of these names. */
  readonly gaps: readonly string[];
}

/**
 * What the names in a CSV file stand for, and everything else of the tenant that has a name. Lists
 * are read to their end. A look-up that fails concerns the lines that need it, and no other.
 * @throws FailureError when the configurations could not be read, or nothing can be at present
 */
export async function readCsvDirectory(
  { groups, hasCollections }: NamedInCsv,
  graph: Graph,
  client: QueryClient,
): Promise<ReadCsvDirectory> {
  const ids = groups.flatMap((text) => guidIn(text) ?? []);
  const names = groups.filter((text) => guidIn(text) === undefined).map((text) => text.trim());
  const [configurations, filters, collections, byId, byName] = await Promise.all([
    readFamilies(graph, client),
    readOr(client.query(filtersQuery(graph))),
    readOr(hasCollections ? client.query(collectionsQuery(graph)) : []),
    readOr(groupsById(ids, graph, client)),
    readOr(groupsByName([...new Set(names)], graph, client)),
  ]);
  const found = [...(byId.value ?? []), ...(byName.value?.groups ?? [])];
  return {
    configurations: await namesOfRead(configurations),
    groups: groupNames(await runInSlices(nameIndexStepwise(found)), byId, byName),
    filters: namesOf(filters),
    collections: namesOf(collections),
    gaps: [
      gapOf('filters', filters),
      gapOf('collections', collections),
      gapOf('groups', byId),
      gapOf('groups', byName),
      ...[...(byName.value?.notRead ?? [])].flatMap(([name, why]) =>
        why === 'tooLong'
          ? []
          : `The group ${quoted(name)} could not be looked up: ${titleOf(why)}.`,
      ),
    ].flatMap((sentence) => sentence ?? []),
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
): Promise<ReadCsvDirectory> {
  const { value = [] } = await readOr(groupsById(groups, graph, client));
  return readCsvDirectory(
    { groups: [...groups, ...value.map(({ displayName }) => displayName)], hasCollections },
    graph,
    client,
  );
}

type Read<T> =
  | { readonly value: T; readonly failure?: never }
  | { readonly value?: never; readonly failure: Failure };

async function readOr<T>(reading: Promise<T> | T): Promise<Read<T>> {
  try {
    return { value: await reading };
  } catch (error) {
    const failure = toFailure(error);
    // To say it of each line would hide what to do.
    if (concernsAll(failure) || failure.kind === 'foreignHost')
      throw new FailureError(failure, { cause: error });
    return { failure };
  }
}

function namesOf(things: Read<readonly Thing[]>): CsvNames {
  const { value, failure } = things;
  return failure === undefined
    ? nameIndex(value)
    : { find: () => ({ kind: 'unread', why: titleOf(failure) }) };
}

/** What nothing has that was read may be in a family that was not. */
async function namesOfRead({ configurations, notRead }: ReadFamilies): Promise<CsvConfigurations> {
  const names = await runInSlices(configurationNamesStepwise(configurations));
  return {
    find(text, family) {
      const named = names.find(text, family);
      if (named.kind !== 'none') return named;
      const missing = notRead.filter((each) => family === undefined || family === each.family);
      const why = notReadWords(gatherNotRead(missing));
      return why === undefined ? named : { kind: 'unread', why: why.replace(/\.$/, '') };
    },
  };
}

function groupNames(
  index: NameIndex<Thing>,
  byId: Read<unknown>,
  byName: Read<{ readonly notRead: ReadonlyMap<string, Failure | 'tooLong'> }>,
): CsvNames {
  const notRead = new Map(
    [...(byName.value?.notRead ?? [])].map(([name, why]) => [nameKey(name), why]),
  );
  return {
    find(text) {
      const isId = guidIn(text) !== undefined;
      const why = isId ? byId.failure : (byName.failure ?? notRead.get(nameKey(text)));
      // Of a name whose look-up failed, one of its groups may be known by id: others may be there.
      return why === undefined ? index.find(text) : { kind: 'unread', why: whyWords(why, text) };
    },
  };
}

function whyWords(why: Failure | 'tooLong', name: string): string {
  return why === 'tooLong'
    ? `Graph finds groups by names of at most ${LONGEST_EQ} letters, and this one has ` +
        `${name.trim().length}. Write the id of the group instead`
    : titleOf(why);
}

function titleOf(failure: Failure): string {
  const { status, requestId } = failure.trace;
  const ids = [
    status === undefined ? [] : `status ${status}`,
    requestId === undefined ? [] : `request id ${requestId}`,
  ].flat();
  const { title } = explain(failure);
  return ids.length === 0 ? title : `${title} (${ids.join(', ')})`;
}

function gapOf(what: string, { failure }: Read<unknown>): string | undefined {
  return failure === undefined
    ? undefined
    : `The names of ${what} could not be read: ${titleOf(failure)}.`;
}

async function groupsById(ids: readonly string[], graph: Graph, client: QueryClient) {
  return ids.length === 0 ? [] : [...(await client.query(groupNamesQuery(graph, ids))).values()];
}

async function groupsByName(names: readonly string[], graph: Graph, client: QueryClient) {
  return names.length === 0
    ? { groups: [], notRead: new Map<string, Failure | 'tooLong'>() }
    : client.query(groupsByNamesQuery(graph, names));
}
