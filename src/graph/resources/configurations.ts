import type {
  CertificateConfiguration,
  Configuration,
} from '#domain/configuration/configuration.ts';
import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { configurationPath } from '#graph/families/address.ts';
import { graphFamily } from '#graph/families/graphFamilies.ts';
import { z } from 'zod/mini';
import { listAssignments } from '#graph/resources/assignments.ts';
import type { Http } from '#graph/transport/http.ts';
import { readAll, readPages } from '#graph/transport/paging.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { readScopesOfFamily } from '#graph/families/scopes.ts';
import { certificateSchema, configurationSchema } from '#graph/wire/configuration.ts';

const listSchema = z.object({ value: z.array(z.unknown()) });

export function configurationsResource(http: Http) {
  async function* list(family: FamilyKey, signal?: AbortSignal): AsyncGenerator<Configuration[]> {
    const { path, fields, pageSize } = graphFamily(family);
    const url = `/beta${path}?$select=${fields}&$expand=assignments&$top=${pageSize}`;
    const request = { url, scopes: readScopesOfFamily(family), signal };
    for await (const page of readPages(http, request, configurationSchema(family), 'skip')) {
      yield await withLists(http, page, signal);
    }
  }

  return {
    /** The configurations of a family with their assignments, page by page as Graph gives them. */
    list,

    /** @param readList how its list is read where Graph expands none; by a request as a rule */
    async get(
      id: ConfigurationKey,
      signal?: AbortSignal,
      readList = () => listAssignments(http, id, '', signal),
    ): Promise<Configuration> {
      const family = familyKeyOf(id);
      const url = `/beta${configurationPath(id)}?$select=${graphFamily(family).fields}&$expand=assignments`;
      const answer = await http({ url, scopes: readScopesOfFamily(family), signal });
      const read = parseAnswer(configurationSchema(family), answer, url);
      // Where the configuration tells more of its rows, their list asks for it. And Graph was seen to
      // expand none where there are some (docs/reference/routes.md).
      const isWhole = graphFamily(family).payload === undefined;
      if (isWhole && read.assignments !== undefined && read.assignments.length > 0) return read;
      return { ...read, assignments: await readList() };
    },

    /**
     * What a certificate navigation refers to; Graph gives one or a list.
     * @param path between the configuration's id and the certificate, as {@link RouteTemplate.via}
     * @throws FailureError `notFound` where nothing is bound
     */
    async certificates(
      id: ConfigurationKey,
      path: string,
      signal?: AbortSignal,
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
    },
  };
}

/**
 * Asks for the lists that a page of configurations did not bring whole. Where it brought none at
 * all, they stay unknown: one request for each of a thousand would be no page any more.
 */
async function withLists(
  http: Http,
  page: Configuration[],
  signal: AbortSignal | undefined,
): Promise<Configuration[]> {
  if (page.every(({ assignments }) => assignments === undefined)) return page;
  return Promise.all(
    page.map(async (one) => {
      if (one.assignments !== undefined) return one;
      try {
        return { ...one, assignments: await listAssignments(http, one.id, '', signal) };
      } catch {
        // Unknown, as it was; the rows beside it stand.
        return one;
      }
    }),
  );
}
