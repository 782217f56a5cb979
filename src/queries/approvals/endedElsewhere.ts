import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { WaitingWrite } from '#domain/approval/waiting.ts';
import { endedUnapproved } from '#domain/change/end.ts';
import type { Completed } from '#queries/approvals/completeWaiting.ts';

/** A request of this browser that waits no more, since this was looked up. */
export interface EndedElsewhere {
  readonly write: WaitingWrite;
  readonly completed: Completed;
}

/**
 * What was found cancelled or completed since the page was loaded, though not by this browser,
 * newest first: no longer in its list of requests, it is told beside it. What was rejected or has
 * expired has a list of its own (`unapproved.ts`).
 */
export function endedElsewhereQuery() {
  return queryOptions({
    queryKey: ['endedElsewhere'],
    queryFn: (): readonly EndedElsewhere[] => [],
    initialData: [],
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

export function noteEndedElsewhere(client: QueryClient, found: readonly EndedElsewhere[]): void {
  const told = found.filter(
    ({ completed }) =>
      // Of what is gone another tab of this browser has told.
      completed.kind === 'ended' && !completed.ends.some(({ result }) => endedUnapproved(result)),
  );
  if (told.length === 0) return;
  const { queryKey } = endedElsewhereQuery();
  client.setQueryData(queryKey, [...told, ...(client.getQueryData(queryKey) ?? [])]);
}
