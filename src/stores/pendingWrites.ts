import { z } from 'zod';
import type { AddChange } from '#domain/assignment.ts';
import { createExternalStore } from '#lib/externalStore.ts';

/**
 * Notes of writes that left the browser and whose end is not known yet, kept per tenant and person in localStorage:
 * a reload, a crash or a closed tab between "sent" and "answered" leaves a note, which is settled by reading back.
 */
export interface PendingWrite {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly sentAt: number;
  readonly change: AddChange;
}

const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['group', 'exclusionGroup']), groupId: z.string() }),
  z.object({ kind: z.enum(['allDevices', 'allLicensedUsers']) }),
  z.object({ kind: z.literal('collection'), collectionId: z.string() }),
]);

const pendingSchema = z.array(
  z.object({
    id: z.string(),
    sentAt: z.number(),
    change: z.object({
      configurationId: z.string(),
      via: z.string(),
      draft: z.object({
        target: targetSchema,
        filter: z.discriminatedUnion('mode', [
          z.object({ mode: z.literal('none') }),
          z.object({ mode: z.enum(['include', 'exclude']), filterId: z.string() }),
        ]),
        intent: z.enum(['apply', 'remove']),
      }),
    }),
  }),
);

export interface PendingWrites {
  get(): readonly PendingWrite[];
  subscribe(listener: () => void): () => void;
  /** Is this write still unsettled, as far as any tab of this browser knows? */
  isOpen(id: string): boolean;
  /** Writes the note down before the request leaves. @returns its id */
  open(change: AddChange): string;
  settle(id: string): void;
}

export function createPendingWrites(owner: { readonly tenantId: string; readonly oid: string }, storage: Storage = localStorage): PendingWrites {
  const key = `assignment-desk:pending:${owner.tenantId}:${owner.oid}`;
  const store = createExternalStore(load(storage, key));
  // Read again before each change: another tab may have written meanwhile.
  const update = (change: (writes: PendingWrite[]) => PendingWrite[]) => {
    const next = change(load(storage, key));
    try {
      if (next.length === 0) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(next));
    } catch {
      // A full or forbidden storage costs the safety of a reload, not the write.
    }
    store.set(next);
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    isOpen: (id) => load(storage, key).some((write) => write.id === id),
    open(change) {
      const id = crypto.randomUUID();
      update((writes) => [...writes, { id, sentAt: Date.now(), change }]);
      return id;
    },
    settle(id) {
      update((writes) => writes.filter((write) => write.id !== id));
    },
  };
}

function load(storage: Storage, key: string): PendingWrite[] {
  try {
    const parsed = pendingSchema.safeParse(JSON.parse(storage.getItem(key) ?? '[]'));
    return parsed.success ? (parsed.data as PendingWrite[]) : [];
  } catch {
    return [];
  }
}
