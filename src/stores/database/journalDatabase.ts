import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Where the journal lies: one row for each entry and each person who keeps it. */
export interface JournalRow {
  readonly tenantId: string;
  /** Who keeps it. An imported entry may have been written by somebody else of the same tenant. */
  readonly keptBy: string;
  readonly id: string;
  /** ISO 8601, out of the entry, for the index. */
  readonly sentAt: string;
  /** Parsed when it is read: an earlier version of the app may have written it. */
  readonly entry: unknown;
}

interface JournalTables extends DBSchema {
  entries: {
    key: [tenantId: string, keptBy: string, id: string];
    value: JournalRow;
    indexes: { bySentAt: [tenantId: string, keptBy: string, sentAt: string] };
  };
}

export type JournalDatabase = IDBPDatabase<JournalTables>;

export const DATABASE_NAME = 'assignment-desk';
const VERSION = 1;

/** Opens the database, and brings it to the present version step by step. */
export function openJournalDatabase(): Promise<JournalDatabase> {
  return openDB<JournalTables>(DATABASE_NAME, VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        const entries = database.createObjectStore('entries', {
          keyPath: ['tenantId', 'keptBy', 'id'],
        });
        entries.createIndex('bySentAt', ['tenantId', 'keptBy', 'sentAt']);
      }
    },
    // A newer version of the app in another tab must not wait for this one; the next use opens it
    // again.
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  });
}
