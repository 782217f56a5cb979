import { isJsonObject, type Json } from '#lib/json.ts';

/** JSON text that is the same for values that differ only in the order of their keys. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(value, (_, item: unknown) =>
    isJsonObject(item)
      ? Object.fromEntries(
          Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
        )
      : item,
  );
}
