import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { toFailure } from '#domain/failure/failure.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { snapshotName } from '#features/snapshots/snapshotName.ts';
import { readChosenFile } from '#lib/browser/chosenFile.ts';
import { useGraph } from '#queries/graphContext.ts';
import { putOpened, putSnapshot, type PutSnapshot } from '#queries/snapshots/putSnapshot.ts';
import { openSnapshot } from '#queries/snapshots/snapshots.ts';
import { type SnapshotStep, takeSnapshot } from '#queries/snapshots/takeSnapshot.ts';
import { noteName } from '#features/snapshots/openNames.ts';
import { setAsideStore } from '#stores/setAside.ts';
import { useStores } from '#stores/storesContext.ts';

/** A file that is larger than this holds no snapshot, packed or not. */
const LARGEST_FILE = 250_000_000;

/** What became of taking, opening or keeping a snapshot. */
export type SnapshotOutcome =
  | { readonly kind: 'busy'; readonly step: SnapshotStep | { readonly kind: 'packing' } }
  | ({ readonly kind: 'there'; readonly how: 'saved' | 'opened' | 'kept' } & PutSnapshot)
  | { readonly kind: 'failed'; readonly failure: ReturnType<typeof toFailure> }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

type There = Extract<SnapshotOutcome, { kind: 'there' }>;

/** Takes snapshots of the tenant, opens files of them, and keeps them where somebody wants it. */
export function useSnapshotHome() {
  const graph = useGraph();
  const client = useQueryClient();
  const { account } = useSession();
  const { snapshots } = useStores();
  const [outcome, setOutcome] = useState<SnapshotOutcome>();
  const [stop, setStop] = useState<AbortController>();

  async function place(how: There['how'], putting: () => Promise<PutSnapshot>) {
    setOutcome({ kind: 'busy', step: { kind: 'packing' } });
    const put = await putting();
    noteName(account, put.head.id, put.isKept ? undefined : snapshotName(put.head));
    setOutcome({ kind: 'there', how, ...put });
  }
  const run = (work: (signal: AbortSignal) => Promise<void>) => {
    const control = new AbortController();
    setStop(control);
    void work(control.signal).catch((error: unknown) =>
      setOutcome(
        control.signal.aborted ? undefined : { kind: 'failed', failure: toFailure(error) },
      ),
    );
  };
  return {
    outcome,
    stop: () => stop?.abort(),
    take: (name: string, isKept: boolean) =>
      run(async (signal) => {
        const snapshot = await takeSnapshot(graph, client, {
          name,
          takenBy: account.username,
          tenantId: account.tenantId,
          setAside: setAsideStore(account).get(),
          onStep: (step) => setOutcome({ kind: 'busy', step }),
          signal,
        });
        await place('saved', () => putSnapshot(client, snapshots, snapshot, isKept));
      }),
    open: (file: File) =>
      run(async () => {
        const chosen = await readChosenFile(file, LARGEST_FILE);
        const read = chosen.ok
          ? await openSnapshot(chosen.bytes)
          : { ok: false as const, reasons: [chosen.words] };
        if (read.ok) await place('opened', () => putOpened(client, snapshots, read.snapshot));
        else setOutcome({ kind: 'refused', reasons: read.reasons });
      }),
    keep: (snapshot: Snapshot) =>
      run(() => place('kept', () => putSnapshot(client, snapshots, snapshot, true))),
  };
}
