import { useQuery } from '@tanstack/react-query';
import { useSession } from '#auth/useSession.ts';
import type { ChangeSet } from '#domain/change/change.ts';
import type { ApplyOutcome } from '#domain/change/end.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { ownWriteQuery } from '#queries/write/ownWrite.ts';
import { useStores } from '#stores/storesContext.ts';

/** The entry of this person's write that did already what was to be done; undefined where none did. */
export function useOwnWrite(
  set: Pick<ChangeSet, 'configurationId' | 'via' | 'changes'>,
  outcome: ApplyOutcome | undefined,
): JournalEntry | undefined {
  const { oid } = useSession().account;
  const { data } = useQuery(ownWriteQuery(useStores().journal, oid, set, outcome));
  return data ?? undefined;
}
