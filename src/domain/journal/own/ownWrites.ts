import { groupByKey } from '#domain/assignment/rowIdentity.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { type Change, isSameList, type ListAddress } from '#domain/change/change.ts';
import { changeKey } from '#domain/change/drift.ts';
import { isOurs, type WriteEnd } from '#domain/change/end.ts';
import { isFulfilledBy, isUntoldChange } from '#domain/change/fulfilled.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import type { PlanRun, RunItem } from '#domain/plan/run/run.ts';

/** What one person wrote to one list at once, by itself or in a run. */
export interface OwnWrite extends ListAddress {
  /** Where it is told: an entry of the journal, or a run. */
  readonly kind: 'entry' | 'run';
  readonly id: string;
  /** When Graph last had to do with it, ISO 8601. */
  readonly at: string;
  /** What was carried out, or may have been; `isSeen` once it was read back. */
  readonly done: readonly { readonly change: Change; readonly isSeen: boolean }[];
}

/** What an entry tells; all of it may be done where its end is not known. */
export function writeOfEntry(entry: JournalEntry): OwnWrite {
  const { id, configuration, via, sentAt, changes, end } = entry;
  const isSeen = end?.verified === 'verified';
  const mayBeDone =
    end?.ends.flatMap(({ change, result }) => (isOurs(result) ? [change] : [])) ?? changes;
  const done = mayBeDone.map((change) => ({ change, isSeen }));
  return { kind: 'entry', id, configurationId: configuration.id, via, at: end?.at ?? sentAt, done };
}

/** What a run has written, list by list. Items of an earlier version do not say when. */
export function writesOfRun({ id, items }: Pick<PlanRun, 'id' | 'items'>): OwnWrite[] {
  return items.flatMap((item): OwnWrite[] => {
    const at = item.approvedAt ?? item.sentAt;
    const done = doneOf(item);
    const { configurationId } = item;
    return at === undefined || done.length === 0
      ? []
      : [{ kind: 'run', id, configurationId, via: '', at, done }];
  });
}

function doneOf({ lines, state }: RunItem): OwnWrite['done'] {
  const undone = state.kind === 'sent' ? (state.undone ?? []) : [];
  // Of what is under way nobody knows yet.
  const mayBeDone = (end: WriteEnd | undefined, line: number) =>
    end === undefined
      ? (state.kind === 'sent' && !undone.includes(line)) || state.kind === 'verifying'
      : isOurs(end);
  return lines.flatMap(({ change, end }, line) =>
    change !== undefined && mayBeDone(end, line)
      ? [{ change, isSeen: end?.kind === 'verified' }]
      : [],
  );
}

/** Those of one list. */
export function writesTo(list: ListAddress, writes: readonly OwnWrite[]): OwnWrite[] {
  return writes.filter((one) => isSameList(one, list));
}

/** What a list may not show yet. */
export interface Unseen {
  readonly changes: readonly Change[];
  /** When the last of them was written, in epoch milliseconds. */
  readonly at: number;
}

/** What nobody has read back. Of a row that was changed twice, the later change. */
export function unseenOf(writes: readonly OwnWrite[]): Unseen {
  const last = new Map<string, { readonly change: Change; readonly at: number }>();
  for (const { at, done } of writes.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)))
    for (const { change, isSeen } of done) {
      const key = changeKey(change);
      if (isSeen) last.delete(key);
      else if (!isUntoldChange(change)) last.set(key, { change, at: Date.parse(at) });
    }
  const unseen = [...last.values()];
  return {
    changes: unseen.map(({ change }) => change),
    at: Math.max(0, ...unseen.map(({ at }) => at)),
  };
}

/** Does a list show it by now? */
export function isShown({ changes }: Unseen, rows: readonly Assignment[]): boolean {
  const present = groupByKey(rows);
  return changes.every((change) => isFulfilledBy(change, present, changes));
}
