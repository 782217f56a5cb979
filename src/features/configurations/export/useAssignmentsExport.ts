import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type { AssignmentsCsv } from '#features/configurations/export/assignmentsCsv.ts';
import { download, fileNameOf } from '#lib/browser/download.ts';
import { useGraph } from '#queries/graphContext.ts';

export interface AssignmentsExport {
  readonly save: (configurations: readonly Configuration[], name: string) => void;
  readonly isBusy: boolean;
  readonly saved: AssignmentsCsv | undefined;
  readonly failure: Failure | undefined;
  readonly dismiss: () => void;
}

/** Saves the present assignments of configurations in the shape that a plan is read from. */
export function useAssignmentsExport(): AssignmentsExport {
  const graph = useGraph();
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState<AssignmentsCsv>();
  const [failure, setFailure] = useState<Failure>();
  const run = async (configurations: readonly Configuration[], name: string) => {
    // Few visits need it: what writes CSV comes when it is asked for.
    const { assignmentsCsv } = await import('#features/configurations/export/assignmentsCsv.ts');
    const csv = await assignmentsCsv(configurations, graph, client);
    if (csv.configurations > 0)
      download(fileNameOf(name, 'assignments', 'csv'), 'text/csv;charset=utf-8', csv.text);
    setSaved(csv);
  };
  return {
    save: (configurations, name) => {
      setBusy(true);
      setSaved(undefined);
      setFailure(undefined);
      void run(configurations, name)
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
