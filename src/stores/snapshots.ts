import { z } from 'zod/mini';
import type { KeptSnapshot, Snapshots } from '#domain/snapshot/snapshots.ts';
import { databaseConnection } from '#stores/database/databaseConnection.ts';
import { openSnapshotDatabase } from '#stores/database/snapshotDatabase.ts';
import type { Owner } from '#stores/owner.ts';

/** Since when `notRead` leaves out what nobody had asked for. */
const COUNTING = 2;

const keptSchema = z.pipe(
  z.object({
    id: z.string(),
    name: z.string(),
    tenantId: z.string(),
    tenantName: z.string(),
    takenAt: z.string(),
    takenBy: z.string(),
    configurations: z.number(),
    assignments: z.number(),
    notRead: z.number(),
    bytes: z.number(),
    counting: z.optional(z.number()),
  }),
  z.transform(({ counting, ...head }): KeptSnapshot => ({
    ...head,
    notRead: counting === COUNTING || head.notRead === 0 ? head.notRead : undefined,
  })),
);

function endQuietly(end: () => void): void {
  try {
    end();
  } catch {
    // It has ended.
  }
}

/** Snapshots that an admin wanted to be kept, in this browser and for nobody else. */
export function createSnapshotStore({ tenantId, oid }: Owner): Snapshots {
  const withDatabase = databaseConnection(openSnapshotDatabase);
  return {
    async list() {
      // An array comes after every text.
      const mine = IDBKeyRange.bound([tenantId, oid], [tenantId, oid, []]);
      const rows = await withDatabase((database) => database.getAll('heads', mine));
      return rows
        .flatMap(({ head }) => keptSchema.safeParse(head).data ?? [])
        .toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
    },
    async read(id) {
      const row = await withDatabase((database) => database.get('texts', [tenantId, oid, id]));
      return row?.packed;
    },
    async keep(head, packed) {
      const { id } = head;
      await withDatabase(async (database) => {
        const both = database.transaction(['heads', 'texts'], 'readwrite');
        const all = { ...head, bytes: packed.byteLength, counting: COUNTING };
        try {
          await both.objectStore('texts').put({ tenantId, oid, id, packed });
          await both.objectStore('heads').put({ tenantId, oid, id, head: all });
        } catch (error) {
          // Not the text alone, which no list would show; where the browser has ended the
          // transaction itself, this says that.
          both.done.catch(() => undefined);
          endQuietly(() => both.abort());
          throw error;
        }
        await both.done;
      });
    },
    async remove(id) {
      await withDatabase(async (database) => {
        const both = database.transaction(['heads', 'texts'], 'readwrite');
        await Promise.all([
          both.objectStore('texts').delete([tenantId, oid, id]),
          both.objectStore('heads').delete([tenantId, oid, id]),
          both.done,
        ]);
      });
    },
  };
}
