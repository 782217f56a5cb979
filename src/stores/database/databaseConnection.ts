import { FailureError, toFailure } from '#domain/failure/failure.ts';

/** Runs something on a database that is open by then. */
export type WithDatabase<Database> = <T>(run: (database: Database) => Promise<T>) => Promise<T>;

/**
 * One connection, opened when first needed and again after the browser closed it.
 * Its failures are the journal's (`journalUnavailable`): without it nothing is sent.
 */
export function databaseConnection<Database>(
  openDatabase: () => Promise<Database>,
): WithDatabase<Database> {
  let opened: Promise<Database> | undefined;
  const open = () => {
    opened ??= openDatabase().catch((error: unknown) => {
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
        { kind: 'journalUnavailable', trace: { message: toFailure(error).trace.message ?? '' } },
        { cause: error },
      );
    }
  };
}
