import { queryOptions } from '@tanstack/react-query';
import { isRefusedInTwo } from '#domain/approval/twoSteps.ts';
import { isSameChange, type WaitingWrite } from '#domain/approval/waiting.ts';
import type { Journal, JournalEntry } from '#domain/journal/journal.ts';
import { JOURNAL_KEY } from '#queries/journal.ts';

/** A change that was refused longer ago than so many entries is not looked for. */
const MOST_LOOKED_AT = 200;

/**
 * The entry of a change that could not be approved as one, and whose first half a removal is; null
 * where there is none.
 */
export function halfDoneQuery(
  journal: Pick<Journal, 'page'>,
  { configuration, changes }: Pick<WaitingWrite, 'configuration' | 'changes'>,
) {
  const isIts = (entry: JournalEntry) =>
    entry.configuration.id === configuration.id &&
    isRefusedInTwo(entry) &&
    entry.changes.some(
      (change) =>
        change.kind !== 'add' &&
        changes.some((one) => isSameChange(one, { kind: 'remove', row: change.row })),
    );
  return queryOptions({
    queryKey: [...JOURNAL_KEY, 'halfDone', configuration.id],
    queryFn: async () =>
      (await journal.page({ limit: MOST_LOOKED_AT })).entries.find(isIts) ?? null,
    staleTime: 0,
  });
}
