import { targetOfChange } from '#domain/change/change.ts';
import { type EntryOutcome, entryOutcome } from '#domain/journal/entryOutcome.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { type PlanRunSummary, runCounts, runOutcome, runTitle } from '#domain/plan/run/planRuns.ts';
import type { Target } from '#domain/assignment/target.ts';
import type { HistorySearch } from '#features/history/historySearch.ts';
import { containsWords, searchWords } from '#lib/text/comparable.ts';
import { groupBy } from '#lib/groups.ts';

/**
 * The entries that the address asks for.
 * @param sentencesOf what is on screen about an entry: the words of `q` may stand anywhere in it
 */
export function selectEntries(
  entries: readonly JournalEntry[],
  search: HistorySearch,
  sentencesOf: (entry: JournalEntry) => readonly string[],
): JournalEntry[] {
  const isAsked = askedFor(search);
  return entries.filter((entry) =>
    isAsked({
      at: entry.sentAt,
      outcome: entryOutcome(entry),
      hasConfiguration: (id) => entry.configuration.id === id,
      words: () => [
        entry.configuration.displayName,
        entry.configuration.id,
        entry.username,
        ...reasonsOf(entry),
        ...sentencesOf(entry),
      ],
    }),
  );
}

/**
 * The plans that the address asks for; the words of `q` are looked for in what the history says of
 * them, not in each of their lines.
 */
export function selectRuns(
  runs: readonly PlanRunSummary[],
  search: HistorySearch,
): PlanRunSummary[] {
  const isAsked = askedFor(search);
  return runs.filter((run) =>
    isAsked({
      at: run.createdAt,
      outcome: runOutcome(run),
      hasConfiguration: (id) => run.configurationIds.some((each) => each === id),
      words: () => [runTitle(run), run.username, ...reasonsOf(run), runCounts(run)],
    }),
  );
}

interface Searched {
  /** ISO 8601 */
  readonly at: string;
  readonly outcome: EntryOutcome;
  readonly hasConfiguration: (id: string) => boolean;
  readonly words: () => readonly string[];
}

function askedFor({
  q = '',
  outcome,
  configuration,
  ...days
}: HistorySearch): (row: Searched) => boolean {
  const words = searchWords(q);
  const from = days.from === undefined ? -Infinity : startOfDay(days.from, 0);
  const before = days.to === undefined ? Infinity : startOfDay(days.to, 1);
  return (row) => {
    const at = Date.parse(row.at);
    if (at < from || at >= before) return false;
    if (outcome !== undefined && row.outcome !== outcome) return false;
    if (configuration !== undefined && !row.hasConfiguration(configuration)) return false;
    return words.length === 0 || containsWords(row.words().join('\n'), words);
  };
}

function reasonsOf({ overrides }: Pick<JournalEntry, 'overrides'>): string[] {
  return overrides.map(({ reason, guardrailId }) => `${guardrailId} ${reason}`);
}

/** The time between which a journal is read for the days of an address, in ISO 8601. */
export function daysAsked({ from, to }: Pick<HistorySearch, 'from' | 'to'>): {
  readonly from: string | undefined;
  readonly before: string | undefined;
} {
  return {
    from: from === undefined ? undefined : new Date(startOfDay(from, 0)).toISOString(),
    before: to === undefined ? undefined : new Date(startOfDay(to, 1)).toISOString(),
  };
}

/** Midnight here at the beginning of a day, or of one some days later. */
function startOfDay(day: string, daysLater: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).getTime();
}

/** What the history lists: single writes, and plans that were applied. */
export type HistoryRow =
  | {
      readonly kind: 'entry';
      readonly id: string;
      readonly at: string;
      readonly entry: JournalEntry;
    }
  | {
      readonly kind: 'run';
      readonly id: string;
      readonly at: string;
      readonly run: PlanRunSummary;
    };

/** Both together, newest first. */
export function rowsOf(
  entries: readonly JournalEntry[],
  runs: readonly PlanRunSummary[],
): HistoryRow[] {
  const rows: HistoryRow[] = [
    ...entries.map((entry): HistoryRow => ({
      kind: 'entry',
      id: entry.id,
      at: entry.sentAt,
      entry,
    })),
    ...runs.map((run): HistoryRow => ({ kind: 'run', id: run.id, at: run.createdAt, run })),
  ];
  return rows.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Rows under the day they were sent on, in the order in which they come. */
export function groupByDay<Row extends { readonly at: string }>(
  rows: readonly Row[],
): { readonly day: string; readonly rows: readonly Row[] }[] {
  return [...groupBy(rows, ({ at }) => new Date(at).toDateString())].map(([day, each]) => ({
    day,
    rows: each,
  }));
}

/** Everything that names have to be known for. */
export function targetsOf(entries: readonly JournalEntry[]): Target[] {
  return entries.flatMap(({ changes }) => changes.map(targetOfChange));
}
