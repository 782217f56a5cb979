import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { type Undone, undoneEntry, undoneRun } from '#domain/journal/undone.ts';
import type { PlanRunSummary } from '#domain/plan/run/planRuns.ts';
import { type HistoryRow, rowsOf, selectRuns } from '#features/history/historyRows.ts';
import type { HistorySearch } from '#features/history/historySearch.ts';
import { type HistoryEntries, useHistoryEntries } from '#features/history/useHistoryEntries.ts';
import { journalCountQuery, undosQuery } from '#queries/journal.ts';
import { planRunsQuery } from '#queries/planRuns.ts';
import { useStores } from '#stores/storesContext.ts';

/** Single writes and plans of this browser, as far as the address asks for them. */
export interface History {
  readonly found: HistoryEntries;
  /** How many entries there are, and how many plans. */
  readonly total: number;
  readonly runsTotal: number;
  readonly runsError: Error | null;
  readonly readRuns: () => void;
  /** All plans that the address asks for. */
  readonly shownRuns: readonly PlanRunSummary[];
  /** Newest first: a plan that is older than what was looked through comes when one has. */
  readonly rows: readonly HistoryRow[];
  /** Entries found so far, and plans. */
  readonly count: number;
  readonly isNarrowed: boolean;
  readonly undoneOf: (row: HistoryRow) => Undone | undefined;
}

export function useHistory(search: HistorySearch): History {
  const { journal, planRuns } = useStores();
  const { data: total } = useSuspenseQuery(journalCountQuery(journal));
  const { data: runs = [], error: runsError, refetch } = useQuery(planRunsQuery(planRuns));
  const found = useHistoryEntries(useDeferredValue(search), total);
  const { entries } = found;
  const ids = entries.map(({ id }) => id);
  const { data: undos = [] } = useQuery(undosQuery(journal, ids));
  const shownRuns = selectRuns(runs, search);
  const oldest = entries.at(-1)?.sentAt;
  const rowRuns = found.isComplete
    ? shownRuns
    : shownRuns.filter(({ createdAt }) => oldest !== undefined && createdAt >= oldest);
  return {
    found,
    total,
    runsTotal: runs.length,
    runsError,
    readRuns: () => void refetch(),
    shownRuns,
    rows: rowsOf(entries, rowRuns),
    count: entries.length + shownRuns.length,
    isNarrowed: found.isNarrowed || shownRuns.length !== runs.length,
    undoneOf: (row) =>
      row.kind === 'run' ? undoneRun(row.run, runs) : undoneEntry(row.entry, undos),
  };
}
