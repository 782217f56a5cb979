import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Journal, JournalEntry, JournalPlace } from '#domain/journal/journal.ts';

/*
 * Parts of the journal, each by an index of its own, as the whole may hold tens of thousands of
 * entries. Kept fresh by whoever subscribes to the journal and invalidates JOURNAL_KEY.
 */

/** The writes without an end, oldest first. */
export function openEntriesQuery(journal: Pick<Journal, 'listOpen'>) {
  return queryOptions({
    queryKey: [...JOURNAL_KEY, 'open'],
    queryFn: () => journal.listOpen(),
    staleTime: Infinity,
  });
}

/** The writes that this page sent since it was loaded. */
export function ofThisPageQuery(journal: { listOfThisPage(): Promise<readonly JournalEntry[]> }) {
  return queryOptions({
    queryKey: [...JOURNAL_KEY, 'ofThisPage'],
    queryFn: () => journal.listOfThisPage(),
    staleTime: Infinity,
  });
}

/** The entries that took one of these back, or tried to. */
export function undosQuery(journal: Pick<Journal, 'listUndosOf'>, ids: readonly string[]) {
  return queryOptions({
    queryKey: [...JOURNAL_KEY, 'undos', ids],
    queryFn: () => journal.listUndosOf(ids),
    staleTime: Infinity,
  });
}

/** How many entries there are. */
export function journalCountQuery(journal: Pick<Journal, 'count'>) {
  return queryOptions({
    queryKey: [...JOURNAL_KEY, 'count'],
    queryFn: () => journal.count(),
    staleTime: Infinity,
  });
}

/** The configurations that the journal knows, each once. */
export function journalConfigurationsQuery(journal: Pick<Journal, 'listConfigurations'>) {
  return queryOptions({
    queryKey: [...JOURNAL_KEY, 'configurations'],
    queryFn: () => journal.listConfigurations(),
    staleTime: Infinity,
  });
}

/** What clearing the journal would take. @param before ISO 8601 */
export function clearableQuery(journal: Pick<Journal, 'clearable'>, before: string) {
  return queryOptions({
    queryKey: [...JOURNAL_KEY, 'clearable', before],
    queryFn: () => journal.clearable(before),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** The newest entry; null where there is none. */
export function newestEntryQuery(journal: Pick<Journal, 'page'>) {
  return queryOptions({
    queryKey: [...JOURNAL_KEY, 'newest'],
    queryFn: async () => (await journal.page({ limit: 1 })).entries[0] ?? null,
    staleTime: 0,
  });
}

/** One entry; null where this browser has none of that id. */
export function journalEntryQuery(journal: Journal, id: string) {
  return queryOptions({
    queryKey: [...JOURNAL_KEY, 'entry', id],
    queryFn: async () => (await journal.get(id)) ?? null,
    staleTime: Infinity,
  });
}

/** Which entries are looked for. */
export interface JournalSought {
  /** Tells one search from another. */
  readonly key: unknown;
  /** ISO 8601; the index gives out no others. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  /** Undefined where every entry is meant: then no more is read than is shown. */
  readonly select?:
    | ((entries: readonly JournalEntry[]) => Promise<readonly JournalEntry[]>)
    | undefined;
}

/** What was found, and how much was looked through for it. */
export interface JournalFound {
  readonly entries: readonly JournalEntry[];
  readonly looked: number;
  readonly unreadable: number;
  readonly next: JournalPlace | undefined;
}

/** Entries that are drawn at a time. */
export const SHOWN_AT_ONCE = 50;
/** Entries that are read from the disk at a time while something is looked for. */
const READ_AT_ONCE = 200;
/** After so many it is said how far one has looked, whatever was found. */
const LOOKED_AT_ONCE = 1000;

/** The entries that are looked for, some at a time, newest first. */
export function journalPagesQuery(journal: Pick<Journal, 'page'>, sought: JournalSought) {
  return infiniteQueryOptions({
    queryKey: [...JOURNAL_KEY, 'pages', sought.key],
    queryFn: ({ pageParam, signal }) => lookThrough(journal, sought, pageParam, signal),
    initialPageParam: undefined as JournalPlace | undefined,
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
  });
}

async function lookThrough(
  journal: Pick<Journal, 'page'>,
  { from, before, select }: JournalSought,
  start: JournalPlace | undefined,
  signal: AbortSignal,
): Promise<JournalFound> {
  const entries: JournalEntry[] = [];
  let looked = 0;
  let unreadable = 0;
  let next = start;
  do {
    signal.throwIfAborted();
    const page = await journal.page({
      after: next,
      from,
      before,
      limit: select === undefined ? SHOWN_AT_ONCE : READ_AT_ONCE,
    });
    entries.push(...(select === undefined ? page.entries : await select(page.entries)));
    looked += page.entries.length + page.unreadable;
    unreadable += page.unreadable;
    ({ next } = page);
  } while (next !== undefined && entries.length < SHOWN_AT_ONCE && looked < LOOKED_AT_ONCE);
  return { entries, looked, unreadable, next };
}

/** Everything that is looked for, to the end of the journal: for a file. */
export async function allSought(
  journal: Pick<Journal, 'page'>,
  sought: JournalSought,
): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  const { signal } = new AbortController();
  let next: JournalPlace | undefined;
  do {
    const found = await lookThrough(journal, sought, next, signal);
    entries.push(...found.entries);
    ({ next } = found);
  } while (next !== undefined);
  return entries;
}

export const JOURNAL_KEY = ['journal'] as const;
