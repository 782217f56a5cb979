import { queryOptions } from '@tanstack/react-query';
import type { Journal } from '#domain/journal/journal.ts';

/**
 * The whole journal, newest first. Kept fresh by whoever subscribes to the journal and invalidates
 * this key.
 */
export function journalQuery(journal: Journal) {
  return queryOptions({
    queryKey: JOURNAL_KEY,
    queryFn: () => journal.list(),
    staleTime: Infinity,
  });
}

/** One entry; null where this browser has none of that id. */
export function journalEntryQuery(journal: Journal, id: string) {
  return queryOptions({
    queryKey: [...JOURNAL_KEY, 'entry', id],
    queryFn: async () => (await journal.get(id)) ?? null,
    staleTime: Infinity,
  });
}

/** How many entries this version of the app cannot read. */
export function unreadableQuery(journal: { countUnreadable(): Promise<number> }) {
  return queryOptions({
    queryKey: [...JOURNAL_KEY, 'unreadable'],
    queryFn: () => journal.countUnreadable(),
    staleTime: Infinity,
  });
}

export const JOURNAL_KEY = ['journal'] as const;
