import { downloadBlob, fileNameOf } from '#lib/browser/download.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { snapshotToTextStepwise } from '#domain/snapshot/snapshotFile.ts';
import { gzip } from '#lib/browser/gzip.ts';
import { TEXTS } from '#features/snapshots/texts.ts';

/** Letters of JSON from which on a file is packed: larger ones are sent and kept with trouble. */
const PACKED_FROM = 5_000_000;

/** Hands a snapshot to the browser as a file: JSON, packed where it is large. */
export async function downloadSnapshot(snapshot: Snapshot): Promise<void> {
  const pieces = await runInSlices(snapshotToTextStepwise(snapshot));
  const letters = pieces.reduce((sum, { length }) => sum + length, 0);
  const isPacked = letters > PACKED_FROM;
  const blob = isPacked
    ? new Blob([await gzip(pieces)], { type: 'application/gzip' })
    : new Blob(pieces, { type: 'application/json' });
  const name = TEXTS.fileName(snapshot.name, snapshot.takenAt.slice(0, 10));
  downloadBlob(fileNameOf(name, 'snapshot', isPacked ? 'json.gz' : 'json'), blob);
}
