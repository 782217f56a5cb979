import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Group } from '#domain/directory/directory.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { entrySentences } from '#domain/journal/entrySentences.ts';
import { changeNames } from '#parts/review/changeNames.ts';
import { daysAsked, selectEntries, targetsOf } from '#features/history/historyRows.ts';
import type { HistorySearch } from '#features/history/historySearch.ts';
import { readTargetNames } from '#parts/useTargetNames.ts';
import { useGraph } from '#queries/graphContext.ts';
import {
  allSought,
  type JournalSought,
  journalPagesQuery,
  SHOWN_AT_ONCE,
} from '#queries/journal.ts';
import { useStores } from '#stores/storesContext.ts';

/** The entries of the history that the address asks for, as far as they were looked for. */
export interface HistoryEntries {
  /** Newest first. */
  readonly entries: readonly JournalEntry[];
  /** Whether the address leaves out any. */
  readonly isNarrowed: boolean;
  /** Looked through to the end: what is not in it is not in the journal. */
  readonly isComplete: boolean;
  /** How many entries were looked through, those that cannot be read included. */
  readonly looked: number;
  readonly unreadable: number;
  readonly isReading: boolean;
  readonly error: Error | null;
  readonly readMore: () => void;
  /** Looks through the rest too, for a file. */
  readonly readAll: () => Promise<readonly JournalEntry[]>;
}

/**
 * Reads the journal by pages of its index. While something is looked for and less than a page of it
 * was found, it goes on by itself, and says how far it came.
 * @param total how many entries there are
 */
export function useHistoryEntries(search: HistorySearch, total: number): HistoryEntries {
  const { journal } = useStores();
  const { isNarrowed, sought } = useSought(search);
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery(
    journalPagesQuery(journal, sought),
  );
  const pages = data?.pages ?? [];
  const entries = pages.flatMap((page) => page.entries);
  const sum = (key: 'looked' | 'unreadable') => pages.reduce((all, page) => all + page[key], 0);
  const goesOn = hasNextPage && !isFetching && error === null && isHungry(pages);
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  return {
    entries,
    isNarrowed,
    isComplete: data !== undefined ? !hasNextPage : total === 0,
    looked: sum('looked'),
    unreadable: sum('unreadable'),
    isReading: isFetching,
    error,
    readMore: () => void fetchNextPage(),
    readAll: () => allSought(journal, sought),
  };
}

/** The last stretch that was looked through gave less than what is shown at once. */
function isHungry(pages: readonly { readonly entries: readonly JournalEntry[] }[]): boolean {
  const last = pages.at(-1);
  return last !== undefined && last.entries.length < SHOWN_AT_ONCE;
}

function useSought(search: HistorySearch): {
  readonly isNarrowed: boolean;
  readonly sought: JournalSought;
} {
  const client = useQueryClient();
  const graph = useGraph();
  return useMemo(() => {
    const { q, outcome, configuration } = search;
    const isSelecting = [q, outcome, configuration].some((value) => value !== undefined);
    const days = daysAsked(search);
    const known = new Map<string, Group | undefined>();
    const select = async (entries: readonly JournalEntry[]) => {
      // Names are asked for only where words are looked for in them.
      const names = await readTargetNames(
        client,
        graph,
        q === undefined ? [] : targetsOf(entries),
        known,
      );
      return selectEntries(entries, search, (entry) => entrySentences(entry, changeNames(names)));
    };
    return {
      isNarrowed: isSelecting || days.from !== undefined || days.before !== undefined,
      sought: { key: search, ...days, select: isSelecting ? select : undefined },
    };
  }, [client, graph, search]);
}
