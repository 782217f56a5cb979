import { createRoute, redirect } from '@tanstack/react-router';
import { rootRoute } from '#app/routes/root.tsx';

/** Signed out, `/` is the landing page of index.html; signed in, there is nothing to see here. */
export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/configurations', replace: true });
  },
});
