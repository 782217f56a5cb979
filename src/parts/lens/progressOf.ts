import { TEXTS } from '#parts/lens/texts.ts';
import type { LensReading } from '#parts/lens/reading/useLens.ts';

/** What of a lens is still read, in words; undefined where all is there. */
export function progressOf(
  { configurations, isReadingHiding }: Pick<LensReading, 'configurations' | 'isReadingHiding'>,
  {
    isReadingGroups,
    filtersToCome = 0,
  }: { readonly isReadingGroups: boolean; readonly filtersToCome?: number },
): string | undefined {
  if (isReadingGroups) return TEXTS.readingGroups;
  if (configurations.isReading)
    return TEXTS.readingConfigurations(configurations.data?.length ?? 0);
  if (isReadingHiding) return TEXTS.readingHiding;
  return filtersToCome > 0 ? TEXTS.readingFilters(filtersToCome) : undefined;
}
