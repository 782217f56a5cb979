import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Bucket } from '#domain/plan/allowance/tokenBucket.ts';
import { databaseConnection, type WithDatabase } from '#stores/database/databaseConnection.ts';

/**
 * Where plan runs, drafts and the allowance lie: beside the journal, in a database of their own.
 */
export interface PlanTables extends DBSchema {
  /** A run without its items. Parsed when read. */
  runs: {
    key: [tenantId: string, oid: string, runId: string];
    value: {
      readonly tenantId: string;
      readonly oid: string;
      readonly id: string;
      readonly createdAt: string;
      readonly head: unknown;
      readonly state: unknown;
      /** ISO 8601; missing until something is noted after its creation. */
      readonly savedAt?: string;
      /** What a list says of its items, counted when it was last listed. Parsed when read. */
      readonly gist?: unknown;
    };
  };
  /** One configuration of a run each, so that noting twenty does not write ten thousand. */
  items: {
    key: [tenantId: string, oid: string, runId: string, index: number];
    value: {
      readonly tenantId: string;
      readonly oid: string;
      readonly runId: string;
      readonly index: number;
      readonly item: unknown;
    };
  };
  drafts: {
    key: [tenantId: string, oid: string];
    value: {
      readonly tenantId: string;
      readonly oid: string;
      readonly draft: unknown;
      /** Epoch milliseconds at which it was written; earlier versions did not say. */
      readonly at?: number;
    };
  };
  allowances: { key: string; value: { readonly tenantId: string; readonly bucket: Bucket } };
}

export type PlanDatabase = IDBPDatabase<PlanTables>;

export const PLAN_DATABASE_NAME = 'assignment-desk-plans';

function openPlanDatabase(): Promise<PlanDatabase> {
  return openDB<PlanTables>(PLAN_DATABASE_NAME, 1, {
    upgrade(database) {
      database.createObjectStore('runs', { keyPath: ['tenantId', 'oid', 'id'] });
      database.createObjectStore('items', { keyPath: ['tenantId', 'oid', 'runId', 'index'] });
      database.createObjectStore('drafts', { keyPath: ['tenantId', 'oid'] });
      database.createObjectStore('allowances', { keyPath: 'tenantId' });
    },
    // A newer version of the app in another tab must not wait for this one; the next use opens it
    // again.
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  });
}

export type WithPlanDatabase = WithDatabase<PlanDatabase>;

/** One connection for all stores of the page. */
export function planDatabase(): WithPlanDatabase {
  return databaseConnection(openPlanDatabase);
}
