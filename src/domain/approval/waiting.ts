import type { HeldWrite } from '#domain/approval/approval.ts';
import type { Change } from '#domain/change/change.ts';
import { changeKey } from '#domain/change/drift.ts';
import type { ChangeEnd, WriteEnd } from '#domain/change/end.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import type { PlanRun, RunItem } from '#domain/plan/run/run.ts';

/** Where a write that waits is kept. */
export type WaitingPlace =
  | { readonly kind: 'entry'; readonly entryId: string }
  | { readonly kind: 'run'; readonly runId: string; readonly index: number };

/** A write of this browser that waits for approval, with all that it takes to complete it. */
export interface WaitingWrite {
  readonly place: WaitingPlace;
  readonly configuration: { readonly id: ConfigurationKey; readonly displayName: string };
  readonly via: string;
  /** The entry of the journal that it takes back. */
  readonly undoes: string | undefined;
  readonly changes: readonly Change[];
  readonly held: HeldWrite;
}

interface Ended {
  readonly change: Change | undefined;
  readonly end: WriteEnd | undefined;
}

function waitingIn(lines: readonly Ended[]): Pick<WaitingWrite, 'changes' | 'held'> | undefined {
  let held: HeldWrite | undefined;
  const changes: Change[] = [];
  for (const { change, end } of lines) {
    if (end?.kind !== 'waitingForApproval' || change === undefined) continue;
    held ??= end.held;
    if (end.held.requestId === held.requestId) changes.push(change);
  }
  return held === undefined ? undefined : { changes, held };
}

/** What waits in an entry of the journal: Intune keeps one request for each item. */
export function waitingInEntry(entry: JournalEntry): WaitingWrite | undefined {
  const ends = entry.end?.ends ?? [];
  const found = waitingIn(ends.map(({ change, result }) => ({ change, end: result })));
  const { id, configuration, via, undoes } = entry;
  const place = { kind: 'entry', entryId: id } as const;
  return found && { ...found, place, configuration, via, undoes };
}

/** What waits in the items of a run. */
export function waitingInRun({ id, items }: Pick<PlanRun, 'id' | 'items'>): WaitingWrite[] {
  return items.flatMap(({ configurationId, displayName, lines }, index): WaitingWrite[] => {
    const found = waitingIn(lines);
    if (found === undefined) return [];
    const configuration = { id: configurationId, displayName };
    const place = { kind: 'run', runId: id, index } as const;
    return [{ ...found, place, configuration, via: '', undoes: undefined }];
  });
}

/** The same change, whichever of two readings it is from. */
export function isSameChange(a: Change, b: Change): boolean {
  return a.kind === b.kind && changeKey(a) === changeKey(b);
}

/** What becomes of each change of a request. */
export type EndOf = (change: Change, held: HeldWrite) => WriteEnd;

/** The ends with what became of the request with this number. */
export function endsAfter(
  ends: readonly ChangeEnd[],
  requestId: string,
  endOf: EndOf,
): ChangeEnd[] {
  return ends.map(({ change, result }) => ({
    change,
    result: isOf(result, requestId) ? endOf(change, result.held) : result,
  }));
}

/** The same for an item of a run. */
export function itemAfterApproval(item: RunItem, requestId: string, endOf: EndOf): RunItem {
  const lines = item.lines.map((line) =>
    line.change !== undefined && isOf(line.end, requestId)
      ? { ...line, end: endOf(line.change, line.end.held) }
      : line,
  );
  return { ...item, lines };
}

type Waiting = Extract<WriteEnd, { kind: 'waitingForApproval' }>;

function isOf(end: WriteEnd | undefined, requestId: string): end is Waiting {
  return end?.kind === 'waitingForApproval' && end.held.requestId === requestId;
}
