import { z } from 'zod/mini';
import { type ConfigurationKey, toConfigurationKey } from '#domain/family/configurationKey.ts';

/** The configurations that a person has starred or opened recently. */
export interface Favourites {
  readonly starred: readonly ConfigurationKey[];
  /** Opened recently, the last one first. */
  readonly recent: readonly ConfigurationKey[];
}

/**
 * As many as one looks through at a glance; a list of everything one ever opened is the history of
 * the browser.
 */
export const MOST_RECENT = 12;

const EMPTY: Favourites = { starred: [], recent: [] };

/** A key that this version cannot read takes no other star along. */
const keysSchema = z.pipe(
  z.array(z.string()),
  z.transform((texts) => texts.flatMap((text) => toConfigurationKey(text) ?? [])),
);
const favouritesSchema = z.object({ starred: keysSchema, recent: keysSchema });

/** Parses what was kept; it may come from another version of the app. */
export function readFavourites(kept: unknown): Favourites {
  const parsed = favouritesSchema.safeParse(kept);
  return parsed.success ? parsed.data : EMPTY;
}

/** With the star put on a configuration that had none, or taken off. */
export function withStarToggled({ starred, recent }: Favourites, id: ConfigurationKey): Favourites {
  return {
    starred: starred.includes(id) ? starred.filter((each) => each !== id) : [...starred, id],
    recent,
  };
}

/** With this configuration as the one opened last. */
export function withVisit({ starred, recent }: Favourites, id: ConfigurationKey): Favourites {
  return { starred, recent: [id, ...recent.filter((each) => each !== id)].slice(0, MOST_RECENT) };
}
