import { intentWord, isSaid } from '#domain/assignment/intent.ts';
import type { Family } from '#domain/family/family.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { holdsRun, plainSchedule } from '#domain/assignment/payload.ts';
import type { Reach } from '#domain/impact/crowd/reach.ts';
import type { RowReach } from '#domain/impact/rowReach.ts';
import { compareNames } from '#lib/text/comparable.ts';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { TEXTS } from '#features/configurations/detail/texts.ts';

/** A row of the table: its key, the assignment, and how many devices it accounts for. */
export interface TableRowFacts {
  readonly key: string;
  readonly assignment: Assignment;
  /** Undefined while it is counted. */
  readonly reach: RowReach | undefined;
}

export type ColumnKey = 'target' | 'filter' | 'devices' | 'schedule' | 'intent' | 'source';

export interface AssignmentSort {
  readonly key: ColumnKey;
  readonly direction: 'asc' | 'desc';
}

const COLUMNS: readonly { readonly key: ColumnKey; readonly header: string }[] = [
  { key: 'target', header: TEXTS.target },
  { key: 'filter', header: TEXTS.filter },
  { key: 'devices', header: TEXTS.devices },
  { key: 'schedule', header: TEXTS.schedule },
  { key: 'intent', header: TEXTS.intent },
  { key: 'source', header: TEXTS.source },
];

/** The columns that tell rows apart: the usual intent and source are not repeated in each. */
export function columnsOf(
  rows: readonly Pick<TableRowFacts, 'assignment'>[],
  intents: Family['intents'],
): typeof COLUMNS {
  const isTold: Partial<Record<ColumnKey, boolean>> = {
    schedule: rows.some(({ assignment }) => holdsRun(assignment.payload)),
    intent: intents.length > 0 && rows.some(({ assignment }) => isSaid(assignment)),
    source: isSourceTold(rows),
  };
  return COLUMNS.filter(({ key }) => isTold[key] ?? true);
}

/** Not in families whose rows have no source, nor where all are direct. */
function isSourceTold(rows: readonly Pick<TableRowFacts, 'assignment'>[]): boolean {
  const sources = new Set(rows.map(({ assignment }) => assignment.source));
  return sources.size > 1 || ![undefined, 'direct'].includes([...sources][0]);
}

/**
 * The other way round it is the same order backwards, but rows that are alike stay as Graph has
 * them.
 */
export function sortedRows(
  rows: readonly TableRowFacts[],
  names: Pick<TargetNames, 'target' | 'filter'>,
  { key, direction }: AssignmentSort,
): readonly TableRowFacts[] {
  const sign = direction === 'asc' ? 1 : -1;
  const textOf = ({ target, filter, payload, intent, source }: Assignment): string =>
    ({
      target: names.target(target).label,
      filter: names.filter(filter)?.label ?? '',
      devices: '',
      schedule: payload?.schedule === undefined ? '' : plainSchedule(payload.schedule),
      intent: intentWord(intent),
      source: source ?? '',
    })[key];
  return rows.toSorted((a, b) =>
    key === 'devices'
      ? sign * (countOf(a.reach?.devices) - countOf(b.reach?.devices))
      : sign * compareNames(textOf(a.assignment), textOf(b.assignment)),
  );
}

/** For the order only: what is not known comes before none. */
function countOf(reach: Reach | undefined): number {
  if (reach === undefined || reach.kind === 'unknown') return -1;
  return reach.kind === 'exact' ? reach.count : reach.least;
}
