import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import type { PlanRunSummary } from '#domain/plan/run/planRuns.ts';
import { targetsOf } from '#features/history/historyRows.ts';
import { exportReceipts, type ReceiptFormat } from '#features/history/receipts/exportReceipts.ts';
import { changeNames } from '#parts/review/changeNames.ts';
import { readTargetNames } from '#parts/useTargetNames.ts';
import { useGraph } from '#queries/graphContext.ts';

interface Exported {
  /** Read when the file is wanted: they may be more than are shown. */
  readonly entries: () => Promise<readonly JournalEntry[]>;
  readonly runs: readonly PlanRunSummary[];
  /** Of targets that are on screen; others are read. */
  readonly names: Parameters<typeof changeNames>[0];
}

export interface ExportOfReceipts {
  /** Why the last file could not be written. */
  readonly failure: Failure | undefined;
  readonly dismiss: () => void;
  readonly save: (format: ReceiptFormat) => void;
}

/** Writes receipts into a file. A CSV names targets, which takes reads. */
export function useExportReceipts({ entries, runs, names }: Exported): ExportOfReceipts {
  const client = useQueryClient();
  const graph = useGraph();
  const { account } = useSession();
  const [failure, setFailure] = useState<Failure>();
  const write = async (format: ReceiptFormat) => {
    const exported = await entries();
    const named =
      format === 'json'
        ? names
        : await readTargetNames(client, graph, targetsOf(exported), new Map());
    exportReceipts(format, exported, account.tenantId, changeNames(named), runs);
  };
  return {
    failure,
    dismiss: () => setFailure(undefined),
    save: (format) => {
      setFailure(undefined);
      write(format).catch((error: unknown) => setFailure(toFailure(error)));
    },
  };
}
