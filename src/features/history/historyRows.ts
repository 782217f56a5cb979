import type { Change } from '#domain/change.ts';
import { entryOutcome, undoableChanges } from '#domain/entryOutcome.ts';
import type { JournalEntry } from '#domain/journal.ts';
import type { Target } from '#domain/target.ts';
import type { HistorySearch } from '#features/history/historySearch.ts';

/**
 * The entries that the address asks for.
 * @param sentencesOf what is on screen about an entry: the words of `q` may stand anywhere in it
 */
export function selectEntries(entries: readonly JournalEntry[], search: HistorySearch, sentencesOf: (entry: JournalEntry) => readonly string[]): JournalEntry[] {
  const { outcome, configuration } = search;
  const words = (search.q ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const from = search.from === undefined ? -Infinity : startOfDay(search.from, 0);
  const before = search.to === undefined ? Infinity : startOfDay(search.to, 1);
  return entries.filter((entry) => {
    const sent = Date.parse(entry.sentAt);
    if (sent < from || sent >= before) return false;
    if (outcome !== undefined && entryOutcome(entry) !== outcome) return false;
    if (configuration !== undefined && entry.configuration.id !== configuration) return false;
    if (words.length === 0) return true;
    const reasons = entry.overrides.map(({ reason, guardrailId }) => `${guardrailId} ${reason}`);
    const text = [entry.configuration.displayName, entry.configuration.id, entry.username, ...reasons, ...sentencesOf(entry)].join('\n').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Midnight here at the beginning of a day, or of one some days later. */
function startOfDay(day: string, daysLater: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).getTime();
}

/** Entries under the day they were sent on, in the order in which they come. */
export function groupByDay(entries: readonly JournalEntry[]): { readonly day: string; readonly entries: readonly JournalEntry[] }[] {
  const days = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const day = new Date(entry.sentAt).toDateString();
    const known = days.get(day);
    if (known === undefined) days.set(day, [entry]);
    else known.push(entry);
  }
  return [...days].map(([day, each]) => ({ day, entries: each }));
}

/** Everything that names have to be known for. */
export function targetsOf(entries: readonly JournalEntry[]): Target[] {
  return entries.flatMap(({ changes }) => changes.map(targetOfChange));
}

export function targetOfChange(change: Change): Target {
  return change.kind === 'add' ? change.draft.target : change.row.target;
}

/** The configurations of a journal by name, for choosing one. */
export function configurationsOf(entries: readonly JournalEntry[]): { readonly id: string; readonly displayName: string }[] {
  // Newest first, so the name it had last is the one that stays.
  const names = new Map(entries.toReversed().map(({ configuration }) => [configuration.id, configuration.displayName]));
  return [...names].map(([id, displayName]) => ({ id, displayName })).toSorted((a, b) => a.displayName.localeCompare(b.displayName));
}

/** Which entry took back which, by the id of the one taken back; undos of which nothing was accepted do not count. */
export function undosOf(entries: readonly JournalEntry[]): ReadonlyMap<string, string> {
  return new Map(entries.flatMap((entry) => (entry.undoes !== undefined && undoableChanges(entry).length > 0 ? [[entry.undoes, entry.id] as const] : [])));
}
