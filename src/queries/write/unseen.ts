import { groupByKey } from '#domain/assignment/rowIdentity.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change, ChangeSet } from '#domain/change/change.ts';
import { changeKey } from '#domain/change/drift.ts';
import { isOurs } from '#domain/change/end.ts';
import { isFulfilledBy, isUntoldChange } from '#domain/change/fulfilled.ts';
import type { Journal } from '#domain/journal/journal.ts';
import { delay, type Sleep } from '#graph/write/readBack.ts';

/**
 * How long reads may lack what Graph accepted, in milliseconds; after that somebody has taken it away
 * (docs/reference/limits.md).
 */
const UNSEEN_MS = 30_000;

const WAIT_MS = 1000;
const MOST_ENTRIES = 100;

interface Unseen {
  readonly changes: readonly Change[];
  /** Epoch milliseconds until which they are waited for. */
  readonly until: number;
}

/**
 * What this person has changed of a list a moment ago, in whichever tab, and nobody has read back
 * yet. Of a row that was changed twice, the later change. A journal that cannot be read knows none.
 */
async function unseenOf(
  journal: Journal,
  oid: string,
  { configurationId, via }: Pick<ChangeSet, 'configurationId' | 'via'>,
): Promise<Unseen> {
  const from = new Date(Date.now() - UNSEEN_MS).toISOString();
  const { entries } = await journal
    .page({ from, limit: MOST_ENTRIES })
    .catch(() => ({ entries: [] }));
  const own = entries.filter(
    (entry) =>
      entry.oid === oid &&
      entry.configuration.id === configurationId &&
      entry.via === via &&
      entry.end !== undefined &&
      entry.end.verified !== 'verified',
  );
  const last = new Map<string, Change>();
  for (const { end } of own.toReversed())
    for (const { change, result } of end?.ends ?? [])
      if (isOurs(result) && !isUntoldChange(change)) last.set(changeKey(change), change);
  return {
    changes: [...last.values()],
    until: Math.max(0, ...own.map(({ sentAt }) => Date.parse(sentAt))) + UNSEEN_MS,
  };
}

type List = () => Promise<Assignment[]>;

interface Writing {
  readonly journal: Journal;
  readonly oid: string;
  readonly sleep: Sleep | undefined;
}

/**
 * Reads a list that shows what was written to it a moment ago: a write that takes the list as a whole
 * would take that away again.
 */
export async function onceSeen(
  read: List,
  { journal, oid, sleep = delay }: Writing,
  set: Pick<ChangeSet, 'configurationId' | 'via'>,
): Promise<Assignment[]> {
  const { changes, until } = await unseenOf(journal, oid, set);
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one reading after the other
    const rows = await read();
    const present = groupByKey(rows);
    const isSeen = changes.every((change) => isFulfilledBy(change, present, changes));
    if (isSeen || Date.now() >= until) return rows;
    // oxlint-disable-next-line no-await-in-loop -- see above
    await sleep(WAIT_MS);
  }
}
