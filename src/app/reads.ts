import type { QueryClient } from '@tanstack/react-query';
import type { AppConfig } from '#app/boot/config.ts';
import { pageAt } from '#app/pages.ts';
import { keepList } from '#app/session/keepList.ts';
import { createQueryClient } from '#app/queryClient.ts';
import { sparingTokens } from '#auth/sparingTokens.ts';
import type { SignedInSession } from '#auth/session.ts';
import { createGraph, type Graph } from '#graph/client.ts';
import { startReadingConfigurations } from '#queries/configurations.ts';
import { groupSearchQuery } from '#queries/groups.ts';
import { filtersQuery, tenantQuery } from '#queries/targeting.ts';
import { createCastRoutes } from '#stores/connect/castRoutes.ts';
import { createKeptList, type KeptListStore } from '#stores/keptList.ts';
import { waits } from '#queries/write/waits.ts';

interface Surroundings {
  readonly config: AppConfig;
  readonly session: SignedInSession;
  /** Of the address with which the page was opened. */
  readonly path: string;
}

export interface Reads {
  readonly graph: Graph;
  readonly queryClient: QueryClient;
  readonly keptList: KeptListStore;
}

/**
 * Graph and the cache, with the reads of the first page under way: they go out together while React
 * still travels, and the page finds them in the cache. Whatever fails here is told by the page that
 * shows it.
 */
export function startReads({ config, session, path }: Surroundings): Reads {
  const graph = createGraph(
    {
      baseUrl: config.graphBaseUrl,
      getToken: sparingTokens(session),
      onWait: waits.add,
    },
    createCastRoutes(session.account.tenantId),
  );
  const queryClient = createQueryClient();
  const keptList = createKeptList(session.account);
  keepList(queryClient, graph, keptList);
  const early = pageAt(path)?.early ?? [];
  if (early.includes('keptList')) keptList.load();
  if (early.includes('configurations')) startReadingConfigurations(graph, queryClient);
  void queryClient.query(tenantQuery(graph)).catch(() => undefined);
  if (early.includes('filters')) void queryClient.query(filtersQuery(graph)).catch(() => undefined);
  if (early.includes('groups'))
    void queryClient.query(groupSearchQuery(graph, '')).catch(() => undefined);
  return { graph, queryClient, keptList };
}
