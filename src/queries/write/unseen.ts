import type { Journal } from '#domain/journal/journal.ts';
import {
  isShown,
  type OwnWrite,
  unseenOf,
  writeOfEntry,
  writesOfRun,
  writesTo,
} from '#domain/journal/own/ownWrites.ts';
import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import { delay, type OnceSeen, type Sleep } from '#graph/write/readBack.ts';
import { askedOnce } from '#lib/promises.ts';
import type { Turn } from '#queries/write/writeLock.ts';
import { listWaits } from '#queries/write/waits.ts';

/**
 * How long reads are thought to lack what Graph accepted, in milliseconds; after that somebody has
 * taken it away. Graph names no bound. Twice as long as a write is read back; other tools go on for
 * a minute (docs/reference/limits.md, "Delay"), which is long for an admin who waits.
 */
export const UNSEEN_MS = 30_000;

const WAIT_MS = 1000;
const MOST_ENTRIES = 100;

/** Where this browser keeps what a person has written. */
export interface OwnRecords {
  readonly journal: Pick<Journal, 'page'>;
  readonly planRuns: Pick<PlanRuns, 'savedSince'>;
}

/**
 * What this person has written since then, in whichever tab, newest first: the newest hundred of
 * single writes, and all of runs. Records that cannot be read know of none.
 * @param butRun the run that asks
 */
export async function ownWritesSince(
  since: number,
  { journal, planRuns }: OwnRecords,
  oid: string,
  butRun?: string,
): Promise<OwnWrite[]> {
  const [{ entries }, runs] = await Promise.all([
    // Not by the time of sending: what waited for approval, or for its turn, is older than its end.
    journal.page({ limit: MOST_ENTRIES }).catch(() => ({ entries: [] })),
    planRuns.savedSince(new Date(since).toISOString(), butRun).catch(() => []),
  ]);
  return [
    ...entries.filter((entry) => entry.oid === oid).map(writeOfEntry),
    ...runs.flatMap(writesOfRun),
  ]
    .filter(({ at }) => Date.parse(at) >= since)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

interface Waiting {
  readonly oid: string;
  readonly butRun?: string | undefined;
  readonly sleep?: Sleep | undefined;
  /** Epoch milliseconds. */
  readonly now?: (() => number) | undefined;
}

/**
 * Reads a list until it shows what was written to it a moment ago: a write that takes the list as a
 * whole would take that away again. All that change a list read it by this before they send, while
 * they have it for themselves, so that whoever had it before has noted what it did.
 * @returns made once for a write or a run, and taken for each turn
 */
export function onceSeenBy(
  records: OwnRecords,
  { oid, butRun, sleep = delay, now = Date.now }: Waiting,
): (turn: Omit<Turn, 'letOthersWrite'>) => OnceSeen {
  // Twenty configurations of a run ask at once.
  const recent = askedOnce(() => ownWritesSince(now() - UNSEEN_MS, records, oid, butRun));
  return ({ aside, signal, stop }) =>
    async (list, read) => {
      const unseen = unseenOf(writesTo(list, await recent()));
      const until = unseen.at + UNSEEN_MS;
      let isOver: (() => void) | undefined;
      try {
        for (;;) {
          // oxlint-disable-next-line no-await-in-loop -- one reading after the other
          const rows = await read();
          signal?.throwIfAborted();
          if (isShown(unseen, rows) || now() >= until) return rows;
          isOver ??= listWaits.add({ configurationId: list.configurationId, until, stop });
          // oxlint-disable-next-line no-await-in-loop -- see above
          await aside(() => sleep(WAIT_MS));
        }
      } finally {
        isOver?.();
      }
    };
}
