import type { Session } from '#auth/session.ts';

/**
 * The browser may show a page again just as it was left (back/forward cache), with everything it
 * had read: after signing out, or after somebody else has signed in. Then the page is loaded anew,
 * for whoever is here now.
 */
export function reloadWhenHandsChanged(
  session: Pick<Session, 'isStillHere'>,
  page: Pick<Window, 'addEventListener'> & { readonly location: Pick<Location, 'reload'> } = window,
): void {
  page.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !session.isStillHere()) page.location.reload();
  });
}
