import type { SnapshotHead } from '#domain/snapshot/snapshot.ts';
import { dateText } from '#lib/locale.ts';

/** The name that a snapshot was given, or one from when it was taken: several are told apart. */
export function snapshotName({ name, takenAt }: Pick<SnapshotHead, 'name' | 'takenAt'>): string {
  return name === '' ? `Snapshot of ${dateText(Date.parse(takenAt), 'dayAndTime')}` : name;
}
