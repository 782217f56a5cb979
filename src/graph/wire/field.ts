import { z } from 'zod/mini';

/**
 * A field of which nothing hangs but itself: missing, null, or not as Microsoft documents it, it is
 * not known. One odd field must not hide its item, nor one odd item its list.
 */
export function told<S extends z.ZodMiniType>(schema: S) {
  return z.catch(z.nullish(schema), undefined);
}

/** Years before Intune: built-in objects carry 0001-01-01 (docs/reference/routes.md). */
const FIRST_YEAR = 2000;

/** A moment as ISO 8601, as it came; undefined where it is none, or none that can be meant. */
export function momentOf(value: string | null | undefined): string | undefined {
  const year = new Date(value ?? '').getUTCFullYear();
  return year >= FIRST_YEAR ? (value ?? undefined) : undefined;
}

/** The items of a list that can be read; one that cannot does not take the others along. */
export function readable<S extends z.ZodMiniType>(item: S) {
  return z.pipe(
    z.array(z.unknown()),
    z.transform((items): z.output<S>[] =>
      items.flatMap((one) => {
        const { data, success } = item.safeParse(one);
        return success ? [data] : [];
      }),
    ),
  );
}
