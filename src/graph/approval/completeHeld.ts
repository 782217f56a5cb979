import type { HeldWrite } from '#domain/approval/approval.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change, ListAddress } from '#domain/change/change.ts';
import { type DriftedRow, findDrift } from '#domain/change/drift.ts';
import type { WriteEnd } from '#domain/change/end.ts';
import { chooseWritePath } from '#domain/change/writePath.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { Graph } from '#graph/client.ts';
import { delay, type OnceSeen, patiently, type Sleep } from '#graph/write/readBack.ts';
import { sendStep } from '#graph/write/sendStep.ts';

/** How completing an approved write ended. */
export type Completion =
  /** Nothing was carried out; it can be completed later. */
  | { readonly kind: 'notSent'; readonly failure: Failure }
  /** The list is not any more what the request was made of; nothing was carried out. */
  | {
      readonly kind: 'moved';
      readonly now: readonly Assignment[];
      readonly drift: readonly DriftedRow[];
    }
  | { readonly kind: 'sent'; readonly result: WriteEnd };

export interface CompletionSurroundings {
  readonly graph: { readonly assignments: Pick<Graph['assignments'], 'list' | 'sendApproved'> };
  /** Reads the list that is compared with, once it shows what the same person wrote before. */
  readonly onceSeen: OnceSeen;
  readonly sleep?: Sleep;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Awaited before the request leaves; it does not where this rejects. */
  readonly onSend: () => Promise<void>;
  readonly onDoubt?: (failure: Failure) => void;
}

/**
 * Sends an approved write: reads the list, and only where it is what the request was made of sends
 * exactly the request that was filed, once, with its number. A lost answer is settled by reading
 * back, like that of any other write.
 * @param changes what the request carries
 */
export async function completeHeld(
  held: HeldWrite,
  address: ListAddress,
  changes: readonly Change[],
  { graph, onceSeen, onSend, onDoubt, sleep = delay, now = Date.now }: CompletionSurroundings,
): Promise<Completion> {
  const { configurationId, via } = address;
  const list = patiently(() => graph.assignments.list(configurationId, via), sleep);
  let rows: readonly Assignment[];
  try {
    rows = await onceSeen(address, list);
  } catch (error) {
    return { kind: 'notSent', failure: toFailure(error) };
  }
  const readAt = now();
  const movedTo = (theirs: readonly Assignment[]): Completion => ({
    kind: 'moved',
    now: theirs,
    drift: findDrift(held.base, theirs, changes),
  });
  const drifted = movedTo(rows);
  if (drifted.kind === 'moved' && drifted.drift.length > 0) return drifted;
  // What the request is for: the tenant is looked into by it where the answer is lost.
  const [step] = chooseWritePath(held.base, changes, familyOf(configurationId).writes);
  if (step === undefined) throw new Error('A write that waits carries a change');
  await onSend();
  const { result, moved } = await sendStep(step, {
    address,
    send: (to, _step, options) => graph.assignments.sendApproved(to, held, held.requestId, options),
    list,
    sleep,
    now,
    before: held.base,
    readAt,
    mindsAll: true,
    onDoubt,
  });
  if (moved !== undefined) return movedTo(moved);
  // Graph said that it did not carry it out: the request stands as it stood.
  if (result.kind === 'refused') return { kind: 'notSent', failure: result.failure };
  if (result.kind === 'notSent')
    return { kind: 'notSent', failure: result.failure ?? { kind: 'unexpected', trace: {} } };
  return { kind: 'sent', result };
}
