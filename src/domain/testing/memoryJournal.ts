import type { Journal, JournalEntry } from '#domain/journal/journal.ts';
import { compareCodes } from '#lib/text/comparable.ts';

/** A journal that forgets with the page: for tests of what writes to one. */
export function createMemoryJournal(initial: readonly JournalEntry[] = []): Journal {
  const entries = new Map(initial.map((entry) => [entry.id, entry]));
  return {
    async open(entry) {
      entries.set(entry.id, { ...entry, end: undefined, audit: undefined });
    },
    async end(id, end) {
      const entry = entries.get(id);
      if (entry !== undefined) entries.set(id, { ...entry, end });
    },
    async addAudit(id, audit) {
      const entry = entries.get(id);
      if (entry !== undefined) entries.set(id, { ...entry, audit });
    },
    list: async () => [...entries.values()].toSorted((a, b) => compareCodes(b.sentAt, a.sentAt)),
    get: async (id) => entries.get(id),
    async import(added) {
      const fresh = added.filter(({ id }) => !entries.has(id));
      for (const entry of fresh) entries.set(entry.id, entry);
      return fresh.length;
    },
  };
}
