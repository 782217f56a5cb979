import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { headOf, type Snapshot } from '#domain/snapshot/snapshot.ts';
import {
  LARGEST_SNAPSHOT,
  type ReadSnapshot,
  snapshotFromTextStepwise,
  snapshotToTextStepwise,
} from '#domain/snapshot/snapshotFile.ts';
import type { KeptSnapshot, Snapshots } from '#domain/snapshot/snapshots.ts';
import { textOf } from '#lib/browser/chosenFile.ts';
import { gunzip, gzip, isGzip } from '#lib/browser/gzip.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { readRow } from '#queries/readRow.ts';

/** Those that this browser keeps, newest first. */
export function snapshotsQuery(snapshots: Snapshots) {
  return queryOptions({
    queryKey: ['snapshots', 'kept'],
    queryFn: () => snapshots.list(),
    staleTime: Infinity,
    // Another tab may have kept one.
    refetchOnMount: 'always',
  });
}

/** Those that this tab has open and the browser does not keep, newest first. Asks nobody. */
export function openSnapshotsQuery() {
  return queryOptions({
    queryKey: ['snapshots', 'open'],
    queryFn: (): readonly KeptSnapshot[] => [],
    initialData: [],
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** One with all that is in it; null where there is none, or none that this version can read. */
export function snapshotQuery(snapshots: Snapshots, id: string) {
  return queryOptions({
    queryKey: ['snapshots', 'one', id],
    queryFn: async (): Promise<Snapshot | null> => {
      const packed = await snapshots.read(id);
      const read = packed && (await openSnapshot(packed));
      return read?.ok === true ? read.snapshot : null;
    },
    staleTime: Infinity,
    // What is only open in this tab is nowhere else.
    gcTime: Infinity,
  });
}

/** The bytes of its file, as gzip. */
export async function packSnapshot(snapshot: Snapshot): Promise<Uint8Array<ArrayBuffer>> {
  return gzip(await textOfFile(snapshot));
}

/** The text of its file, in pieces. */
export function textOfFile(snapshot: Snapshot): Promise<readonly string[]> {
  return runInSlices(snapshotToTextStepwise(snapshot));
}

/** What a file holds, packed or not. */
export async function openSnapshot(bytes: Uint8Array<ArrayBuffer>): Promise<ReadSnapshot> {
  const text = isGzip(bytes) ? await gunzip(bytes, LARGEST_SNAPSHOT) : textOf(bytes);
  return text === undefined
    ? { ok: false, reasons: ['The file is damaged, or too large for a snapshot.'] }
    : runInSlices(snapshotFromTextStepwise(text, readRow));
}

/** Shows a snapshot in this tab, kept or not. */
export function showSnapshot(client: QueryClient, snapshots: Snapshots, snapshot: Snapshot): void {
  client.setQueryData(snapshotQuery(snapshots, snapshot.id).queryKey, snapshot);
}

/** Keeps in mind that this tab has it open. @param bytes of its file, packed */
export function noteOpen(client: QueryClient, snapshot: Snapshot, bytes: number): void {
  const { queryKey } = openSnapshotsQuery();
  const others = (client.getQueryData(queryKey) ?? []).filter(({ id }) => id !== snapshot.id);
  client.setQueryData(queryKey, [{ ...headOf(snapshot), bytes }, ...others]);
}

/** The browser keeps it now: it is among those, and not among what is only open. */
export async function noteKept(client: QueryClient, id: string): Promise<void> {
  forgetOpen(client, id);
  await client.invalidateQueries({ queryKey: ['snapshots', 'kept'] });
}

/** It is shown no more: the browser keeps it no longer, and neither does this tab. */
export async function noteRemoved(client: QueryClient, id: string): Promise<void> {
  forgetOpen(client, id);
  client.removeQueries({ queryKey: ['snapshots', 'one', id] });
  await client.invalidateQueries({ queryKey: ['snapshots', 'kept'] });
}

function forgetOpen(client: QueryClient, id: string): void {
  const { queryKey } = openSnapshotsQuery();
  client.setQueryData(
    queryKey,
    (client.getQueryData(queryKey) ?? []).filter((other) => other.id !== id),
  );
}
