import { shownName } from '#lib/text/shownName.ts';

/** How much of the end of an id is shown. */
const END = 4;

/** The beginning and the end of an id: ids of one configuration's assignments all begin alike. */
export function shortId(id: string, length = 8): string {
  return id.length > length + END + 1 ? `${id.slice(0, length)}…${id.slice(-END)}` : id;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Names of things that stand beside each other: as they are, with a part of the id where another
 * thing reads the same, as all do that have no name one could see.
 */
export function toldApart(things: readonly Named[]): (thing: Named) => string {
  const ids = new Map<string, Set<string>>();
  for (const { id, name } of things) {
    const shown = shownName(name);
    ids.set(shown, (ids.get(shown) ?? new Set()).add(id.toLowerCase()));
  }
  return ({ id, name }) => {
    const shown = shownName(name);
    return (ids.get(shown)?.size ?? 0) > 1 ? `${shown} (${shortId(id)})` : name;
  };
}
