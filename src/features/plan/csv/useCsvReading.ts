import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { LARGEST_CSV } from '#domain/plan/csv/csvBytes.ts';
import { fileError } from '#domain/plan/csv/csvShape.ts';
import { type CsvMends, joinMends } from '#domain/plan/csv/mendCsv.ts';
import type { ResolvedCsv } from '#domain/plan/csv/resolveCsv.ts';
import type { PlanItem } from '#domain/plan/draft/plan.ts';
import { forgetCsv, keepCsv, keptCsvOf } from '#features/plan/csv/keptCsv.ts';
import { openCsv } from '#features/plan/csv/openCsv.ts';
import { readChosenFile } from '#lib/browser/chosenFile.ts';
import { useGraph } from '#queries/graphContext.ts';
import { TEXTS } from '#features/plan/csv/texts.ts';

/** A file or what was pasted, as it was read last. */
interface OpenedCsv {
  readonly bytes: Uint8Array;
  readonly from: string;
  readonly source: 'file' | 'pasted';
  readonly mends: CsvMends;
}

/**
 * Reads plans out of CSV: a file, what was pasted, a file that was kept, and again what was mended.
 * @param onOpen takes a plan without errors
 */
export function useCsvReading(onOpen: (name: string, items: readonly PlanItem[]) => void) {
  const graph = useGraph();
  const client = useQueryClient();
  const { account } = useSession();
  const [kept, setKept] = useState(() => keptCsvOf(account));
  const [isNotKept, setNotKept] = useState(false);
  const [name, setName] = useState('');
  const [resolved, setResolved] = useState<ResolvedCsv>();
  const [checks, setChecks] = useState(0);
  const [opened, setOpened] = useState<OpenedCsv>();
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const work = async (task: () => Promise<void>) => {
    setReading(true);
    setFailure(undefined);
    setNotKept(false);
    await task().catch((error: unknown) => setFailure(toFailure(error)));
    setReading(false);
  };
  const forget = () => {
    forgetCsv(account);
    setKept(undefined);
  };
  const read = (next: OpenedCsv) =>
    void work(async () => {
      const { bytes, from, source, mends } = next;
      // What was mended stays on screen while it is checked.
      if (mends.size === 0) setResolved(undefined);
      setOpened(next);
      const result = await openCsv({ bytes, mends }, graph, client).catch((error: unknown) => {
        // The page must be loaded anew, and the browser then forgets the file.
        if (source === 'file' && toFailure(error).kind === 'newerVersion')
          setNotKept(!keepCsv(account, from, bytes));
        throw error;
      });
      if (source === 'file') forget();
      setName(from);
      if (result.errors.length === 0 && result.items.length > 0) onOpen(from, result.items);
      else {
        setResolved(result);
        setChecks((count) => count + 1);
      }
    });
  const readText = (text: string, from: string, source: OpenedCsv['source']) =>
    read({ bytes: new TextEncoder().encode(text), from, source, mends: new Map() });
  return {
    isReading,
    failure,
    /** What was read and has errors, or nothing in it. */
    resolved,
    /** Of each answer the errors are others: what was typed for them is of the last one. */
    checks,
    /** A file that was chosen before the page was loaded anew. */
    kept,
    /** The page has to be loaded anew, and the file was too large to be kept for it. */
    isNotKept,
    forget,
    /** Does something beside reading, and shows how it fails. */
    work: (task: () => Promise<void>) => void work(task),
    take: (file: File) =>
      void readChosenFile(file, LARGEST_CSV).then((chosen) => {
        if (chosen.ok)
          read({
            bytes: chosen.bytes,
            from: file.name.replace(/\.\w+$/, ''),
            source: 'file',
            mends: new Map(),
          });
        else setResolved({ items: [], lines: 0, errors: [fileError(chosen.words)] });
      }),
    readPasted: (text: string) => readText(text, TEXTS.pastedPlan, 'pasted'),
    readKept: () => {
      if (kept !== undefined) readText(kept.text, kept.name, 'file');
    },
    readMended: (mends: CsvMends) => {
      if (opened !== undefined) read({ ...opened, mends: joinMends(opened.mends, mends) });
    },
    /** Takes what can be read, without the rows that have errors. */
    openAsFar: ({ items }: ResolvedCsv) => onOpen(name, items),
  };
}
