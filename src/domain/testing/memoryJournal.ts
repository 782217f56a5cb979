import { isClearable } from '#domain/journal/clearing.ts';
import { entryOutcome, wantsJustification } from '#domain/journal/entryOutcome.ts';
import type { Journal, JournalEntry } from '#domain/journal/journal.ts';
import { compareCodes } from '#lib/text/comparable.ts';

/** A journal that forgets with the page: for tests of what writes to one. */
export function createMemoryJournal(
  initial: readonly JournalEntry[] = [],
): Journal & { list(): Promise<readonly JournalEntry[]> } {
  const entries = new Map(initial.map((entry) => [entry.id, entry]));
  const list = async () =>
    [...entries.values()].toSorted((a, b) => compareCodes(b.sentAt, a.sentAt));
  const old = async (before: string) => {
    const older = (await list()).filter(({ sentAt }) => sentAt < before);
    const cleared = older.filter(isClearable);
    return {
      cleared,
      counts: { cleared: cleared.length, inDoubt: older.length - cleared.length, unreadable: 0 },
    };
  };
  return {
    async open(entry) {
      entries.set(entry.id, { ...entry, end: undefined, audit: undefined });
    },
    async reopen(entry) {
      const known = entries.get(entry.id);
      if (known === undefined || !wantsJustification(known)) return undefined;
      entries.set(entry.id, { ...entry, end: undefined, audit: undefined });
      return known.end;
    },
    async end(id, end) {
      const entry = entries.get(id);
      if (entry !== undefined) entries.set(id, { ...entry, end });
    },
    async changeEnd(id, change) {
      const entry = entries.get(id);
      const end = entry?.end && change(entry.end);
      if (entry !== undefined && end !== undefined) entries.set(id, { ...entry, end });
      return end !== undefined;
    },
    async noteInErrorBefore(id, inErrorBefore) {
      const entry = entries.get(id);
      if (entry !== undefined) entries.set(id, { inErrorBefore, ...entry });
    },
    async addAudit(id, audit) {
      const entry = entries.get(id);
      if (entry !== undefined) entries.set(id, { ...entry, audit });
    },
    list,
    count: async () => entries.size,
    async page({ after, from = '', before = '~', limit }) {
      const all = await list();
      const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after.id) + 1;
      const rest = all.slice(start).filter(({ sentAt }) => sentAt >= from && sentAt < before);
      const shown = rest.slice(0, limit);
      const last = shown.at(-1);
      return {
        entries: shown,
        unreadable: 0,
        next: rest.length > limit && last ? { sentAt: last.sentAt, id: last.id } : undefined,
      };
    },
    listOpen: async () => (await list()).filter(({ end }) => end === undefined).toReversed(),
    listWaiting: async () =>
      (await list()).filter((entry) => entryOutcome(entry) === 'waitingForApproval').toReversed(),
    findOf: async (id, isMeant) =>
      (await list()).find((entry) => entry.configuration.id === id && isMeant(entry)),
    listUndosOf: async (ids) =>
      (await list()).filter(({ undoes }) => undoes !== undefined && ids.includes(undoes)),
    listConfigurations: async () => [
      ...new Map(
        (await list()).toReversed().map(({ configuration }) => [configuration.id, configuration]),
      ).values(),
    ],
    clearable: async (before) => (await old(before)).counts,
    async clear(before) {
      const { cleared, counts } = await old(before);
      for (const { id } of cleared) entries.delete(id);
      return counts;
    },
    get: async (id) => entries.get(id),
    async import(added) {
      const fresh = added.filter(({ id }) => !entries.has(id));
      for (const entry of fresh) entries.set(entry.id, entry);
      return fresh.length;
    },
  };
}
