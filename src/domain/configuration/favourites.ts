import { z } from 'zod';

/** Configurations that somebody wants at hand, by id. */
export interface Favourites {
  readonly starred: readonly string[];
  /** Opened lately, the last one first. */
  readonly recent: readonly string[];
}

/**
 * As many as one looks through at a glance; a list of everything one ever opened is the history of
 * the browser.
 */
export const MOST_RECENT = 12;

const EMPTY: Favourites = { starred: [], recent: [] };

const favouritesSchema = z.object({ starred: z.array(z.string()), recent: z.array(z.string()) });

/** What was kept, whoever wrote it. */
export function readFavourites(kept: unknown): Favourites {
  const parsed = favouritesSchema.safeParse(kept);
  return parsed.success ? parsed.data : EMPTY;
}

/** With the star put on a configuration that had none, or taken off. */
export function withStarToggled({ starred, recent }: Favourites, id: string): Favourites {
  return {
    starred: starred.includes(id) ? starred.filter((each) => each !== id) : [...starred, id],
    recent,
  };
}

/** With this configuration as the one opened last. */
export function withVisit({ starred, recent }: Favourites, id: string): Favourites {
  return { starred, recent: [id, ...recent.filter((each) => each !== id)].slice(0, MOST_RECENT) };
}
