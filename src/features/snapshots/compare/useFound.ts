import { useMemo } from 'react';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import type { Difference } from '#domain/snapshot/compareSnapshots.ts';
import { type RowNames, whomOf } from '#domain/snapshot/rowWords.ts';
import type { CompareSearch } from '#features/snapshots/snapshotSearch.ts';
import { containsWords, searchWords } from '#lib/text/comparable.ts';

interface Found {
  /** What fits the words and the family. */
  readonly found: readonly Difference[];
  /** What of that is of the kind that is asked for. */
  readonly rows: readonly Difference[];
}

/** The differences that the address asks for. */
export function useFound(
  differences: readonly Difference[],
  names: RowNames,
  { q = '', family, kind }: Pick<CompareSearch, 'family' | 'kind' | 'q'>,
): Found {
  const found = useMemo(() => {
    const words = searchWords(q);
    return differences.filter(
      (one) =>
        containsWords(`${one.item.displayName} ${whomOf(one, names)}`, words) &&
        (family === undefined || familyKeyOf(one.item.id) === family),
    );
  }, [differences, names, q, family]);
  const rows = useMemo(
    () => (kind === undefined ? found : found.filter((one) => one.kind === kind)),
    [found, kind],
  );
  return { found, rows };
}
