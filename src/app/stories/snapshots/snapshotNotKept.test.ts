import { createElement } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { openPages } from '#app/testing/openPages.ts';
import { downloadSnapshot } from '#features/snapshots/downloadSnapshot.ts';
import { SnapshotOutcomeNotice } from '#features/snapshots/SnapshotOutcomeNotice.tsx';
import { byRole, textOf } from '#lib/testing/htmlTree.ts';
import { putSnapshot } from '#queries/snapshots/putSnapshot.ts';
import { openSnapshot, openSnapshotsQuery } from '#queries/snapshots/snapshots.ts';
import { takeSnapshot } from '#queries/snapshots/takeSnapshot.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What the browser hands to the person as a file. */
function downloads(): Blob[] {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:x';
  });
  const link = { click: () => undefined, remove: () => undefined };
  vi.stubGlobal('document', { createElement: () => link, body: { append: () => undefined } });
  return saved;
}

const full = () => {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
};
const blocked = () => {
  throw new DOMException('Storage is switched off', 'SecurityError');
};

it.each<[story: string, breaks: () => void, words: RegExp]>([
  [
    'is full',
    () => vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full),
    /“The quota has been exceeded\.”/,
  ],
  [
    'becomes full half way',
    () => {
      const put = IDBObjectStore.prototype.put;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        value: unknown,
      ) {
        return this.name === 'heads' ? full() : put.call(this, value);
      });
    },
    /“The quota has been exceeded\.”/,
  ],
  [
    'keeps nothing',
    () => vi.spyOn(indexedDB, 'open').mockImplementation(blocked),
    /“Storage is switched off”/,
  ],
])(
  'a browser that %s: it is said, and the snapshot can be downloaded',
  async (_, breaks, words) => {
    const pages = openPages(createSandbox({ throttle: 'off', families: [] }));
    const { graph, client, stores, account, show } = pages;
    const { snapshots } = stores;
    const asked = { name: 'before', takenBy: 'ada', tenantId: account.tenantId };
    const snapshot = await takeSnapshot(graph, client, asked);
    breaks();
    const put = await putSnapshot(client, snapshots, snapshot, true);
    expect(put).toMatchObject({ isKept: false, notKept: expect.stringMatching(words) as string });
    vi.restoreAllMocks();
    expect(await snapshots.list()).toEqual([]);
    expect(await snapshots.read(snapshot.id)).toBeUndefined();
    expect(client.getQueryData(openSnapshotsQuery().queryKey)).toMatchObject([{ name: 'before' }]);

    const outcome = { kind: 'there', how: 'saved', ...put } as const;
    const said = await show(() =>
      createElement(SnapshotOutcomeNotice, {
        outcome,
        onStop: () => undefined,
        onKeep: () => undefined,
      }),
    );
    expect(textOf(said)).toContain('This browser did not keep the snapshot');
    expect(textOf(said)).toMatch(words);
    expect(textOf(said)).toContain('It is open in this tab. Download it');
    byRole(said, 'button', 'Download');
    const saved = downloads();
    await downloadSnapshot(snapshot);
    const bytes = new Uint8Array(await saved[0]!.arrayBuffer());
    expect(await openSnapshot(bytes)).toEqual({ ok: true, snapshot });
  },
);
