import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Where plans lie that are applied stage by stage; their runs lie where all runs do. */
interface StagesTables extends DBSchema {
  plans: {
    key: [tenantId: string, oid: string, id: string];
    /** `head` is parsed when read; `packed` is the plan as a draft keeps it. */
    value: {
      readonly tenantId: string;
      readonly oid: string;
      readonly id: string;
      readonly head: unknown;
      readonly packed: unknown;
    };
  };
}

export const STAGES_DATABASE_NAME = 'assignment-desk-stages';

export function openStagesDatabase(): Promise<IDBPDatabase<StagesTables>> {
  return openDB<StagesTables>(STAGES_DATABASE_NAME, 1, {
    upgrade(database) {
      database.createObjectStore('plans', { keyPath: ['tenantId', 'oid', 'id'] });
    },
    // A newer version of the app in another tab must not wait for this one; the next use opens it
    // again.
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  });
}
