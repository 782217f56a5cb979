import type { WaitingPlace, WaitingWrite } from '#domain/approval/waiting.ts';
import type { Change } from '#domain/change/change.ts';
import { endedUnapproved, type WriteEnd } from '#domain/change/end.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';

/** What was asked for in this browser, and not approved: rejected, or not completed in time. */
export interface UnapprovedWrite extends Pick<WaitingWrite, 'configuration'> {
  readonly place: WaitingPlace;
  readonly changes: readonly Change[];
  readonly end: WriteEnd;
  /** ISO 8601, when this browser noted it. */
  readonly at: string;
}

export function unapprovedInEntry({ id, configuration, end }: JournalEntry): UnapprovedWrite[] {
  const ended = (end?.ends ?? []).filter(({ result }) => endedUnapproved(result));
  const [first] = ended;
  return end === undefined || first === undefined
    ? []
    : [
        {
          place: { kind: 'entry', entryId: id },
          configuration,
          changes: ended.map(({ change }) => change),
          end: first.result,
          at: end.at,
        },
      ];
}

export function unapprovedInRun({ id, createdAt, items }: PlanRun): UnapprovedWrite[] {
  return items.flatMap(({ configurationId, displayName, lines, approvedAt }, index) => {
    const ended = lines.filter(({ end }) => endedUnapproved(end));
    const end = ended[0]?.end;
    return end === undefined
      ? []
      : [
          {
            place: { kind: 'run' as const, runId: id, index },
            configuration: { id: configurationId, displayName },
            changes: ended.flatMap(({ change }) => change ?? []),
            end,
            at: approvedAt ?? createdAt,
          },
        ];
  });
}
