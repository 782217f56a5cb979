import type { Owner } from '#stores/owner.ts';

const PREFIX = 'assignment-desk:place:';

/** Where the router keeps how far pages were scrolled, by the key of a visit or its address. */
const SCROLL_PREFIX = 'tsr-scroll-restoration';

const keyOf = ({ tenantId, oid }: Owner): string => `${PREFIX}${tenantId}:${oid}`;

/**
 * The page that somebody left for another person in this tab. What is picked in a form stands in
 * its address: so it is there for whoever picked it, when they come back, and for nobody else.
 */
export function keepPlace(owner: Owner, path: string): void {
  sessionStorage.setItem(keyOf(owner), path);
}

export function placeOf(owner: Owner): string | undefined {
  return sessionStorage.getItem(keyOf(owner)) ?? undefined;
}

/** Nobody is signed in in this tab any more: what it kept of people's pages goes. */
export function forgetPlaces(): void {
  const kept = Object.keys(sessionStorage).filter(
    (key) => key.startsWith(PREFIX) || key.startsWith(SCROLL_PREFIX),
  );
  for (const key of kept) sessionStorage.removeItem(key);
}
