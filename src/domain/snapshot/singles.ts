import { nameKey } from '#lib/text/comparable.ts';

/** Things by their names; undefined where several share one. */
export function singles<T extends { readonly displayName: string }>(
  things: readonly T[],
): ReadonlyMap<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const thing of things) {
    const key = nameKey(thing.displayName);
    found.set(key, found.has(key) ? undefined : thing);
  }
  return found;
}
