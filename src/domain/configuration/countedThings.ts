import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { counted } from '#lib/locale.ts';

/**
 * "3 configurations and 2 apps": what has a page of its own is called by its name, all else is a
 * configuration.
 * @param keys of what is counted, each once
 */
export function countedThings(keys: Iterable<ConfigurationKey>): string {
  const counts = new Map<string, number>();
  for (const key of keys) {
    const { page, singular } = familyOf(key);
    const noun = page === undefined ? CONFIGURATION : singular.toLowerCase();
    counts.set(noun, (counts.get(noun) ?? 0) + 1);
  }
  if (counts.size === 0) return counted(0, CONFIGURATION);
  return [...counts]
    .toSorted(([a], [b]) => Number(b === CONFIGURATION) - Number(a === CONFIGURATION))
    .map(([noun, count]) => counted(count, noun))
    .join(' and ');
}

const CONFIGURATION = 'configuration';
