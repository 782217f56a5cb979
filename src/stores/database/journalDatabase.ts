import { type DBSchema, type IDBPDatabase, type IDBPIndex, openDB } from 'idb';
import type { WithDatabase } from '#stores/database/databaseConnection.ts';

/** Where the journal lies: one row for each entry and each person who keeps it. */
export interface JournalRow {
  readonly tenantId: string;
  /** Who keeps it. An imported entry may have been written by somebody else of the same tenant. */
  readonly keptBy: string;
  readonly id: string;
  /** ISO 8601, out of the entry, for the index. */
  readonly sentAt: string;
  /**
   * There as long as the entry has no end, so that the index finds those few: an index holds no row
   * that lacks a part of its key.
   */
  readonly open?: 1 | 2;
  /** Parsed when it is read: an earlier version of the app may have written it. */
  readonly entry: unknown;
}

interface JournalTables extends DBSchema {
  entries: {
    key: [tenantId: string, keptBy: string, id: string];
    value: JournalRow;
    indexes: {
      bySentAt: [tenantId: string, keptBy: string, sentAt: string];
      byOpen: [tenantId: string, keptBy: string, open: number];
      byUndone: [tenantId: string, keptBy: string, undoes: string];
      byConfiguration: [tenantId: string, keptBy: string, configurationId: string, sentAt: string];
    };
  };
}

export type JournalDatabase = IDBPDatabase<JournalTables>;

export type WithJournalDatabase = WithDatabase<JournalDatabase>;

/** Entries by their configuration, within one transaction. */
export type ConfigurationIndex = IDBPIndex<
  JournalTables,
  ['entries'],
  'entries',
  'byConfiguration'
>;

export const DATABASE_NAME = 'assignment-desk';
const VERSION = 2;

/**
 * Opens the database, and brings it to the present version step by step. Entries stay as they are;
 * of those of version 1 the ones without an end are marked, once.
 */
export function openJournalDatabase(): Promise<JournalDatabase> {
  return openDB<JournalTables>(DATABASE_NAME, VERSION, {
    async upgrade(database, from, _to, transaction) {
      const entries =
        from < 1
          ? database.createObjectStore('entries', { keyPath: ['tenantId', 'keptBy', 'id'] })
          : transaction.objectStore('entries');
      if (from < 1) entries.createIndex('bySentAt', ['tenantId', 'keptBy', 'sentAt']);
      if (from < 2) {
        entries.createIndex('byOpen', ['tenantId', 'keptBy', 'open']);
        entries.createIndex('byUndone', ['tenantId', 'keptBy', 'entry.undoes']);
        entries.createIndex('byConfiguration', [
          'tenantId',
          'keptBy',
          'entry.configuration.id',
          'sentAt',
        ]);
      }
      if (from !== 1) return;
      let cursor = await entries.openCursor();
      while (cursor !== null) {
        if (!hasEnd(cursor.value.entry)) await cursor.update({ ...cursor.value, open: 1 });
        cursor = await cursor.continue();
      }
    },
    // A newer version of the app in another tab must not wait for this one; the next use opens it
    // again.
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  });
}

function hasEnd(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'end' in entry && entry.end !== undefined;
}
