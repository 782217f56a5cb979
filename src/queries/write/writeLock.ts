import type { ListAddress } from '#domain/change/change.ts';
import { FailureError } from '#domain/failure/failure.ts';
import { holdLock } from '#lib/browser/locks.ts';
import { untilAborted } from '#lib/promises.ts';
import { type ListWait, listWaits } from '#queries/write/waits.ts';

/**
 * What stands between writes of one browser, across its tabs: each list has a lock, which whoever
 * changes it holds from its first read to its end. A list that is reached by a certificate
 * ({@link ListAddress.via}) is that of another configuration as well, nobody here knows which: who
 * writes to it holds all of the tenant, which the others share
 * (docs/decisions/022-one-lock-for-each-list.md).
 */
function tenantLock(tenantId: string): string {
  return `assignment-desk:write:${tenantId}`;
}

function listLock(tenantId: string, { configurationId }: Pick<ListAddress, 'configurationId'>) {
  return `${tenantLock(tenantId)}:${configurationId.toLowerCase()}`;
}

/** Runs a task once no other task of this browser writes to the list any more. */
export async function onceListIsFree<T>(
  tenantId: string,
  list: Pick<ListAddress, 'configurationId'>,
  task: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const release = await holdLock(listLock(tenantId, list), { signal });
  return task().finally(release);
}

/** How long a write waits, and how it is told to wait no more. */
export interface Patience {
  readonly signal: AbortSignal | undefined;
  /** {@link ListWait.stop} */
  readonly stop?: (() => void) | undefined;
}

/** Of a write whose admin may give it up while it waits. */
export function stoppable(): Patience {
  const stopping = new AbortController();
  const failure = { kind: 'stopped', trace: {} } as const;
  return { signal: stopping.signal, stop: () => stopping.abort(new FailureError(failure)) };
}

/** Milliseconds before somebody is told that a list is not free: it mostly is at once. */
const TOLD_AFTER_MS = 300;

/** @returns ends it */
function noteSoon(wait: ListWait): () => void {
  let end: (() => void) | undefined;
  const timer = setTimeout(() => {
    end = listWaits.add(wait);
  }, TOLD_AFTER_MS);
  return () => {
    clearTimeout(timer);
    end?.();
  };
}

/** What a task that has a list for itself does about the others. */
export interface Turn extends Patience {
  /**
   * Only reading is left to do. From then on only writes to the same list wait for it: to find out
   * how a lost answer ended takes long.
   */
  letOthersWrite(): void;
  /** Lets other lists be written while it does nothing but wait; what was read before is old then. */
  aside(wait: () => Promise<void>): Promise<void>;
}

/**
 * Runs a task that writes to a list: no other task of this browser does so meanwhile.
 * @param patience with the wait for the list, and with those that the task does aside
 */
export function whileWriting<T>(
  tenantId: string,
  list: ListAddress,
  task: (turn: Turn) => Promise<T>,
  { signal, stop }: Patience,
): Promise<T> {
  const hold = () =>
    holdLock(tenantLock(tenantId), { mode: list.via === '' ? 'shared' : 'exclusive', signal });
  const isOver = noteSoon({ configurationId: list.configurationId, stop });
  const write = async () => {
    let release = await hold();
    isOver();
    const turn: Turn = {
      signal,
      stop,
      letOthersWrite: () => release(),
      async aside(wait) {
        release();
        await untilAborted(wait(), signal);
        release = await hold();
      },
    };
    return task(turn).finally(() => release());
  };
  return onceListIsFree(tenantId, list, write, signal).finally(isOver);
}
