import { isFamilyKey } from '#domain/family/families.ts';
import { z } from 'zod/mini';
import { kindsOf } from '#domain/family/types.ts';
import { ALL_PLATFORMS } from '#domain/configuration/platform.ts';
import { boundedSearch } from '#lib/text/bounded.ts';
import { searchSchema } from '#lib/text/searchSchema.ts';
import type { DroppedValue } from '#parts/DroppedNotice.tsx';
import type { DataSort } from '#ui/table/dataColumn.ts';
import { sortFromWord, sortToWord } from '#ui/table/sortInAddress.ts';

const kinds = kindsOf().map(({ kind }) => kind);

const SORT_COLUMNS = [
  'name',
  'family',
  'platform',
  'type',
  'assignments',
  'modified',
  'created',
  'graphType',
  'description',
  'scopeTags',
  'version',
  'publisher',
  'appVersion',
  'id',
] as const;

/** `name` ascending, `-name` descending. */
const SORTS = SORT_COLUMNS.flatMap((column) => [column, `-${column}` as const]);

const textSchema = z.optional(z.pipe(z.string(), z.transform(boundedSearch)));

/** The search parameters of the list, as text: whoever typed them may have typed anything. */
export const configurationsSearchSchema = z.object({
  q: searchSchema,
  family: textSchema,
  platform: textSchema,
  type: textSchema,
  assigned: textSchema,
  starred: textSchema,
  all: textSchema,
  delivery: textSchema,
  sort: textSchema,
});

/** Values of a choice, divided by commas. */
function severalOf(isKnown: (value: string) => boolean) {
  return z.optional(z.string().check(z.refine((text) => valuesIn(text).every(isKnown))));
}

/** What each of them may hold. */
const understoodSchema = z.object({
  q: z.optional(z.string()),
  family: severalOf(isFamilyKey),
  platform: severalOf((text) => (ALL_PLATFORMS as readonly string[]).includes(text)),
  type: severalOf((kind) => kinds.includes(kind)),
  assigned: z.optional(z.enum(['yes', 'no'])),
  starred: z.optional(z.enum(['yes'])),
  all: z.optional(z.enum(['yes'])),
  delivery: z.optional(z.enum(['yes'])),
  sort: z.optional(z.enum(SORTS)),
});

export type ConfigurationsSearch = z.infer<typeof understoodSchema>;

/** The values that a choice of the address names, divided by commas; none where it is not made. */
export function valuesIn(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(',');
}

/** As it goes into the address. */
export function textOfValues(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(',');
}

/** Reads the address of the list; what makes no sense is dropped, and said. */
export function understandSearch(text: z.infer<typeof configurationsSearchSchema>): {
  search: ConfigurationsSearch;
  dropped: DroppedValue[];
} {
  const dropped: DroppedValue[] = [];
  const understood: Record<string, string> = {};
  for (const [name, value] of Object.entries(text)) {
    if (value === undefined || value === '') continue;
    if (understoodSchema.safeParse({ [name]: value }).success) understood[name] = value;
    else dropped.push({ name, value });
  }
  return { search: understoodSchema.parse(understood), dropped };
}

const BY_NAME = 'name';

export function sortFromSearch({ sort = BY_NAME }: ConfigurationsSearch): DataSort {
  return sortFromWord(sort);
}

/** The default stays out of the address. */
export function sortToSearch(sort: DataSort): ConfigurationsSearch['sort'] {
  return sortToWord(sort, SORTS, BY_NAME);
}
