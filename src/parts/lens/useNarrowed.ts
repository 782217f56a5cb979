import { useMemo } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { containsWords, searchWords } from '#lib/text/comparable.ts';

/** The rows whose names have the words of a search, and those of them of one family. */
export function useNarrowed<Row extends { readonly configuration: Configuration }>(
  rows: readonly Row[],
  q: string,
  family: FamilyKey | undefined,
): { readonly named: readonly Row[]; readonly ofFamily: readonly Row[] } {
  const named = useMemo(() => {
    const words = searchWords(q);
    return rows.filter(({ configuration }) => containsWords(configuration.displayName, words));
  }, [rows, q]);
  const ofFamily = useMemo(
    () =>
      family === undefined
        ? named
        : named.filter(({ configuration }) => familyKeyOf(configuration.id) === family),
    [named, family],
  );
  return { named, ofFamily };
}
