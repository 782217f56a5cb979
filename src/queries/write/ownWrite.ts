import { queryOptions } from '@tanstack/react-query';
import type { ChangeSet } from '#domain/change/change.ts';
import { changeKey } from '#domain/change/drift.ts';
import type { ApplyOutcome } from '#domain/change/end.ts';
import type { Journal, JournalEntry } from '#domain/journal/journal.ts';
import { earlierWriteOf } from '#domain/journal/own/earlierWrite.ts';

/** As many of the newest entries are looked at. */
const MOST_ENTRIES = 100;

/**
 * The entry of an earlier write of this person that did what was found to be so already; null where
 * the journal shows none. An entry that said not done says accepted from then on, so that it can be
 * undone. Asks nothing unless nothing was sent, and all was so already.
 * @param oid whose writes are looked for
 */
export function ownWriteQuery(
  journal: Journal,
  oid: string,
  set: Pick<ChangeSet, 'configurationId' | 'via' | 'changes'>,
  outcome: ApplyOutcome | undefined,
) {
  const [first] = set.changes;
  const isSo =
    outcome?.kind === 'applied' &&
    outcome.ends.every(({ result }) => result.kind === 'alreadySo' && !result.failure);
  return queryOptions({
    queryKey: ['ownWrite', oid, set.configurationId, set.via, first && changeKey(first)],
    queryFn: async (): Promise<JournalEntry | null> => {
      const { entries } = await journal.page({ limit: MOST_ENTRIES });
      const own =
        first &&
        earlierWriteOf(
          first,
          set,
          entries.filter((entry) => entry.oid === oid),
        );
      if (own === undefined) return null;
      const { entry, foundNow } = own;
      if (foundNow !== undefined && entry.end !== undefined)
        await journal.end(entry.id, { ...entry.end, ends: foundNow });
      return entry;
    },
    enabled: isSo && first !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
}
