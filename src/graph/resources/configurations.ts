import type { Assignment } from '#domain/assignment/assignment.ts';
import type {
  CertificateConfiguration,
  Configuration,
} from '#domain/configuration/configuration.ts';
import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { assignmentsPath, configurationPath } from '#graph/families/address.ts';
import { graphFamily } from '#graph/families/graphFamilies.ts';
import type { Joined } from '#graph/families/graphFamily.ts';
import { z } from 'zod/mini';
import { listAssignments } from '#graph/resources/assignments.ts';
import { readName } from '#graph/resources/configurationName.ts';
import { readRelated } from '#graph/resources/related.ts';
import { batchRead } from '#graph/transport/batch.ts';
import { answerOf, partOf } from '#graph/transport/part.ts';
import type { Http } from '#graph/transport/http.ts';
import { readAll, readPages } from '#graph/transport/paging.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { readScopesOf, readScopesOfFamily } from '#graph/families/scopes.ts';
import {
  certificateSchema,
  configurationSchema,
  graphConfigurationSchema,
} from '#graph/wire/configuration.ts';

const listSchema = z.object({ value: z.array(z.unknown()) });

export function configurationsResource(http: Http) {
  async function* list(
    family: FamilyKey,
    signal?: AbortSignal,
    isAll = false,
  ): AsyncGenerator<Configuration[]> {
    const { path, pageSize, listFilter } = graphFamily(family);
    const filter =
      isAll || listFilter === undefined ? '' : `&$filter=${encodeURIComponent(listFilter)}`;
    const url = `/beta${path}?${optionsOf(family)}&$top=${pageSize}${filter}`;
    const request = { url, scopes: readScopesOfFamily(family), signal };
    const joined = await readJoined(http, family, signal);
    for await (const page of readPages(http, request, configurationSchema(family, joined), 'skip'))
      yield* withLists(http, family, page, signal);
  }

  return {
    /**
     * The configurations of a family with their assignments, page by page as Graph gives them.
     * @param isAll those as well that the list leaves out as a rule
     */
    list,

    /** {@link listsOf} */
    lists: (ids: readonly ConfigurationKey[], signal?: AbortSignal) => listsOf(http, ids, signal),

    /** @param readList how its list is read where Graph expands none; by a request as a rule */
    async get(
      id: ConfigurationKey,
      signal?: AbortSignal,
      readList = () => listAssignments(http, id, '', signal),
    ): Promise<Configuration> {
      const family = familyKeyOf(id);
      const url = `/beta${configurationPath(id)}?${optionsOf(family)}`;
      const [answer, joined] = await Promise.all([
        http({ url, scopes: readScopesOfFamily(family), signal }),
        readJoined(http, family, signal),
      ]);
      const read = parseAnswer(configurationSchema(family, joined), answer, url);
      // Where the configuration tells more of its rows, their list asks for it. And Graph was seen to
      // expand none where there are some (docs/reference/routes.md).
      const isWhole = graphFamily(family).payload?.itemFields === undefined;
      if (isWhole && read.assignments !== undefined && read.assignments.length > 0) return read;
      return { ...read, assignments: await readList() };
    },

    /** See {@link readName}. */
    nameOf: (id: ConfigurationKey, signal?: AbortSignal) => readName(http, id, signal),

    /** See {@link readRelated}. */
    related: (ids: readonly ConfigurationKey[], signal?: AbortSignal) =>
      readRelated(http, ids, signal),

    /**
     * What a certificate navigation refers to; Graph gives one or a list.
     * @param path between the configuration's id and the certificate, as {@link RouteTemplate.via}
     * @throws FailureError `notFound` where nothing is bound
     */
    certificates: (id: ConfigurationKey, path: string, signal?: AbortSignal) =>
      certificatesOf(http, { id, path }, signal),
  };
}

async function certificatesOf(
  http: Http,
  { id, path }: { readonly id: ConfigurationKey; readonly path: string },
  signal: AbortSignal | undefined,
): Promise<CertificateConfiguration[]> {
  const family = familyKeyOf(id);
  const schema = z.pipe(
    certificateSchema(family),
    z.transform(({ id: key, displayName, type }) => ({
      id: key,
      displayName,
      type,
    })),
  );
  const url = `/beta${configurationPath(id)}/${path}`;
  const scopes = readScopesOfFamily(family);
  const answer = await http({ url, scopes, signal });
  return listSchema.safeParse(answer.body).success
    ? await readAll(http, { url, scopes, signal, first: answer }, schema)
    : [parseAnswer(schema, answer, url)];
}

