import { FailureError, toFailure } from '#domain/failure/failure.ts';

/** Runs something on a database that is open by then. */
export type WithDatabase<Database> = <T>(run: (database: Database) => Promise<T>) => Promise<T>;

/**
 * Milliseconds that opening may take. A browser answers in a few; where another tab holds an older
 * version open, or the browser's own store is damaged, it may never answer at all.
 */
const OPEN_LIMIT_MS = 4000;

/**
 * One connection, opened when first needed and again after the browser closed it.
 * Its failures are the journal's (`journalUnavailable`): without it nothing is sent. A browser that
 * does not answer within {@link OPEN_LIMIT_MS} is one of them; the next use asks it again.
 */
export function databaseConnection<Database extends { close(): void }>(
  openDatabase: () => Promise<Database>,
): WithDatabase<Database> {
  let opened: Promise<Database> | undefined;
  const open = () => {
    opened ??= openedInTime(openDatabase).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return async (run) => {
    try {
      try {
        return await run(await open());
      } catch (error) {
        if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
        opened = undefined;
        return await run(await open());
      }
    } catch (error) {
      throw new FailureError(
        { kind: 'journalUnavailable', trace: { message: causeWords(error) } },
        { cause: error },
      );
    }
  };
}

/** The browser's words, quoted as its own; a sentence of this app stands by itself. */
function causeWords(error: unknown): string {
  const message = toFailure(error).trace.message ?? '';
  return error instanceof DOMException && message !== ''
    ? `The browser said: “${message}”`
    : message;
}

/**
 * Rejects when opening takes too long. A database that opens after that is closed: somebody else
 * has been told that there is none, and a connection that nobody uses holds up other tabs.
 */
function openedInTime<Database extends { close(): void }>(
  openDatabase: () => Promise<Database>,
): Promise<Database> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(
        new Error(
          `The storage of this browser did not answer within ${OPEN_LIMIT_MS / 1000} ` +
            'seconds. Another tab may have an older version of this app open: close the ' +
            'other tabs.',
        ),
      );
    }, OPEN_LIMIT_MS);
    // Naming IndexedDB may throw by itself where site data is blocked.
    void Promise.resolve()
      .then(openDatabase)
      .then((database) => {
        clearTimeout(timer);
        if (isLate) database.close();
        else resolve(database);
      })
      .catch((error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      });
  });
}
