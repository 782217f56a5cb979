import type { KeptSnapshot } from '#domain/snapshot/snapshots.ts';
import { snapshotName } from '#features/snapshots/snapshotName.ts';
import { TEXTS } from '#features/snapshots/texts.ts';
import { numberText } from '#lib/locale.ts';
import { toldText } from '#lib/text/shownName.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { Name } from '#ui/text/Name.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';

/** A snapshot of the list. */
export interface SnapshotRow extends KeptSnapshot {
  /** By this browser; otherwise this tab has it open, and it goes with it. */
  readonly isKept: boolean;
}

export const SNAPSHOT_COLUMNS: readonly DataColumn<SnapshotRow>[] = [
  {
    key: 'name',
    header: TEXTS.name,
    width: 'minmax(160px, 2fr)',
    cell: (head) => <Name of={snapshotName(head)} isCut />,
    text: ({ name }) => name,
  },
  {
    key: 'taken',
    header: TEXTS.taken,
    width: 'minmax(120px, 1fr)',
    cell: ({ takenAt }) => <RelativeTime iso={takenAt} />,
    text: ({ takenAt }) => takenAt,
  },
  {
    key: 'by',
    header: TEXTS.by,
    width: 'minmax(120px, 1fr)',
    cell: ({ takenBy }) => <span title={toldText(takenBy)}>{toldText(takenBy)}</span>,
    text: ({ takenBy }) => takenBy,
    hideBelow: 'xl',
  },
  number('configurations', TEXTS.configurations, '172px', ({ configurations }) => configurations),
  number('assignments', TEXTS.assignments, '120px', ({ assignments }) => assignments),
  number('notRead', TEXTS.notRead, '90px', ({ notRead }) => notRead),
  {
    key: 'size',
    header: TEXTS.size,
    width: '108px',
    align: 'end',
    cell: ({ bytes }) => <span>{TEXTS.sizeOf(bytes)}</span>,
    text: ({ bytes }) => String(bytes),
  },
  {
    key: 'where',
    header: TEXTS.where,
    width: '120px',
    cell: ({ isKept }) => <span>{isKept ? TEXTS.thisBrowser : TEXTS.thisTab}</span>,
    text: ({ isKept }) => (isKept ? TEXTS.thisBrowser : TEXTS.thisTab),
  },
];

function number(
  key: string,
  header: string,
  width: string,
  of: (row: SnapshotRow) => number | undefined,
): DataColumn<SnapshotRow> {
  return {
    key,
    header,
    width,
    align: 'end',
    cell: (row) => {
      const count = of(row);
      return <span>{count === undefined ? TEXTS.notKnown : numberText(count)}</span>;
    },
    text: (row) => String(of(row) ?? ''),
  };
}
