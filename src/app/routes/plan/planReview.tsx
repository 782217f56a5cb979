import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PAGES } from '#app/pages.ts';
import { rootRoute } from '#app/routes/root.tsx';
import { reviewSearchSchema } from '#features/plan/reviewSearch.ts';
import { filtersQuery } from '#queries/targeting.ts';

export const planReviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PAGES.planReview.path,
  validateSearch: reviewSearchSchema,
  // The list itself is read by the page, always afresh.
  loader: ({ context: { queryClient, graph } }) => {
    void queryClient.query(filtersQuery(graph)).catch(() => undefined);
  },
  component: lazyRouteComponent(PAGES.planReview.load, 'ReviewPage'),
});
