import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { openSnapshotsQuery, snapshotsQuery } from '#queries/snapshots/snapshots.ts';
import { namesOfOpen, noteName } from '#features/snapshots/openNames.ts';
import { useStores } from '#stores/storesContext.ts';

/** Snapshots that this tab had open and nobody keeps: they went when the page was loaded again. */
export function useLost() {
  const { account } = useSession();
  const { snapshots } = useStores();
  const kept = useQuery(snapshotsQuery(snapshots)).data;
  const { data: open } = useQuery(openSnapshotsQuery());
  const [names, setNames] = useState(() => namesOfOpen(account));
  const there = new Set([...open, ...(kept ?? [])].map(({ id }) => id));
  const lost = new Map([...names].filter(([id]) => !there.has(id)));
  return {
    /** Names by ids; none before it is known what the browser keeps. */
    lost: kept === undefined ? new Map<string, string>() : lost,
    forget() {
      for (const id of lost.keys()) noteName(account, id, undefined);
      setNames(namesOfOpen(account));
    },
  };
}
