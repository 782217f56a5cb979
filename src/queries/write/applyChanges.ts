import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Justification } from '#domain/approval/approval.ts';
import { type ApplyOutcome, type ChangeEnd, isOurs, type Verified } from '#domain/change/end.ts';
import {
  boundedChange,
  type Change,
  type ChangeSet,
  type ListAddress,
} from '#domain/change/change.ts';
import { boundedRow } from '#domain/assignment/boundedRow.ts';
import { FailureError, toFailure } from '#domain/failure/failure.ts';
import type {
  Journal,
  JournalEnd,
  OpeningEntry,
  Override,
  RequestTrace,
} from '#domain/journal/journal.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import type { Graph } from '#graph/client.ts';
import type { Sleep } from '#graph/write/readBack.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { countAsOld } from '#queries/freshness.ts';
import { noteDoubt } from '#queries/write/doubt.ts';
import { onceSeenBy, type OwnRecords } from '#queries/write/unseen.ts';
import { stoppable, type Turn, whileWriting } from '#queries/write/writeLock.ts';

/** Who writes, as the journal notes it. */
export interface Writer {
  readonly tenantId: string;
  readonly oid: string;
  readonly username: string;
}

export interface ApplyInput {
  readonly set: ChangeSet;
  /** For the journal: the configuration may be renamed or gone when it is read. */
  readonly configurationName: string;
  readonly overrides: readonly Override[];
  /** {@link JournalEntry.expectedDevices} */
  readonly expectedDevices?: number | undefined;
  /** The journal entry that these changes take back. */
  readonly undoes?: string;
  /** {@link JournalEntry.rolledBackFor} */
  readonly rolledBackFor?: number | undefined;
  /** {@link ApplySurroundings.justification} */
  readonly justification?: Justification | undefined;
  /** The journal entry of the same changes, which Graph refused for want of a justification. */
  readonly asksAgain?: string | undefined;
}

export interface Applied {
  /** Undefined when nothing was sent. */
  readonly entryId: string | undefined;
  readonly outcome: ApplyOutcome;
}

/** Where a write is noted, and what was written before it is looked up. */
export type WriteStores = OwnRecords & { readonly journal: Journal };

type AssignmentsOnly = Pick<Graph, 'baseUrl' | 'assignments'>;

/**
 * Carries out reviewed changes on one list: queued behind other writes of this browser, journalled
 * before the first request and after the last. Rejects when the journal cannot be kept or the admin
 * gave it up while it waited (nothing was sent then), and for faults of the app. An outcome that
 * could not be found out stays without an end in the journal, and is settled by reading back.
 */
export function applyChangesMutation(
  graph: AssignmentsOnly,
  writer: Writer,
  stores: WriteStores,
  sleep?: Sleep,
) {
  return mutationOptions({
    mutationKey: ['applyChanges'],
    mutationFn: (input: ApplyInput, { client }): Promise<Applied> =>
      whileWriting(
        writer.tenantId,
        input.set,
        (turn) => applyJournalled(graph, writer, stores, { ...input, sleep }, turn),
        stoppable(),
      )
        .then((applied) => {
          const { outcome } = applied;
          if (outcome.kind === 'notRead' && outcome.failure.kind === 'stopped')
            throw new FailureError(outcome.failure);
          keepDrifted(client, graph, input.set, applied);
          return applied;
        })
        .finally(() => markListsOld(client)),
  });
}

/**
 * Where somebody else was first, their list is known: who turns back and opens another change begins
 * with it, and not with rows that are gone. Open pages go on comparing with what they show.
 */
function keepDrifted(
  client: QueryClient,
  graph: AssignmentsOnly,
  { configurationId, via }: ChangeSet,
  { outcome }: Applied,
): void {
  if (outcome.kind === 'drifted')
    client.setQueryData(assignmentsQuery(graph, configurationId, via).queryKey, [...outcome.now]);
}

/**
 * The next page reads the lists again, however fresh they are; the page that is open keeps the one
 * that was reviewed, since it compares with it.
 */
function markListsOld(client: QueryClient): void {
  countAsOld(client, ['assignments'], 'none');
}

