import { useCallback } from 'react';

/** What this asks of a route's own `navigate`: the next search, in place of the one that is there. */
type NavigateInPlace<S> = (to: {
  readonly search: (previous: S) => S;
  readonly replace: true;
  readonly resetScroll: false;
}) => unknown;

/**
 * Changes some of what the address says of a page, in place: Back leaves the page, and what is
 * read stays where it is. A value of undefined leaves the address.
 * @param navigate of the route that the page stands at (`route.useNavigate()`)
 */
export function useSearchChange<S extends object>(
  navigate: NavigateInPlace<S>,
): (change: Partial<S>) => void {
  return useCallback(
    (change) => {
      void navigate({
        search: (previous) => ({ ...previous, ...change }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
}
