import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useSession } from '#auth/useSession.ts';
import { type ApprovalRequest, isOver } from '#domain/approval/approvalRequest.ts';
import type { WaitingWrite } from '#domain/approval/waiting.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { useWaitingKeeper } from '#parts/approval/useWaitingKeeper.ts';
import { countAsOld } from '#queries/freshness.ts';
import {
  KEPT_REQUESTS_KEY,
  myRequestsQuery,
  waitingWritesQuery,
} from '#queries/approvals/requests.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useStores } from '#stores/storesContext.ts';

/** One request of the signed-in person. */
export interface OwnRequest {
  readonly id: string;
  /** Undefined where this browser does not have it: it was filed elsewhere. */
  readonly write: WaitingWrite | undefined;
  /** As Intune keeps it; undefined where it was not read, or Intune does not list it. */
  readonly request: ApprovalRequest | undefined;
}

/** What waits of the signed-in person: in this browser, and filed elsewhere. */
export function useWaiting(): {
  readonly own: readonly OwnRequest[] | undefined;
  /** Intune has said what waits: that nothing does is not known before. */
  readonly isRead: boolean;
  /** Why it is not known how the requests stand. */
  readonly failure: Failure | undefined;
  /** Why this browser could not say what waits in it. */
  readonly error: Error | null;
  /** Asks again for what could not be read. */
  readonly retry: () => void;
} {
  const { journal, planRuns } = useStores();
  const { oid } = useSession().account;
  const client = useQueryClient();
  const keeper = useWaitingKeeper({ journal, planRuns });
  const writes = useQuery(waitingWritesQuery(keeper, oid));
  const requests = useQuery(myRequestsQuery(useGraph()));
  useEffect(() => {
    const readAnew = () => countAsOld(client, KEPT_REQUESTS_KEY);
    const ends = [journal.subscribe(readAnew), planRuns.subscribe(readAnew)];
    return () => {
      for (const end of ends) end();
    };
  }, [client, journal, planRuns]);
  const own = useMemo(() => {
    if (writes.data === undefined) return undefined;
    const byId = new Map((requests.data ?? []).map((request) => [request.id, request]));
    const here = writes.data.map((write): OwnRequest => {
      const id = write.held.requestId;
      return { id, write, request: byId.get(id) };
    });
    const known = new Set(here.map(({ id }) => id));
    const elsewhere = (requests.data ?? []).flatMap((request): OwnRequest[] =>
      known.has(request.id) || isOver(request.status)
        ? []
        : [{ id: request.id, write: undefined, request }],
    );
    return [...here, ...elsewhere];
  }, [writes.data, requests.data]);
  return {
    own,
    isRead: requests.data !== undefined && requests.error === null,
    failure: requests.error === null ? undefined : toFailure(requests.error),
    error: writes.error,
    retry: () => {
      for (const query of [writes, requests]) if (query.error !== null) void query.refetch();
    },
  };
}
