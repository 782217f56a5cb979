import { PLACE_PREFIX } from '#lib/browser/placePrefix.ts';
import { tabStorage } from '#lib/browser/safeStorage.ts';
import type { Owner } from '#stores/owner.ts';

/** Where the router keeps how far pages were scrolled, by the key of a visit or its address. */
const SCROLL_PREFIX = 'tsr-scroll-restoration';

const keyOf = ({ tenantId, oid }: Owner): string => `${PLACE_PREFIX}${tenantId}:${oid}`;

/**
 * The page that somebody left for another person in this tab. What is picked in a form stands in
 * its address: so it is there for whoever picked it, when they come back, and for nobody else.
 * Where the browser keeps nothing, they come back to the first page.
 */
export function keepPlace(owner: Owner, path: string): void {
  tabStorage.set(keyOf(owner), path);
}

export function placeOf(owner: Owner): string | undefined {
  return tabStorage.get(keyOf(owner));
}

/**
 * What somebody typed that stands in no address, kept by this tab until it is emptied: a page that
 * has to be loaded anew shows it again. Goes with the places, at sign-out.
 * @param what names the field
 * @returns false when the browser did not keep it
 */
export function keepTyped(owner: Owner, what: string, text: string): boolean {
  const key = `${keyOf(owner)}:${what}`;
  return text === '' ? tabStorage.remove(key) : tabStorage.set(key, text);
}

export function typedOf(owner: Owner, what: string): string {
  return tabStorage.get(`${keyOf(owner)}:${what}`) ?? '';
}

/** A text that is kept for one person, as {@link keepTyped} says; empty while there is none. */
export interface KeptText {
  readonly read: () => string;
  readonly keep: (text: string) => void;
}

export function keptText(owner: Owner, what: string): KeptText {
  return {
    read: () => typedOf(owner, what),
    keep: (text) => keepTyped(owner, what, text),
  };
}

/** Nobody is signed in in this tab any more: what it kept of people's pages goes. */
export function forgetPlaces(): void {
  for (const key of tabStorage.keys())
    if (key.startsWith(PLACE_PREFIX) || key.startsWith(SCROLL_PREFIX)) tabStorage.remove(key);
}
