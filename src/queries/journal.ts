import { queryOptions } from '@tanstack/react-query';
import type { Journal } from '#domain/journal.ts';

/** The whole journal, newest first. Kept fresh by whoever subscribes to the journal and invalidates this key. */
export function journalQuery(journal: Journal) {
  return queryOptions({ queryKey: JOURNAL_KEY, queryFn: () => journal.list(), staleTime: Infinity });
}

/** One entry; null where this browser has none of that id. */
export function journalEntryQuery(journal: Journal, id: string) {
  return queryOptions({ queryKey: [...JOURNAL_KEY, id], queryFn: async () => (await journal.get(id)) ?? null, staleTime: Infinity });
}

export const JOURNAL_KEY = ['journal'] as const;
