import { queryOptions } from '@tanstack/react-query';
import type { Journal, JournalEntry } from '#domain/journal/journal.ts';
import type { Graph } from '#graph/client.ts';
import { settleChanges, type Settlement } from '#graph/write/settleChanges.ts';
import { READ_BACK_WAITS } from '#graph/write/readBack.ts';
import { onceListIsFree } from '#queries/write/writeLock.ts';
import type { ChangeEnd } from '#domain/change/end.ts';

/** How a write of which only the journal knew ended; `noted` by whoever sent it, or found out. */
export type SettledWrite =
  | Settlement
  | { readonly kind: 'noted'; readonly ends: readonly ChangeEnd[] };

/** How long the tenant is looked into for a lost answer, at most; longer where Graph is busy. */
export const READ_BACK_SECONDS = Math.ceil(
  READ_BACK_WAITS.reduce((sum: number, wait) => sum + wait, 0) / 1000,
);

export function settlementKey(entryId: string): readonly string[] {
  return ['settlement', entryId];
}

/**
 * Settles a write of which only the journal knows, after whoever sent it has finished or gone, and
 * notes its end, unless that one noted it.
 */
export function settlementQuery(
  graph: Pick<Graph, 'assignments'>,
  journal: Journal,
  entry: JournalEntry,
) {
  return queryOptions({
    queryKey: settlementKey(entry.id),
    queryFn: (): Promise<SettledWrite> =>
      onceListIsFree(entry.tenantId, { configurationId: entry.configuration.id }, async () => {
        // Asked once nobody else is writing: whoever sent it may have noted its end meanwhile.
        const noted = (await journal.get(entry.id))?.end;
        if (noted !== undefined) return { kind: 'noted', ends: noted.ends };
        const { via, base, changes } = entry;
        const configurationId = entry.configuration.id;
        const settlement = await settleChanges({ configurationId, via, base, changes }, { graph });
        if (settlement.kind === 'settled') {
          const { ends } = settlement;
          const verified = ends.every(({ result }) => result.kind === 'accepted')
            ? 'verified'
            : undefined;
          await journal.end(entry.id, { at: new Date().toISOString(), ends, traces: [], verified });
        }
        return settlement;
      }),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/**
 * Writes without an end that were sent before this page was loaded: their answers will not come any
 * more. Found once.
 */
export function leftOversQuery(journal: Journal, oid: string) {
  return queryOptions({
    queryKey: ['leftOvers', oid],
    queryFn: async () =>
      (await journal.listOpen()).filter(
        (entry) => isOpen(entry, oid) && Date.parse(entry.sentAt) < performance.timeOrigin,
      ),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/**
 * An entry whose end nobody knows yet. Somebody else's, that came with a receipt, is not ours to
 * settle.
 */
export function isOpen(entry: JournalEntry, oid: string): boolean {
  return entry.end === undefined && entry.oid === oid;
}
