import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openSnapshotDatabase } from '#stores/database/snapshotDatabase.ts';
import { createSnapshotStore } from '#stores/snapshots.ts';

const ADA = { tenantId: 'contoso', oid: 'ada' };

it('says of a snapshot of an older version that what was not read is not known', async () => {
  const store = createSnapshotStore(ADA);
  const head = {
    id: 's',
    name: 'S',
    tenantId: 'contoso',
    tenantName: '',
    takenAt: '2026-11-01T00:00:00Z',
    takenBy: 'ada',
    configurations: 1,
    assignments: 2,
    notRead: 3,
  };
  await store.keep(head, new Uint8Array(4));
  const listed = { ...head, bytes: 4 };
  expect(await store.list()).toEqual([listed]);

  const database = await openSnapshotDatabase();
  const place = { tenantId: 'contoso', oid: 'ada', id: 's' };
  await database.put('heads', { ...place, head: listed });
  expect(await store.list()).toEqual([{ ...listed, notRead: undefined }]);
  await database.put('heads', { ...place, head: { ...listed, notRead: 0 } });
  expect(await store.list()).toEqual([{ ...listed, notRead: 0 }]);
  database.close();
});
