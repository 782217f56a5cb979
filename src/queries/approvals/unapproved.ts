import { queryOptions } from '@tanstack/react-query';
import {
  anewInEntry,
  anewInRun,
  type AskedAnew,
  unapprovedInEntry,
  unapprovedInRun,
  type UnapprovedWrite,
} from '#domain/approval/endedUnapproved.ts';
import type { Journal, JournalEntry } from '#domain/journal/journal.ts';
import type { PlanRuns, PlanRunSummary } from '#domain/plan/run/planRuns.ts';
import { FRESH, KEPT_REQUESTS_KEY } from '#queries/approvals/requests.ts';
import { allSought } from '#queries/journal.ts';

/** So long the page of approvals tells of what was not approved; history keeps it. */
const TOLD_FOR_MS = 7 * 86_400_000;

/** What was not approved, and where it was asked for again since. */
export interface ToldUnapproved extends UnapprovedWrite {
  readonly anew: AskedAnew | undefined;
}

interface KeptHere {
  readonly journal: Pick<Journal, 'page' | 'findOf'>;
  readonly runs: Pick<PlanRuns, 'get' | 'list'>;
  readonly oid: string;
}

/** What was asked for in this browser and not approved lately, newest first. */
export function unapprovedQuery({ journal, runs, oid }: KeptHere, now: () => number = Date.now) {
  return queryOptions({
    queryKey: [...KEPT_REQUESTS_KEY, 'unapproved', oid],
    queryFn: async (): Promise<readonly ToldUnapproved[]> => {
      const from = new Date(now() - TOLD_FOR_MS).toISOString();
      const [entries, summaries] = await Promise.all([
        allSought(journal, { key: 'unapproved', from, select: selectUnapproved }),
        runs.list(),
      ]);
      const mayHave = summaries.filter(
        (run) =>
          run.oid === oid && run.createdAt >= from && run.byEnd.refused + run.byEnd.notSent > 0,
      );
      const found = await Promise.all(mayHave.map(({ id }) => runs.get(id)));
      const unapproved = [
        ...entries.filter((entry) => entry.oid === oid).flatMap(unapprovedInEntry),
        ...found.flatMap((run) => (run === undefined ? [] : unapprovedInRun(run))),
      ].toSorted((a, b) => (a.at < b.at ? 1 : -1));
      const anew = await Promise.all(
        unapproved.map((write) => findAnew(write, { journal, runs, oid }, summaries)),
      );
      return unapproved.map((write, index) => ({ ...write, anew: anew[index] }));
    },
    ...FRESH,
  });
}

/** Where the same was asked for again, the last time. */
async function findAnew(
  write: UnapprovedWrite,
  { journal, runs, oid }: KeptHere,
  summaries: readonly PlanRunSummary[],
): Promise<AskedAnew | undefined> {
  const { id } = write.configuration;
  const entry = await journal.findOf(
    id,
    (one) => one.oid === oid && anewInEntry(write, one) !== undefined,
  );
  const mayHave = summaries.filter(
    (run) => run.oid === oid && run.createdAt > write.askedAt && run.configurationIds.includes(id),
  );
  const found = await Promise.all(mayHave.map((run) => runs.get(run.id)));
  return [
    ...(entry === undefined ? [] : [anewInEntry(write, entry)]),
    ...found.map((run) => (run === undefined ? undefined : anewInRun(write, run))),
  ]
    .filter((one) => one !== undefined)
    .toSorted((a, b) => (a.askedAt < b.askedAt ? 1 : -1))[0];
}

async function selectUnapproved(
  entries: readonly JournalEntry[],
): Promise<readonly JournalEntry[]> {
  return entries.filter((entry) => unapprovedInEntry(entry).length > 0);
}
