import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type {
  CertificateConfiguration,
  Configuration,
} from '#domain/configuration/configuration.ts';
import { configurationPath } from '#domain/configuration/route.ts';
import { z } from 'zod';
import { listAssignments } from '#graph/resources/assignments.ts';
import type { Http } from '#graph/transport/http.ts';
import { readAll, readPages } from '#graph/transport/paging.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { SCOPES } from '#graph/scopes.ts';
import {
  fromGraphCertificate,
  fromGraphConfiguration,
  graphConfigurationSchema,
} from '#graph/wire/configuration.ts';

const LIST_FIELDS =
  'id,displayName,description,createdDateTime,lastModifiedDateTime,version,roleScopeTagIds';

/**
 * Large pages mean few round trips; the admin center asks for as many (docs/reference/limits.md).
 */
const PAGE_SIZE = 1000;

const listSchema = z.object({ value: z.array(z.unknown()) });

export function configurationsResource(http: Http) {
  const scopes = SCOPES.readConfigurations;
  return {
    /** All device configurations with their assignments, page by page as Graph gives them. */
    async *list(signal?: AbortSignal): AsyncGenerator<Configuration[]> {
      const url = `/beta/deviceManagement/deviceConfigurations?$select=${LIST_FIELDS}&$expand=assignments&$top=${PAGE_SIZE}`;
      for await (const page of readPages(
        http,
        { url, scopes, signal },
        graphConfigurationSchema,
        'skip',
      )) {
        yield await withLists(http, page.map(fromGraphConfiguration), signal);
      }
    },

    /** @param readList how its list is read where Graph expands none; by a request as a rule */
    async get(
      id: ConfigurationKey,
      signal?: AbortSignal,
      readList = () => listAssignments(http, id, '', signal),
    ): Promise<Configuration> {
      const url = `/beta${configurationPath(id)}?$select=${LIST_FIELDS}&$expand=assignments`;
      const answer = await http({ url, scopes, signal });
      const read = fromGraphConfiguration(parseAnswer(graphConfigurationSchema, answer, url));
      // Graph was seen to expand none where there are some (docs/reference/routes.md).
      if (read.assignments !== undefined && read.assignments.length > 0) return read;
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
      const url = `/beta${configurationPath(id)}/${path}`;
      const answer = await http({ url, scopes, signal });
      const certificates = listSchema.safeParse(answer.body).success
        ? await readAll(http, { url, scopes, signal, first: answer }, graphConfigurationSchema)
        : [parseAnswer(graphConfigurationSchema, answer, url)];
      return certificates.map(fromGraphCertificate);
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
