import {
  type EndOf,
  endsAfter,
  isSameChange,
  itemAfterApproval,
  waitingInEntry,
  waitingInRun,
  type WaitingPlace,
  type WaitingWrite,
} from '#domain/approval/waiting.ts';
import type { Change } from '#domain/change/change.ts';
import type { Verified } from '#domain/change/end.ts';
import type { Journal, RequestTrace } from '#domain/journal/journal.ts';
import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import type { RunItem } from '#domain/plan/run/run.ts';
import type { Sleep } from '#graph/write/readBack.ts';
import { onceSeenBy } from '#queries/write/unseen.ts';

/** What waits for approval in this browser, wherever it was sent from. */
export interface WaitingKeeper {
  /** Reads a list once it shows what this person wrote to it before. */
  onceSeen(sleep: Sleep | undefined): ReturnType<typeof onceSeenBy>;
  /** Of this person, oldest first. */
  list(): Promise<readonly WaitingWrite[]>;
  /** As it is kept now; undefined where it waits no more. */
  get(write: WaitingWrite): Promise<WaitingWrite | undefined>;
  /**
   * Notes that it is about to leave. @returns false where it waits no more, or has left already: then
   * nothing must be sent
   */
  take(write: WaitingWrite, sentAt: string): Promise<boolean>;
  /** Notes what became of its changes. @param traces of the requests that left for it */
  keep(write: WaitingWrite, endOf: EndOf, traces?: readonly RequestTrace[]): Promise<void>;
  /** Notes that the tenant shows these changes, or not, after they were accepted. */
  noteVerified(write: WaitingWrite, accepted: readonly Change[], verified: Verified): Promise<void>;
}

/** The end of a change that still waits, sent or not. */
export const stillWaiting =
  (sentAt: string | undefined): EndOf =>
  (_change, held) => ({ kind: 'waitingForApproval', held: { ...held, sentAt } });

/** @param oid whose writes they are: a receipt may have brought those of others */
export function waitingKeeper(
  journal: Journal,
  runs: Pick<PlanRuns, 'get' | 'list' | 'changeItem' | 'savedSince'>,
  oid: string,
): WaitingKeeper {
  async function inPlace(place: WaitingPlace): Promise<readonly WaitingWrite[]> {
    if (place.kind === 'entry') {
      const entry = await journal.get(place.entryId);
      const found = entry && waitingInEntry(entry);
      return found === undefined ? [] : [found];
    }
    const run = await runs.get(place.runId);
    return run === undefined ? [] : waitingInRun(run);
  }

  return {
    onceSeen: (sleep) => onceSeenBy({ journal, planRuns: runs }, { oid, sleep }),
    async list() {
      const [entries, all] = await Promise.all([journal.listWaiting(), runs.list()]);
      const waiting = all.filter((run) => run.byEnd.waitingForApproval > 0 && run.oid === oid);
      const found = await Promise.all(waiting.map(({ id }) => runs.get(id)));
      return [
        ...entries.flatMap((entry) => (entry.oid === oid ? (waitingInEntry(entry) ?? []) : [])),
        ...found.flatMap((run) => (run === undefined ? [] : waitingInRun(run))),
      ];
    },
    async get(write) {
      return (await inPlace(write.place)).find(isSame(write));
    },
    async take(write, sentAt) {
      const waiting = stillWaiting(sentAt);
      const isFree = (now: WaitingWrite | undefined) =>
        now !== undefined && isSame(write)(now) && now.held.sentAt === undefined;
      const { place, held } = write;
      if (place.kind === 'run') {
        const { runId: id, index } = place;
        return runs.changeItem(id, index, (item, state) =>
          // A run that goes on is in the hands of its tab, which knows nothing of this.
          state.kind === 'ended' && isFree(waitingInRun({ id, items: [item] })[0])
            ? itemAfterApproval(item, held.requestId, waiting)
            : undefined,
        );
      }
      const entry = await journal.get(place.entryId);
      return journal.changeEnd(place.entryId, (end) =>
        entry !== undefined && isFree(waitingInEntry({ ...entry, end }))
          ? { ...end, ends: endsAfter(end.ends, held.requestId, waiting) }
          : undefined,
      );
    },
    async keep({ place, held }, endOf, traces = []) {
      if (place.kind === 'run')
        return changeItem(place, (item) => ({
          ...itemAfterApproval(item, held.requestId, endOf),
          approvedAt: new Date().toISOString(),
        }));
      await journal.changeEnd(place.entryId, (end) => ({
        ...end,
        at: new Date().toISOString(),
        ends: endsAfter(end.ends, held.requestId, endOf),
        traces: [...end.traces, ...traces],
        approvalId: held.requestId,
      }));
    },
    async noteVerified({ place }, accepted, verified) {
      if (place.kind === 'run')
        return changeItem(place, (item) => withVerified(item, accepted, verified));
      await journal.changeEnd(place.entryId, (end) => ({ ...end, verified: verified.kind }));
    },
  };

  async function changeItem(
    { runId, index }: Extract<WaitingPlace, { kind: 'run' }>,
    change: (item: RunItem) => RunItem,
  ): Promise<void> {
    await runs.changeItem(runId, index, change);
  }
}

/** A run has a word for each line that the tenant shows. */
function withVerified(item: RunItem, accepted: readonly Change[], verified: Verified): RunItem {
  if (verified.kind === 'couldNotRead') return item;
  const missing = verified.kind === 'verified' ? [] : verified.missing;
  const isSeen = (change: Change) =>
    accepted.some((one) => isSameChange(one, change)) &&
    !missing.some((one) => isSameChange(one, change));
  const lines = item.lines.map((line) =>
    line.end?.kind === 'accepted' && line.change !== undefined && isSeen(line.change)
      ? { ...line, end: { kind: 'verified' } as const }
      : line,
  );
  return { ...item, lines };
}

function isSame(write: WaitingWrite): (other: WaitingWrite) => boolean {
  return ({ held }) => held.requestId === write.held.requestId;
}
