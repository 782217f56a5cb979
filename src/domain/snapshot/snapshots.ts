import type { SnapshotHead } from '#domain/snapshot/snapshot.ts';

/** A snapshot that the browser keeps, without what is in it. */
export interface KeptSnapshot extends Omit<SnapshotHead, 'notRead'> {
  /** As of {@link SnapshotHead}; undefined where it was counted by an older version otherwise. */
  readonly notRead: number | undefined;
  /** What it takes in the browser. */
  readonly bytes: number;
}

/** The snapshots that this browser keeps for one person in one tenant. */
export interface Snapshots {
  /** Newest first. */
  list(): Promise<readonly KeptSnapshot[]>;
  /** What was put away; undefined where there is none of that id. */
  read(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** @throws FailureError where the browser does not keep it: no space, or no storage at all */
  keep(head: SnapshotHead, packed: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(id: string): Promise<void>;
}
