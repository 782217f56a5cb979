import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import {
  experimental_streamedQuery as streamedQuery,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import type {
  CertificateConfiguration,
  Configuration,
} from '#domain/configuration/configuration.ts';
import { FailureError } from '#domain/failure/failure.ts';
import type { Graph } from '#graph/client.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { FRESH_FOR } from '#queries/freshness.ts';

/**
 * All configurations of all families, growing page by page while Graph is read: `data` is usable as
 * soon as the first page is there, `fetchStatus` tells whether more comes. A later read replaces the list only
 * when it is complete.
 */
export function configurationsQuery(graph: Graph) {
  return queryOptions({
    queryKey: ['configurations'],
    queryFn: streamedQuery<Configuration[], readonly Configuration[]>({
      // Without its signal: who leaves the page while it is read would end the read, and what had
      // come until then would pass for all of it, successful and fresh, to a plan as well as to the
      // list.
      streamFn: () => graph.configurations.listAll(),
      reducer: (rows, page) => [...rows, ...page],
      initialValue: [],
      refetchMode: 'replace',
    }),
    staleTime: FRESH_FOR.configurations,
  });
}

/**
 * All configurations, to the last page: a read that is under way is waited for, and one that broke
 * off is begun anew. Rejects when the list could not be read to its end.
 */
export function readAllConfigurations(
  graph: Graph,
  client: QueryClient,
): Promise<readonly Configuration[]> {
  const options = configurationsQuery(graph);
  const state = client.getQueryState(options.queryKey);
  const isWhole = state?.status === 'success' && state.fetchStatus === 'idle';
  // Fresh data is what came last, which may be the first page.
  return client.query(isWhole ? options : { ...options, staleTime: 0 });
}

/**
 * A configuration with its assignments. Where its list has to be asked for and the page reads it
 * anyway, one request serves both.
 */
export function configurationQuery(graph: Graph, id: ConfigurationKey) {
  return queryOptions({
    queryKey: ['configuration', id],
    queryFn: ({ client, signal }) => {
      const began = Date.now();
      return graph.configurations.get(id, signal, () =>
        // What was read since this read began is as fresh as what would be read now.
        client.query({ ...assignmentsQuery(graph, id, ''), staleTime: Date.now() - began + 1 }),
      );
    },
  });
}

/** What one certificate navigation refers to; an empty list where nothing is bound. */
export function certificatesQuery(graph: Graph, id: ConfigurationKey, path: string) {
  return queryOptions({
    queryKey: ['certificates', id, path],
    queryFn: ({ signal }) => readCertificates(graph, { id, path }, signal),
    staleTime: FRESH_FOR.certificates,
  });
}

/** What {@link certificatesQuery} asks, for reads that go from one reference to the next. */
export async function readCertificates(
  graph: Graph,
  { id, path }: { readonly id: ConfigurationKey; readonly path: string },
  signal: AbortSignal,
): Promise<CertificateConfiguration[]> {
  try {
    return await graph.configurations.certificates(id, path, signal);
  } catch (error) {
    // Graph answers 404 where the reference is not set: that is an answer, not a failure.
    if (error instanceof FailureError && error.failure.kind === 'notFound') return [];
    throw error;
  }
}
