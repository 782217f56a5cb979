import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { Shell } from '#app/shell/Shell.tsx';
import type { Journal } from '#domain/journal/journal.ts';
import type { Graph } from '#graph/client.ts';
import type { KeptListStore } from '#stores/keptList.ts';

export interface RouterContext {
  readonly graph: Graph;
  readonly journal: Journal;
  readonly queryClient: QueryClient;
  readonly keptList: KeptListStore;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Shell });
