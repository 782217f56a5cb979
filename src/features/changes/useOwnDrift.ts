import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import type { ListAddress } from '#domain/change/change.ts';
import type { ApplyOutcome } from '#domain/change/end.ts';
import { ownDriftOf } from '#domain/journal/own/ownDrift.ts';
import type { OwnWrite } from '#domain/journal/own/ownWrites.ts';
import { JOURNAL_KEY } from '#queries/journal.ts';
import { ownWritesSince, UNSEEN_MS } from '#queries/write/unseen.ts';
import { useStores } from '#stores/storesContext.ts';

/** Whether a list drifted by this person's own hand; undefined while that is looked up. */
export type OwnDrift = { readonly write: OwnWrite | undefined } | undefined;

/**
 * Asks the journal and the runs, which all tabs share, once the list was found to be another than
 * what was reviewed.
 */
export function useOwnDrift(
  { configurationId, via }: ListAddress,
  outcome: ApplyOutcome | undefined,
): OwnDrift {
  const stores = useStores();
  const { oid } = useSession().account;
  const [since] = useState(() => Date.now() - UNSEEN_MS);
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
      const own = await ownWritesSince(since, stores, oid);
      return { write: ownDriftOf(drift ?? [], { configurationId, via }, own) };
    },
    enabled: drift !== undefined,
    gcTime: 0,
  });
  return error === null ? data : { write: undefined };
}
