import { type ClearedByAge, isClearable } from '#domain/journal/clearing.ts';
import type { Journal } from '#domain/journal/journal.ts';
import type { WithJournalDatabase } from '#stores/database/journalDatabase.ts';
import { entryOf, rangeOf } from '#stores/journal/journalRows.ts';
import type { Owner } from '#stores/owner.ts';

/**
 * Takes old entries out of the journal of one person in one tenant.
 * @param onChanged is told when it did
 */
export function journalClearing(
  owner: Owner,
  withDatabase: WithJournalDatabase,
  onChanged: () => void,
): Pick<Journal, 'clear' | 'clearable'> {
  /** What is older than that, sorted into what may go and what stays; the former goes if asked. */
  function byAge(before: string, doesClear: boolean): Promise<ClearedByAge> {
    return withDatabase(async (database) => {
      const transaction = database.transaction('entries', doesClear ? 'readwrite' : 'readonly');
      let cursor = await transaction.store
        .index('bySentAt')
        .openCursor(rangeOf(owner, undefined, before));
      let cleared = 0;
      let inDoubt = 0;
      let unreadable = 0;
      while (cursor !== null) {
        const entry = entryOf(cursor.value);
        if (entry === undefined) unreadable += 1;
        else if (isClearable(entry)) {
          cleared += 1;
          if (doesClear) await cursor.delete?.();
        } else inDoubt += 1;
        cursor = await cursor.continue();
      }
      await transaction.done;
      return { cleared, inDoubt, unreadable };
    });
  }

  return {
    clearable: (before) => byAge(before, false),
    async clear(before) {
      const cleared = await byAge(before, true);
      onChanged();
      return cleared;
    },
  };
}
