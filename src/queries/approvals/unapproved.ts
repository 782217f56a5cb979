import { queryOptions } from '@tanstack/react-query';
import { unapprovedInEntry, unapprovedInRun } from '#domain/approval/endedUnapproved.ts';
import type { Journal, JournalEntry } from '#domain/journal/journal.ts';
import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import { FRESH, KEPT_REQUESTS_KEY } from '#queries/approvals/requests.ts';
import { allSought } from '#queries/journal.ts';

/** So long the page of approvals tells of what was not approved; history keeps it. */
const TOLD_FOR_MS = 7 * 86_400_000;

/** What was asked for in this browser and not approved lately, newest first. */
export function unapprovedQuery(
  {
    journal,
    runs,
    oid,
  }: {
    readonly journal: Pick<Journal, 'page'>;
    readonly runs: Pick<PlanRuns, 'get' | 'list'>;
    readonly oid: string;
  },
  now: () => number = Date.now,
) {
  return queryOptions({
    queryKey: [...KEPT_REQUESTS_KEY, 'unapproved', oid],
    queryFn: async () => {
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
      return [
        ...entries.filter((entry) => entry.oid === oid).flatMap(unapprovedInEntry),
        ...found.flatMap((run) => (run === undefined ? [] : unapprovedInRun(run))),
      ].toSorted((a, b) => (a.at < b.at ? 1 : -1));
    },
    ...FRESH,
  });
}

async function selectUnapproved(
  entries: readonly JournalEntry[],
): Promise<readonly JournalEntry[]> {
  return entries.filter((entry) => unapprovedInEntry(entry).length > 0);
}
