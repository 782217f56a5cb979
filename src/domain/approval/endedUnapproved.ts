import { isSameChange, type WaitingPlace, type WaitingWrite } from '#domain/approval/waiting.ts';
import { sameWantedRow } from '#domain/assignment/rowIdentity.ts';
import type { Change } from '#domain/change/change.ts';
import { wantedBy } from '#domain/change/drift.ts';
import {
  endedUnapproved,
  failureIn,
  isOurs,
  type Unapproved,
  unapprovedBy,
  type WriteEnd,
} from '#domain/change/end.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';

/** What was asked for in this browser, and not approved: rejected, or not completed in time. */
export interface UnapprovedWrite extends Pick<WaitingWrite, 'configuration' | 'via' | 'changes'> {
  readonly place: WaitingPlace;
  readonly why: Unapproved;
  /** What who rejected it said; empty where nothing is known of it. */
  readonly reason: string;
  /** ISO 8601, when it was asked for. */
  readonly askedAt: string;
  /** ISO 8601, when this browser noted its end. */
  readonly at: string;
}

/** The same, asked for again later. */
export interface AskedAnew {
  readonly place: WaitingPlace;
  /** ISO 8601 */
  readonly askedAt: string;
}

export function unapprovedInEntry({
  id,
  configuration,
  via,
  sentAt,
  end,
}: JournalEntry): UnapprovedWrite[] {
  const ended = (end?.ends ?? []).filter(({ result }) => endedUnapproved(result));
  const how = howOf(ended[0]?.result);
  return end === undefined || how === undefined
    ? []
    : [
        {
          place: { kind: 'entry', entryId: id },
          configuration,
          via,
          changes: ended.map(({ change }) => change),
          ...how,
          askedAt: sentAt,
          at: end.at,
        },
      ];
}

export function unapprovedInRun({ id, createdAt, items }: PlanRun): UnapprovedWrite[] {
  return items.flatMap(({ configurationId, displayName, lines, approvedAt }, index) => {
    const ended = lines.filter(({ end }) => endedUnapproved(end));
    const how = howOf(ended[0]?.end);
    return how === undefined
      ? []
      : [
          {
            place: { kind: 'run' as const, runId: id, index },
            configuration: { id: configurationId, displayName },
            via: '',
            changes: ended.flatMap(({ change }) => change ?? []),
            ...how,
            askedAt: createdAt,
            at: approvedAt ?? createdAt,
          },
        ];
  });
}

function howOf(end: WriteEnd | undefined): Pick<UnapprovedWrite, 'why' | 'reason'> | undefined {
  const why = unapprovedBy(end);
  if (end === undefined || why === undefined) return undefined;
  const said = why === 'approvalRejected' ? failureIn(end)?.trace.message : undefined;
  return { why, reason: said ?? '' };
}

/** Does an entry ask for all of it again? */
export function anewInEntry(
  write: UnapprovedWrite,
  { id, configuration, via, sentAt, end }: JournalEntry,
): AskedAnew | undefined {
  const isLater = sentAt > write.askedAt && via === write.via;
  const lines = (end?.ends ?? []).map(({ change, result }) => ({ change, end: result }));
  return isLater && configuration.id === write.configuration.id && asksForAll(lines, write)
    ? { place: { kind: 'entry', entryId: id }, askedAt: sentAt }
    : undefined;
}

/** Does an item of a run ask for all of it again? */
export function anewInRun(
  write: UnapprovedWrite,
  { id, createdAt, items }: PlanRun,
): AskedAnew | undefined {
  if (createdAt <= write.askedAt || write.via !== '') return undefined;
  const index = items.findIndex(
    ({ configurationId, lines }) =>
      configurationId === write.configuration.id && asksForAll(lines, write),
  );
  return index === -1
    ? undefined
    : { place: { kind: 'run', runId: id, index }, askedAt: createdAt };
}

interface Line {
  readonly change: Change | undefined;
  readonly end: WriteEnd | undefined;
}

function asksForAll(lines: readonly Line[], { changes }: UnapprovedWrite): boolean {
  return changes.every((wanted) =>
    lines.some(
      ({ change, end }) =>
        change !== undefined &&
        wasSent(end) &&
        isSameChange(change, wanted) &&
        same(change, wanted),
    ),
  );
}

/** Did a request for it reach Intune, as far as is known? */
function wasSent(end: WriteEnd | undefined): boolean {
  return (
    end !== undefined &&
    (isOurs(end) ||
      end.kind === 'waitingForApproval' ||
      end.kind === 'cancelled' ||
      end.kind === 'unknown' ||
      endedUnapproved(end))
  );
}

function same(a: Change, b: Change): boolean {
  const [one, other] = [wantedBy(a), wantedBy(b)];
  return one === undefined || other === undefined ? one === other : sameWantedRow(one, other);
}
