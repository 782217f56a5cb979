import { CancelledError } from '@tanstack/react-query';

/** A page comes and goes once or twice while something is read; hardly more often. */
const MOST_TRIES = 5;

/**
 * What another query reads, for the function of a query that leans on it. The other read is given
 * up when nobody on screen looks at its answer any more; TanStack Query takes that error, where the
 * function of a query throws it, for the end of that query itself, which then waits for ever. So it
 * is read again.
 * @param ask for one, `() => client.query(options)`
 * @throws as `ask`, but never `CancelledError`
 */
export async function leanOn<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- again only where it was given up
      return await ask();
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
    }
  }
  throw new Error('What this leans on was given up again and again while it was read.');
}