/** `$select` and `$expand` of a list and of one. */
function optionsOf(family: FamilyKey): string {
  const { fields, listsApart } = graphFamily(family);
  return [
    ...(fields === undefined ? [] : [`$select=${fields}`]),
    ...(listsApart === true ? [] : ['$expand=assignments']),
  ].join('&');
}

/**
 * What type and platform of a family are told by; undefined where it needs nothing, and where that
 * cannot be read: the configurations are there without it.
 */
async function readJoined(
  http: Http,
  family: FamilyKey,
  signal: AbortSignal | undefined,
): Promise<Joined | undefined> {
  const { joins } = graphFamily(family);
  if (joins === undefined) return undefined;
  const url = `/beta${joins.path}?$select=${joins.fields}&$top=1000`;
  const request = { url, scopes: readScopesOfFamily(family), signal };
  const read = await partOf(readAll(http, request, graphConfigurationSchema, 'skip'));
  return read.ok ? new Map(read.value.map((item) => [item.id, item])) : undefined;
}

const isUnknown = ({ assignments }: Configuration) => assignments === undefined;

/** Lists that are asked for before the configurations that have them are given out. */
const LISTS_AT_ONCE = 80;

/**
 * Asks for the lists that a page of configurations did not bring, or not whole, and gives the page
 * out piece by piece as they come. What cannot be read stays unknown; the rows beside it stand.
 * Where a long page that should have brought lists brought none at all, they stay unknown: one
 * question for each of a thousand would be no page any more.
 */
async function* withLists(
  http: Http,
  family: FamilyKey,
  page: Configuration[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Configuration[]> {
  const { listsApart, tellsAssigned } = graphFamily(family);
  const mayAskAll = listsApart === true || tellsAssigned === true || page.length <= LISTS_AT_ONCE;
  if (!page.some(isUnknown) || (!mayAskAll && page.every(isUnknown))) {
    yield page;
    return;
  }
  for (let from = 0; from < page.length; from += LISTS_AT_ONCE) {
    const piece = page.slice(from, from + LISTS_AT_ONCE);
    // oxlint-disable-next-line no-await-in-loop -- rows appear as they come
    const lists = await readLists(http, piece.filter(isUnknown), signal);
    yield piece.map((one) => (isUnknown(one) ? { ...one, assignments: lists.get(one.id) } : one));
  }
}

/**
 * The lists of configurations, each asked for by itself, in batches; without those that could not be
 * read. Yields how many have been asked for, every so often.
 */
async function* listsOf(
  http: Http,
  ids: readonly ConfigurationKey[],
  signal: AbortSignal | undefined,
): AsyncGenerator<number, ReadonlyMap<ConfigurationKey, Assignment[]>> {
  const found = new Map<ConfigurationKey, Assignment[]>();
  let done = 0;
  // The permission is that of the family: a batch is of one.
  for (const family of new Set(ids.map(familyKeyOf))) {
    const own = ids.filter((id) => familyKeyOf(id) === family).map((id) => ({ id }));
    for (let from = 0; from < own.length; from += LISTS_AT_ONCE) {
      const piece = own.slice(from, from + LISTS_AT_ONCE);
      // oxlint-disable-next-line no-await-in-loop -- a few batches at a time
      for (const [id, rows] of await readLists(http, piece, signal)) found.set(id, rows);
      done += piece.length;
      yield done;
    }
  }
  return found;
}

/** The lists of configurations of one family; without those that could not be read. */
async function readLists(
  http: Http,
  configurations: readonly Pick<Configuration, 'id'>[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<ConfigurationKey, Assignment[]>> {
  const [first] = configurations;
  if (first === undefined) return new Map();
  const reads = configurations.map(({ id }) => ({ url: assignmentsPath(id, '') }));
  const batch = await partOf(batchRead(http, reads, { scopes: readScopesOf(first.id), signal }));
  if (!batch.ok) return new Map();
  const lists = configurations.map(async ({ id }, index) => {
    const result = batch.value[index]!;
    if (!result.ok) return [];
    const list = await partOf(listAssignments(http, id, '', signal, answerOf(result)));
    return list.ok ? [[id, list.value] as const] : [];
  });
  return new Map((await Promise.all(lists)).flat());
}
