import { useMemo } from 'react';
import { useSession } from '#auth/useSession.ts';
import { waitingKeeper, type WaitingKeeper } from '#queries/approvals/waitingKeeper.ts';

type Kept = Parameters<typeof waitingKeeper>;

/**
 * Where this browser keeps what waits of the signed-in person; the same one from draw to draw.
 * @param stores of the app
 */
export function useWaitingKeeper({
  journal,
  planRuns,
}: {
  readonly journal: Kept[0];
  readonly planRuns: Kept[1];
}): WaitingKeeper {
  const { oid } = useSession().account;
  return useMemo(() => waitingKeeper(journal, planRuns, oid), [journal, planRuns, oid]);
}
