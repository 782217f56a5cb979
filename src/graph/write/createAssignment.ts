import type { AddChange, Assignment } from '#domain/assignment/assignment.ts';
import { type Failure, FailureError, toFailure } from '#domain/failure/failure.ts';
import type { CreateOutcome, Verification } from '#domain/change/outcome.ts';
import type { Graph } from '#graph/client.ts';
import { isKnownUndone } from '#graph/transport/retry.ts';
import { fulfils, sameRow } from '#domain/assignment/rowIdentity.ts';

/**
 * Waits between the reads that settle or verify a write, in milliseconds: Graph may lag behind its
 * own 201.
 */
export const READ_BACK_WAITS = [0, 500, 1000, 2000, 4000, 8000] as const;

export interface CreateSteps {
  readonly graph: Pick<Graph, 'assignments'>;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /**
   * Told before the POST leaves, with the list as just read, and after its end is known, so that a
   * reload in between can be settled.
   */
  readonly journal?: {
    sent(before: readonly Assignment[]): Promise<void> | void;
    settled(): Promise<void> | void;
  };
}

/**
 * Creates one assignment, once: fresh read, POST, and where the answer was lost, read back instead
 * of sending again. Never throws for what Graph answers; a failure before anything was sent is
 * `refused`.
 */
export async function createAssignment(
  change: AddChange,
  steps: CreateSteps,
): Promise<CreateOutcome> {
  const { graph, journal } = steps;
  let before: Assignment[];
  try {
    before = await graph.assignments.list(change.configurationId, change.via);
  } catch (error) {
    return { kind: 'refused', failure: toFailure(error) };
  }
  const existing = before.find((row) => sameRow(row.target, change.draft.target));
  if (existing !== undefined) return { kind: 'alreadyThere', assignment: existing };
  await journal?.sent(before);
  try {
    const assignment = await graph.assignments.create(change);
    await journal?.settled();
    return { kind: 'created', assignment, settledBy: 'answer' };
  } catch (error) {
    const failure = toFailure(error);
    if (isCertainlyUndone(error, failure) && !mayBeItsOwnEcho(failure)) {
      await journal?.settled();
      return { kind: 'refused', failure };
    }
    const outcome = mayBeItsOwnEcho(failure)
      ? await settleRefusal(change, failure, steps)
      : await settleByReadBack(change, failure, steps);
    if (outcome.kind !== 'couldNotFindOut') await journal?.settled();
    return outcome;
  }
}

/**
 * Chromium sends a request once more, a POST too, when a connection that had served before breaks
 * without a byte of an answer (HttpNetworkTransaction::ShouldResendRequest; other browsers do
 * alike). Nobody is told. What the page then gets can be "exists already" about the row that its
 * own first sending made.
 */
export function mayBeItsOwnEcho({ kind }: Failure): boolean {
  return kind === 'badRequest' || kind === 'conflict';
}

/**
 * The row was not there before sending; if it is now, "exists already" spoke of it. One look that
 * succeeds is enough.
 */
async function settleRefusal(
  change: AddChange,
  failure: Failure,
  steps: CreateSteps,
): Promise<CreateOutcome> {
  const outcome = await settleByReadBack(change, failure, steps, 'first look');
  return outcome.kind === 'notCreated' ? { kind: 'refused', failure } : outcome;
}

/**
 * Finds out whether a POST whose answer was lost was carried out, by looking for its row. The row
 * counts as created when it says what was asked for; another row for the same target is somebody
 * else's.
 */
export async function settleByReadBack(
  change: AddChange,
  failure: Failure,
  steps: CreateSteps,
  until: 'first look' | 'all looks' = 'all looks',
): Promise<CreateOutcome> {
  let readFailure: Failure | undefined;
  for (const wait of READ_BACK_WAITS) {
    await (steps.sleep ?? delay)(wait);
    try {
      const rows = await steps.graph.assignments.list(change.configurationId, change.via);
      const row = rows.find((each) => fulfils(each, change.draft));
      if (row !== undefined) return { kind: 'created', assignment: row, settledBy: 'readBack' };
      readFailure = undefined;
      if (until === 'first look') break;
    } catch (error) {
      readFailure = toFailure(error);
    }
  }
  return readFailure === undefined
    ? { kind: 'notCreated', failure }
    : { kind: 'couldNotFindOut', failure, readFailure };
}

/** Reads the list until it holds the created row, for as long as Graph may reasonably lag. */
export async function verifyCreated(
  change: AddChange,
  { graph, sleep = delay }: CreateSteps,
): Promise<Verification> {
  let failure: Failure | undefined;
  for (const wait of READ_BACK_WAITS) {
    await sleep(wait);
    try {
      const rows = await graph.assignments.list(change.configurationId, change.via);
      const assignment = rows.find((each) => fulfils(each, change.draft));
      if (assignment !== undefined) return { kind: 'verified', assignment };
      failure = undefined;
    } catch (error) {
      failure = toFailure(error);
    }
  }
  return failure === undefined ? { kind: 'notSeenYet' } : { kind: 'couldNotRead', failure };
}

/**
 * Without a token (a failure without an address) nothing left the browser; after that, Graph's word
 * decides.
 */
export function isCertainlyUndone(error: unknown, failure: Failure): boolean {
  if (!(error instanceof FailureError)) return false;
  return (
    failure.trace.url === undefined || failure.kind === 'foreignHost' || isKnownUndone(failure)
  );
}

export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
