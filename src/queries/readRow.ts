import type { RowReader } from '#domain/snapshot/snapshotFile.ts';
import { graphFamilyOf } from '#graph/families/graphFamilies.ts';
import { fromGraphAssignment, graphRowSchema } from '#graph/wire/assignment.ts';

/** Reads a row that Graph did not give in a list, of a file or of a request, as if it had. */
export const readRow: RowReader = (key, raw) =>
  fromGraphAssignment(graphRowSchema.parse(raw), graphFamilyOf(key));
