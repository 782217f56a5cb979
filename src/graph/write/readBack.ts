import type { Assignment } from '#domain/assignment/assignment.ts';
import type { ListAddress } from '#domain/change/change.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { quietTime } from '#graph/transport/retry.ts';

/**
 * Waits between the looks into the tenant after a write, in milliseconds: Graph may lag behind its
 * own answers.
 */
export const READ_BACK_WAITS = [0, 500, 1000, 2000, 4000, 8000] as const;

export type List = () => Promise<readonly Assignment[]>;
/** Reads a list that others are to be compared with, or made of, once it shows what it should. */
export type OnceSeen = <Rows extends readonly Assignment[]>(
  list: ListAddress,
  read: () => Promise<Rows>,
) => Promise<Rows>;

export type Sleep = (milliseconds: number) => Promise<void>;

/** What was seen in the tenant in the end. */
export type Look =
  | { readonly kind: 'read'; readonly rows: readonly Assignment[]; readonly isShown: boolean }
  | { readonly kind: 'notRead'; readonly failure: Failure };

/**
 * Looks into the tenant until it shows something, for as long as Graph may lag. The last look
 * counts, so that a failed one is not hidden by an older list.
 * @param until `first look`: the first that succeeds is enough
 */
export async function readBack(
  list: List,
  isShown: (rows: readonly Assignment[]) => boolean,
  sleep: Sleep,
  until: 'first look' | 'all looks' = 'all looks',
): Promise<Look> {
  let look: Look = { kind: 'notRead', failure: { kind: 'unexpected', trace: {} } };
  for (const wait of READ_BACK_WAITS) {
    await sleep(wait);
    try {
      const rows = await list();
      look = { kind: 'read', rows, isShown: isShown(rows) };
      if (look.isShown || until === 'first look') return look;
    } catch (error) {
      look = { kind: 'notRead', failure: toFailure(error) };
    }
  }
  return look;
}

/** The same list; where Graph asks to be left alone, a failed read takes that long. */
export function patiently(list: List, sleep: Sleep): List {
  return async () => {
    try {
      return await list();
    } catch (error) {
      await waitOut(toFailure(error), sleep);
      throw error;
    }
  };
}

/**
 * Graph's time is waited out even where this request is given up: another look, or putting back a
 * row, may follow at once.
 */
export async function waitOut(failure: Failure, sleep: Sleep): Promise<void> {
  const quiet = quietTime(failure);
  if (quiet > 0) await sleep(quiet);
}

export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
