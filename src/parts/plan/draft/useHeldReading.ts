import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FamilyKey } from '#domain/family/families.ts';
import type { ReadConfigurations } from '#parts/plan/draft/useConfigurationsById.ts';
import { onListsOld } from '#queries/configurations.ts';

type Reading = Pick<ReadConfigurations, 'byId' | 'readAt'>;

interface Held extends Reading {
  readonly since: number;
  readonly families: readonly FamilyKey[];
}

const NONE: ReadConfigurations['notRead'] = [];

/**
 * The reading that a review is made of: the first that is whole since the page came, since somebody
 * asked for it anew, or since a write of one's own ended, which must not be told as somebody else's.
 * The search reads the same lists as well; what it finds does not take the place of what the admin
 * looks at, so that the write finds it as drift.
 * @param needed families of the draft
 */
export function useHeldReading(
  read: ReadConfigurations,
  needed: readonly FamilyKey[],
): ReadConfigurations {
  const [since, setSince] = useState(Date.now);
  const [held, setHeld] = useState<Held>();
  const client = useQueryClient();
  useEffect(() => onListsOld(client, () => setSince(Date.now())), [client]);
  const isHeld = held?.since === since && needed.every((family) => held.families.includes(family));
  const { byId, readAt = 0, isComplete, isReading } = read;
  // Of a draft that touches nothing yet, nothing is held.
  if (!isHeld && isComplete && !isReading && readAt >= since)
    setHeld({ since, families: needed, byId, readAt });
  return {
    ...read,
    ...(isHeld && {
      byId: held.byId,
      readAt: held.readAt,
      isComplete: true,
      isReading: false,
      notRead: NONE,
    }),
    readAgain(families) {
      // Families that could not be read are missing in what is not held yet.
      if (families === undefined) setSince(Date.now());
      read.readAgain(families);
    },
  };
}
