import { runExclusive } from '#lib/browser/exclusive.ts';

/**
 * All writes to one tenant queue up across the tabs of this browser, so that each sees what the one
 * before did. Plans hold it together with others of their kind.
 */
export function writeLock(tenantId: string): string {
  return `assignment-desk:write:${tenantId}`;
}

/** Held from the first read of a list until its write has ended, however long that takes. */
function listLock(tenantId: string, configurationId: string): string {
  return `${writeLock(tenantId)}:${configurationId}`;
}

/** Runs a task once no other tab of this browser writes to the list any more. */
export function onceListIsFree<T>(
  tenantId: string,
  configurationId: string,
  task: () => Promise<T>,
): Promise<T> {
  return runExclusive(listLock(tenantId, configurationId), task);
}

/**
 * Runs a task that writes to a list: no other task writes to the tenant meanwhile.
 * @param task calls `letOthersWrite` when only reading is left to do. From then on only writes to the
 *   same list wait for it: to find out how a lost answer ended takes long, and other lists need not
 *   wait
 */
export function whileWriting<T>(
  tenantId: string,
  configurationId: string,
  task: (letOthersWrite: () => void) => Promise<T>,
): Promise<T> {
  return onceListIsFree(
    tenantId,
    configurationId,
    () =>
      new Promise<T>((resolve, reject) => {
        const hold = () =>
          new Promise<void>((release) => {
            task(release)
              .then(resolve, reject)
              .finally(() => release());
          });
        runExclusive(writeLock(tenantId), hold).catch(reject);
      }),
  );
}
