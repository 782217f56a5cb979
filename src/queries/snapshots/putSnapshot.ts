import type { QueryClient } from '@tanstack/react-query';
import { toFailure } from '#domain/failure/failure.ts';
import { headOf, type Snapshot } from '#domain/snapshot/snapshot.ts';
import type { KeptSnapshot, Snapshots } from '#domain/snapshot/snapshots.ts';
import {
  noteKept,
  noteOpen,
  openSnapshot,
  packSnapshot,
  showSnapshot,
  textOfFile,
} from '#queries/snapshots/snapshots.ts';

/** Where a snapshot is. */
export interface PutSnapshot {
  readonly head: KeptSnapshot;
  /** By this browser; otherwise this tab has it open. */
  readonly isKept: boolean;
  /** Why the browser did not keep it, in its words; undefined where it was not asked to. */
  readonly notKept: string | undefined;
}

/**
 * Shows a snapshot in this tab, and has the browser keep it where that is wanted. A browser that is
 * full, or keeps nothing, takes away nothing: the snapshot is open, and can be downloaded.
 */
export async function putSnapshot(
  client: QueryClient,
  snapshots: Snapshots,
  snapshot: Snapshot,
  isWanted: boolean,
): Promise<PutSnapshot> {
  const packed = await packSnapshot(snapshot);
  showSnapshot(client, snapshots, snapshot);
  const notKept = isWanted
    ? await snapshots.keep(headOf(snapshot), packed).then(() => undefined, reasonOf)
    : undefined;
  const isKept = isWanted && notKept === undefined;
  if (isKept) await noteKept(client, snapshot.id);
  else noteOpen(client, snapshot, packed.byteLength);
  return { head: { ...headOf(snapshot), bytes: packed.byteLength }, isKept, notKept };
}

/**
 * Shows what a file holds. What the browser keeps already is not open beside it; where the file says
 * something else under the same id, it is another snapshot, and does not take its place.
 */
export async function putOpened(
  client: QueryClient,
  snapshots: Snapshots,
  opened: Snapshot,
): Promise<PutSnapshot> {
  // A browser that keeps nothing, or cannot be read, has none of that id.
  const packed = await snapshots.read(opened.id).catch(() => undefined);
  if (packed === undefined) return putSnapshot(client, snapshots, opened, false);
  const kept = await openSnapshot(packed);
  const isSame = kept.ok && (await wholeText(kept.snapshot)) === (await wholeText(opened));
  if (!isSame) return putSnapshot(client, snapshots, { ...opened, id: crypto.randomUUID() }, false);
  return {
    head: { ...headOf(opened), bytes: packed.byteLength },
    isKept: true,
    notKept: undefined,
  };
}

async function wholeText(snapshot: Snapshot): Promise<string> {
  return (await textOfFile(snapshot)).join('');
}

/** The words of the browser, or of the app, without those about the journal. */
function reasonOf(error: unknown): string {
  return toFailure(error).trace.message ?? '';
}