async function applyJournalled(
  graph: AssignmentsOnly,
  { tenantId, oid, username }: Writer,
  stores: WriteStores,
  input: ApplyInput & { readonly sleep: Sleep | undefined },
  turn: Turn,
): Promise<Applied> {
  const { set, configurationName, overrides, undoes, justification, sleep } = input;
  const { expectedDevices, rolledBackFor } = input;
  const { journal } = stores;
  const onceSeen = onceSeenBy(stores, { oid, sleep })(turn);
  const traces: RequestTrace[] = [];
  let entryId: string | undefined;
  let isOneRequest = false;
  let isLeaving = false;
  const list: Graph['assignments']['list'] = (...where) => {
    const read = () => graph.assignments.list(...where);
    return isLeaving ? read() : onceSeen(set, read);
  };
  const outcome = await applyChanges(set, {
    graph: { assignments: { ...graph.assignments, list, send: tracedSend(graph, traces) } },
    justification,
    ...(sleep && { sleep }),
    onDoubt: (failure) => {
      noteDoubt(set.configurationId, failure);
      // Of several requests another one may still be sent.
      if (isOneRequest) turn.letOthersWrite();
    },
    onSend: async (before, steps) => {
      isLeaving = true;
      isOneRequest = steps.length === 1;
      // The entry of the requests that others made needless, and that did not leave.
      if (entryId !== undefined)
        await journal.end(entryId, endNow(allDrifted(set), traces.splice(0)));
      const opening = {
        tenantId,
        oid,
        username,
        configuration: { id: set.configurationId, displayName: configurationName },
        via: set.via,
        sentAt: new Date().toISOString(),
        base: before.map(boundedRow),
        changes: set.changes.map(boundedChange),
        overrides,
        requests: steps.map((step) => {
          const { method, url, body } = graph.assignments.prepare(set, step);
          return { method, url: `${graph.baseUrl}${url}`, body };
        }),
        ...(expectedDevices === undefined ? {} : { expectedDevices }),
        undoes,
        ...(rolledBackFor === undefined ? {} : { rolledBackFor }),
      };
      const opened = await openEntry(journal, opening, input.asksAgain);
      traces.push(...opened.traces);
      entryId = opened.id;
    },
  }).finally(() => noteDoubt(set.configurationId, undefined));
  const ends = endsOf(outcome, set);
  if (entryId !== undefined && ends !== undefined) {
    // Without its end the entry is settled by reading back; what Graph answered counts all the
    // same.
    await journal.end(entryId, endNow(ends, traces)).catch(() => undefined);
  }
  return { entryId, outcome };
}

/**
 * Notes a write before it is sent. What Graph refused for want of a justification is the same write:
 * it keeps its entry, with all of its requests.
 */
async function openEntry(
  journal: Journal,
  opening: Omit<OpeningEntry, 'id'>,
  asksAgain: string | undefined,
): Promise<{ readonly id: string; readonly traces: readonly RequestTrace[] }> {
  if (asksAgain !== undefined) {
    const refused = await journal.reopen({ ...opening, id: asksAgain });
    if (refused !== undefined) return { id: asksAgain, traces: refused.traces };
  }
  const id = crypto.randomUUID();
  await journal.open({ ...opening, id });
  return { id, traces: [] };
}

/** Undefined while it is not known: the entry stays without an end. */
function endsOf(outcome: ApplyOutcome, set: ChangeSet): readonly ChangeEnd[] | undefined {
  // What Graph put off, and somebody else overtook.
  if (outcome.kind === 'drifted') return allDrifted(set);
  return outcome.kind === 'applied' && !outcome.ends.some(({ result }) => result.kind === 'unknown')
    ? outcome.ends
    : undefined;
}

function allDrifted({ changes }: ChangeSet): ChangeEnd[] {
  return changes.map((change) => ({ change, result: { kind: 'drifted' } }));
}

function endNow(ends: readonly ChangeEnd[], traces: readonly RequestTrace[]): JournalEnd {
  return {
    at: new Date().toISOString(),
    ends: ends.map(({ change, result }) => ({ change: boundedChange(change), result })),
    traces,
    verified: undefined,
  };
}

/** Sends, and notes Graph's id of each request, those of putting back included. */
function tracedSend(graph: AssignmentsOnly, traces: RequestTrace[]): Graph['assignments']['send'] {
  return async (address, step, options) => {
    const { method, url: path } = graph.assignments.prepare(address, step);
    try {
      const accepted = await graph.assignments.send(address, step, options);
      const { requestId, url } = accepted;
      traces.push({ method, url: `${graph.baseUrl}${url}`, requestId });
      return accepted;
    } catch (error) {
      const {
        requestId,
        clientRequestId,
        url = `${graph.baseUrl}${path}`,
      } = toFailure(error).trace;
      traces.push({ method, url, requestId: requestId ?? clientRequestId });
      throw error;
    }
  };
}

/** The changes of a set that Graph accepted. */
export function acceptedChanges(outcome: ApplyOutcome | undefined): readonly Change[] {
  return outcome?.kind === 'applied'
    ? outcome.ends.flatMap(({ change, result }) => (isOurs(result) ? [change] : []))
    : [];
}

/** Of {@link appliedVerificationQuery}. */
export const verificationKey = (entryId: string | undefined) => ['appliedVerification', entryId];

/**
 * Whether the tenant shows what Graph accepted; noted in the journal. Asks nothing while there is
 * nothing to verify.
 */
export function appliedVerificationQuery(
  graph: Pick<Graph, 'assignments'>,
  journal: Journal,
  entryId: string | undefined,
  set: ListAddress,
  outcome: ApplyOutcome | undefined,
) {
  const accepted = acceptedChanges(outcome);
  return queryOptions({
    queryKey: verificationKey(entryId),
    queryFn: async ({ client }): Promise<Verified> => {
      const before = outcome?.kind === 'applied' ? outcome.before : [];
      const verified = await verifyChanges(set, before, accepted, { graph });
      if (entryId !== undefined)
        await noteVerified(journal, entryId, verified.kind).catch(() => undefined);
      // Reads made meanwhile may have missed the rows; now they are known to be there.
      if (verified.kind === 'verified') countAsOld(client, ['assignments']);
      return verified;
    },
    enabled: entryId !== undefined && accepted.length > 0,
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** Adds the verified state to an entry that has ended. */
export async function noteVerified(
  journal: Journal,
  entryId: string,
  verified: Verified['kind'],
): Promise<void> {
  const entry = await journal.get(entryId);
  if (entry?.end !== undefined) await journal.end(entryId, { ...entry.end, verified });
}
