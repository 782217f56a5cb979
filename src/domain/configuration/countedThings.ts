import { type ConfigurationKey, nounOf } from '#domain/family/configurationKey.ts';
import { counted, listText } from '#lib/locale.ts';

/**
 * "3 configurations and 2 apps": what has a page of its own is called by its name, all else is a
 * configuration.
 * @param keys of what is counted, each once
 */
export function countedThings(keys: Iterable<ConfigurationKey>): string {
  const counts = countsByNoun(keys);
  if (counts.length === 0) return counted(0, CONFIGURATION);
  return listText(counts.map(([noun, count]) => counted(count, noun)));
}

/** The same without numbers, of several: "configurations", "apps", "configurations and apps". */
export function namedThings(keys: Iterable<ConfigurationKey>): string {
  const nouns = countsByNoun(keys).map(([noun]) => noun);
  return listText((nouns.length === 0 ? [CONFIGURATION] : nouns).map((noun) => `${noun}s`));
}

/** Configurations first. Lists of ten thousand ask while they are read: most keys are of these. */
function countsByNoun(keys: Iterable<ConfigurationKey>): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  let configurations = 0;
  for (const key of keys) {
    const noun = nounOf(key);
    if (noun === CONFIGURATION) configurations += 1;
    else counts.set(noun, (counts.get(noun) ?? 0) + 1);
  }
  return configurations === 0 ? [...counts] : [[CONFIGURATION, configurations], ...counts];
}

const CONFIGURATION = 'configuration';
