import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { ChangeResult } from '#domain/change/applyOutcome.ts';
import type { AddChange, Assignment } from '#domain/assignment/assignment.ts';
import { toFailure } from '#domain/failure/failure.ts';
import type { Journal, JournalEnd, Override, RequestTrace } from '#domain/journal/journal.ts';
import type { CreateOutcome, Verification } from '#domain/change/outcome.ts';
import type { Graph } from '#graph/client.ts';
import { createAssignment, verifyCreated } from '#graph/write/createAssignment.ts';
import { prepareCreate } from '#graph/resources/assignments.ts';
import { runExclusive } from '#lib/browser/exclusive.ts';
import { noteVerified, type Writer } from '#queries/write/applyChanges.ts';
import { writeLock } from '#queries/write/writeLock.ts';

export interface CreateInput {
  readonly change: AddChange;
  /** For the journal: the configuration may be renamed or gone when it is read. */
  readonly configurationName: string;
  readonly overrides: readonly Override[];
}

export interface Created {
  /** Undefined when nothing was sent. */
  readonly entryId: string | undefined;
  readonly outcome: CreateOutcome;
}

type AssignmentsOnly = Pick<Graph, 'baseUrl' | 'assignments'>;

/**
 * Sends one assignment, noted in the journal before and after. Resolves with how it ended; rejects
 * when the journal cannot be kept (nothing was sent then) and for faults of the app itself.
 */
export function createAssignmentMutation(graph: AssignmentsOnly, writer: Writer, journal: Journal) {
  return mutationOptions({
    mutationKey: ['createAssignment'],
    mutationFn: (input: CreateInput): Promise<Created> =>
      runExclusive(writeLock(writer.tenantId), () =>
        createJournalled(graph, writer, journal, input),
      ),
  });
}

async function createJournalled(
  graph: AssignmentsOnly,
  { tenantId, oid, username }: Writer,
  journal: Journal,
  input: CreateInput,
): Promise<Created> {
  const { change, configurationName, overrides } = input;
  const { configurationId, via, draft } = change;
  const { method, url: path, body } = prepareCreate(change);
  const url = `${graph.baseUrl}${path}`;
  const traces: RequestTrace[] = [];
  let entryId: string | undefined;
  const sent = async (before: readonly Assignment[]) => {
    const id = crypto.randomUUID();
    await journal.open({
      id,
      tenantId,
      oid,
      username,
      configuration: { id: configurationId, displayName: configurationName },
      via,
      sentAt: new Date().toISOString(),
      base: before,
      changes: [{ kind: 'add', draft }],
      overrides,
      requests: [{ method, url, body }],
      undoes: undefined,
    });
    entryId = id;
  };
  const create = async () => {
    try {
      return await graph.assignments.create(change, ({ requestId }) =>
        traces.push({ method, url, requestId }),
      );
    } catch (error) {
      const { requestId, clientRequestId } = toFailure(error).trace;
      if (traces.length === 0)
        traces.push({ method, url, requestId: requestId ?? clientRequestId });
      throw error;
    }
  };
  const outcome = await createAssignment(change, {
    graph: { assignments: { ...graph.assignments, create } },
    journal: { sent, settled: () => undefined },
  });
  const result = resultOf(outcome);
  if (entryId !== undefined && result !== undefined) {
    const end: JournalEnd = {
      at: new Date().toISOString(),
      ends: [{ change: { kind: 'add', draft }, result }],
      traces,
      verified: undefined,
    };
    // Without its end the entry is settled by reading back; what Graph answered counts all the
    // same.
    await journal.end(entryId, end).catch(() => undefined);
  }
  return { entryId, outcome };
}

/** Undefined while it is not known: the entry stays without an end. */
function resultOf(outcome: CreateOutcome): ChangeResult | undefined {
  switch (outcome.kind) {
    case 'created':
      return { kind: 'accepted', settledBy: outcome.settledBy };
    case 'alreadyThere':
      return { kind: 'alreadySo' };
    case 'refused':
      return { kind: 'refused', failure: outcome.failure };
    case 'notCreated':
      return { kind: 'notDone', failure: outcome.failure };
    case 'couldNotFindOut':
      return undefined;
  }
}

/**
 * Whether the created row is in the tenant: read until it is there or Graph has had time enough.
 * Noted in the journal.
 */
export function verificationQuery(
  graph: Pick<Graph, 'assignments'>,
  journal: Journal,
  change: AddChange,
  {
    entryId,
    assignmentId,
  }: { readonly entryId: string | undefined; readonly assignmentId: string },
) {
  return queryOptions({
    queryKey: ['verification', assignmentId, change, entryId],
    queryFn: async (): Promise<Verification> => {
      const verification = await verifyCreated(change, { graph });
      if (entryId !== undefined)
        await noteVerified(journal, entryId, verification.kind).catch(() => undefined);
      return verification;
    },
    staleTime: Infinity,
  });
}
