import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#app/routes/root.tsx';
import { reviewSearchSchema } from '#features/plan/reviewSearch.ts';
import { filtersQuery } from '#queries/targeting.ts';

export const planReviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plan/review',
  validateSearch: reviewSearchSchema,
  // The list itself is read by the page, always afresh.
  loader: ({ context: { queryClient, graph } }) => {
    void queryClient.query(filtersQuery(graph)).catch(() => undefined);
  },
  component: lazyRouteComponent(() => import('#features/plan/ReviewPage.tsx'), 'ReviewPage'),
});
