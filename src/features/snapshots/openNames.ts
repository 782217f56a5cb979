import { parseJson } from '#lib/json.ts';
import type { Owner } from '#stores/owner.ts';
import { keepTyped, typedOf } from '#stores/places.ts';

const FIELD = 'open-snapshots';

/**
 * What the snapshots are called that this tab has open and the browser does not keep, by their ids.
 * A page loaded anew has lost what is in them: it can say so, and of which.
 */
export function namesOfOpen(owner: Owner): ReadonlyMap<string, string> {
  const kept = parseJson(typedOf(owner, FIELD));
  return new Map(
    Array.isArray(kept)
      ? kept.flatMap((one: unknown) =>
          Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string'
            ? [[one[0], one[1]] as const]
            : [],
        )
      : [],
  );
}

/** @param name undefined once it is not open any more, or kept */
export function noteName(owner: Owner, id: string, name: string | undefined): void {
  const names = new Map(namesOfOpen(owner));
  if (name === undefined) names.delete(id);
  else names.set(id, name);
  keepTyped(owner, FIELD, names.size === 0 ? '' : JSON.stringify([...names]));
}
