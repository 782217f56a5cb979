import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * Where lists lie that are looked at until they have been read again. Nothing in it is missed by
 * anybody: it may go at any time.
 */
interface KeptTables extends DBSchema {
  lists: {
    key: [tenantId: string, oid: string, family: string];
    /** `list` is parsed when it is read: an earlier version of the app may have written it. */
    value: {
      readonly tenantId: string;
      readonly oid: string;
      readonly family: string;
      readonly readAt: string;
      readonly list: unknown;
    };
    indexes: { byReadAt: string };
  };
}

export type KeptDatabase = IDBPDatabase<KeptTables>;

export const KEPT_DATABASE_NAME = 'assignment-desk-kept';

export function openKeptDatabase(): Promise<KeptDatabase> {
  return openDB<KeptTables>(KEPT_DATABASE_NAME, 2, {
    upgrade(database) {
      // The first version kept one list of everything.
      if (database.objectStoreNames.contains('lists')) database.deleteObjectStore('lists');
      database
        .createObjectStore('lists', { keyPath: ['tenantId', 'oid', 'family'] })
        .createIndex('byReadAt', 'readAt');
    },
    // A newer version of the app in another tab must not wait for this one; the next use opens it
    // again.
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  });
}
