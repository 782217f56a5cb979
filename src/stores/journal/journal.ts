import type { Journal, JournalEntry } from '#domain/journal/journal.ts';
import { databaseConnection } from '#stores/database/databaseConnection.ts';
import { openJournalDatabase } from '#stores/database/journalDatabase.ts';
import { journalClearing } from '#stores/journal/journalClearing.ts';
import { journalReads } from '#stores/journal/journalReads.ts';
import { journalWrites } from '#stores/journal/journalWrites.ts';
import type { Owner } from '#stores/owner.ts';
import { tabChannel } from '#stores/tabChannel.ts';

/** The journal with what only a page of this browser can know. */
export interface JournalStore extends Journal {
  /** Told after each change, made in this tab or another. @returns ends it */
  subscribe(listener: () => void): () => void;
  /** Was this write sent by this page, since it was loaded? */
  isOfThisPage(id: string): boolean;
  /** The writes that this page sent since it was loaded, oldest first. */
  listOfThisPage(): Promise<readonly JournalEntry[]>;
}

const CHANNEL = 'assignment-desk:journal';

/** The journal of one person in one tenant, in this browser's IndexedDB. */
export function createJournalStore(owner: Owner): JournalStore {
  const ownIds = new Set<string>();
  const { tellAll, subscribe } = tabChannel(CHANNEL);
  const withDatabase = databaseConnection(openJournalDatabase);
  const reads = journalReads(owner, withDatabase);
  return {
    ...reads,
    ...journalWrites(owner, withDatabase, (id) => ownIds.add(id), tellAll),
    ...journalClearing(owner, withDatabase, tellAll),
    subscribe,
    isOfThisPage: (id) => ownIds.has(id),
    listOfThisPage: async () =>
      (await Promise.all([...ownIds].map(reads.get))).flatMap((entry) => entry ?? []),
  };
}
