import { useQuery } from '@tanstack/react-query';
import { useSession } from '#auth/useSession.ts';
import type { ChangeSet } from '#domain/change/change.ts';
import type { ApplyOutcome } from '#domain/change/end.ts';
import type { Journal, JournalEntry } from '#domain/journal/journal.ts';
import { ownWriteQuery } from '#queries/write/ownWrite.ts';

/** The entry of this person's write that did already what was to be done; undefined where none did. */
export function useOwnWrite(
  journal: Journal,
  set: Pick<ChangeSet, 'configurationId' | 'via' | 'changes'>,
  outcome: ApplyOutcome | undefined,
): JournalEntry | undefined {
  const { oid } = useSession().account;
  const { data } = useQuery(ownWriteQuery(journal, oid, set, outcome));
  return data ?? undefined;
}
