import type { ListAddress } from '#domain/change/change.ts';
import { holdLock } from '#lib/browser/locks.ts';

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

/** What a task that has a list for itself does about the others. */
export interface Turn {
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
 * @param signal ends the wait for it, not the task
 */
export function whileWriting<T>(
  tenantId: string,
  list: ListAddress,
  task: (turn: Turn) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const hold = () =>
    holdLock(tenantLock(tenantId), { mode: list.via === '' ? 'shared' : 'exclusive', signal });
  return onceListIsFree(
    tenantId,
    list,
    async () => {
      let release = await hold();
      const turn: Turn = {
        letOthersWrite: () => release(),
        async aside(wait) {
          release();
          await wait();
          release = await hold();
        },
      };
      return task(turn).finally(() => release());
    },
    signal,
  );
}
