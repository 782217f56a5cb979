import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { z } from 'zod/mini';
import { Shell } from '#app/shell/Shell.tsx';
import type { Journal } from '#domain/journal/journal.ts';
import type { Graph } from '#graph/client.ts';
import { subjectWordSchema } from '#parts/lens/subjectRef.ts';
import type { KeptListStore } from '#stores/keptList.ts';

export interface RouterContext {
  readonly graph: Graph;
  readonly journal: Journal;
  readonly queryClient: QueryClient;
  readonly keptList: KeptListStore;
}

/** Every page that changes assignments asks it: whom **What if** looks at. */
const rootSearchSchema = z.object({ check: subjectWordSchema });

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Shell,
  validateSearch: rootSearchSchema,
});
