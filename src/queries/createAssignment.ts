import type { AddChange } from '#domain/assignment.ts';
import type { Failure } from '#domain/failure.ts';
import type { CreateOutcome } from '#domain/outcome.ts';
import type { Graph } from '#graph/client.ts';
import { createAssignment, settleByReadBack, verifyCreated } from '#graph/createAssignment.ts';
import { runExclusive } from '#lib/exclusive.ts';
import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { writeLock } from '#queries/writeLock.ts';

/** Keeps a note of what was sent and not yet settled; see `stores/pendingWrites.ts`. */
export interface WriteJournal {
  open(change: AddChange): string;
  settle(id: string): void;
}

/** Sends one assignment. Resolves with how it ended; rejects only for faults of the app itself. */
export function createAssignmentMutation(graph: Graph, tenantId: string, journal: WriteJournal) {
  return mutationOptions({
    mutationKey: ['createAssignment'],
    mutationFn: (change: AddChange): Promise<CreateOutcome> =>
      runExclusive(writeLock(tenantId), () => {
        let id: string | undefined;
        return createAssignment(change, {
          graph,
          journal: {
            sent: () => {
              id = journal.open(change);
            },
            settled: () => {
              if (id !== undefined) journal.settle(id);
            },
          },
        });
      }),
  });
}

export interface SettleRequest {
  readonly id: string;
  readonly change: AddChange;
  /** What made it necessary to find out. */
  readonly failure: Failure;
  /** Asked once nobody else is writing: the tab that sent it may have settled it meanwhile. */
  readonly isStillOpen: () => boolean;
  /** Told when the end is known. */
  readonly onSettled: () => void;
}

/** Settles a write of which only the note is left, after whoever sent it has finished or gone; null when that one did. */
export function settlementQuery(graph: Graph, tenantId: string, { id, change, failure, isStillOpen, onSettled }: SettleRequest) {
  return queryOptions({
    queryKey: ['settlement', id],
    queryFn: (): Promise<CreateOutcome | null> =>
      runExclusive(writeLock(tenantId), async () => {
        if (!isStillOpen()) return null;
        const outcome = await settleByReadBack(change, failure, { graph });
        if (outcome.kind !== 'couldNotFindOut') onSettled();
        return outcome;
      }),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** Whether the created row is in the tenant: read until it is there or Graph has had time enough. */
export function verificationQuery(graph: Graph, change: AddChange, assignmentId: string) {
  return queryOptions({
    queryKey: ['verification', assignmentId, change],
    queryFn: () => verifyCreated(change, { graph }),
    staleTime: Infinity,
  });
}
