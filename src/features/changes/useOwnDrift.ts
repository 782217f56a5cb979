import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import type { ChangeSet } from '#domain/change/change.ts';
import type { ApplyOutcome } from '#domain/change/end.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { ownDriftOf } from '#domain/journal/own/ownDrift.ts';
import { JOURNAL_KEY } from '#queries/journal.ts';
import { useStores } from '#stores/storesContext.ts';

/** More writes of one person while one page is open are not looked through. */
const MOST_ENTRIES = 100;

/** Reads may have lacked what was written so long before, in milliseconds. */
const LAG_MS = 60_000;

/** Whether a list drifted by this person's own hand; undefined while the journal is asked. */
export type OwnDrift = { readonly entry: JournalEntry | undefined } | undefined;

/**
 * Asks the journal, which all tabs share, once the list was found to be another than what was
 * reviewed.
 */
export function useOwnDrift(
  { configurationId, via }: Pick<ChangeSet, 'configurationId' | 'via'>,
  outcome: ApplyOutcome | undefined,
): OwnDrift {
  const { journal } = useStores();
  const { oid } = useSession().account;
  const [since] = useState(() => new Date(Date.now() - LAG_MS).toISOString());
  const drift = outcome?.kind === 'drifted' ? outcome.drift : undefined;
  const { data, error } = useQuery({
    queryKey: [
      ...JOURNAL_KEY,
      'ownDrift',
      configurationId,
      via,
      since,
      drift?.map(({ key }) => key),
    ],
    queryFn: async () => {
      const { entries } = await journal.page({ from: since, limit: MOST_ENTRIES });
      const own = entries.filter((entry) => entry.oid === oid);
      return { entry: ownDriftOf(drift ?? [], { configurationId, via }, own) };
    },
    enabled: drift !== undefined,
    gcTime: 0,
  });
  // A journal that cannot be read explains nothing.
  return error === null ? data : { entry: undefined };
}
