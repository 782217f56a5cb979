import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type FamiliesNotRead, missingWords } from '#domain/family/familiesNotRead.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type { AssignmentsCsv } from '#features/configurations/export/assignmentsCsv.ts';
import { download, fileNameOf } from '#lib/browser/download.ts';
import { useGraph } from '#queries/graphContext.ts';

/** What a file holds, and what it could not. */
interface SavedAssignments extends AssignmentsCsv {
  /** Families that were not read, in words. */
  readonly missing: string | undefined;
}

export interface AssignmentsExport {
  /** @param notRead families that the file can say nothing of */
  readonly save: (
    configurations: readonly Configuration[],
    name: string,
    notRead?: readonly FamiliesNotRead[],
  ) => void;
  readonly isBusy: boolean;
  readonly saved: SavedAssignments | undefined;
  readonly failure: Failure | undefined;
  readonly dismiss: () => void;
}

/** Saves the present assignments of configurations in the shape that a plan is read from. */
export function useAssignmentsExport(): AssignmentsExport {
  const graph = useGraph();
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState<SavedAssignments>();
  const [failure, setFailure] = useState<Failure>();
  const run: (...save: Parameters<AssignmentsExport['save']>) => Promise<void> = async (
    configurations,
    name,
    notRead = [],
  ) => {
    // Few visits need it: what writes CSV comes when it is asked for.
    const { assignmentsCsv } = await import('#features/configurations/export/assignmentsCsv.ts');
    const csv = await assignmentsCsv(configurations, graph, client);
    if (csv.keys.length > 0)
      download(fileNameOf(name, 'assignments', 'csv'), 'text/csv;charset=utf-8', csv.text);
    setSaved({ ...csv, missing: missingWords(notRead) });
  };
  return {
    save: (...save) => {
      setBusy(true);
      setSaved(undefined);
      setFailure(undefined);
      void run(...save)
        .catch((error: unknown) => setFailure(toFailure(error)))
        .finally(() => setBusy(false));
    },
    isBusy,
    saved,
    failure,
    dismiss: () => {
      setSaved(undefined);
      setFailure(undefined);
    },
  };
}
