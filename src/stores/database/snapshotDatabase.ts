import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

type Key = [tenantId: string, oid: string, id: string];

interface Owned {
  readonly tenantId: string;
  readonly oid: string;
  readonly id: string;
}

/** Where snapshots lie: a list must not read what is in them. */
interface SnapshotTables extends DBSchema {
  /** Parsed when read: another version of the app may have written it. */
  heads: { key: Key; value: Owned & { readonly head: unknown } };
  /** The text of the file, as gzip. */
  texts: { key: Key; value: Owned & { readonly packed: Uint8Array<ArrayBuffer> } };
}

export const SNAPSHOT_DATABASE_NAME = 'assignment-desk-snapshots';

export function openSnapshotDatabase(): Promise<IDBPDatabase<SnapshotTables>> {
  return openDB<SnapshotTables>(SNAPSHOT_DATABASE_NAME, 1, {
    upgrade(database) {
      database.createObjectStore('heads', { keyPath: ['tenantId', 'oid', 'id'] });
      database.createObjectStore('texts', { keyPath: ['tenantId', 'oid', 'id'] });
    },
    // A newer version of the app in another tab must not wait for this one; the next use opens it
    // again.
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  });
}
