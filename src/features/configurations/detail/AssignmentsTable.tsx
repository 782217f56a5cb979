import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useState } from 'react';
import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { AssignmentRow } from '#features/configurations/detail/AssignmentRow.tsx';
import {
  type AssignmentSort,
  type ColumnKey,
  columnsOf,
  sortedRows,
  type TableRowFacts,
} from '#features/configurations/detail/assignmentColumns.ts';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { useLinkWalk } from '#ui/shell/useLinkWalk.ts';
import { TEXTS } from '#features/configurations/detail/texts.ts';

interface AssignmentsTableProps {
  readonly configurationId: ConfigurationKey;
  readonly rows: readonly TableRowFacts[];
  readonly names: TargetNames;
  readonly selected: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

/** Names take what there is; numbers and words take what they need. */
const WIDTHS: Partial<Record<ColumnKey, string>> = { target: '42%', filter: '32%' };

/** Where no row has a filter, the room is the target's. */
const WIDTHS_WITHOUT_FILTER: typeof WIDTHS = { target: '74%' };

/** Room for the box before the cells of the second line. */
const BOX = '48px';

/**
 * On a phone each row is a card: the target, and below it all the rest, on one line where it fits.
 */
const phoneCards = {
  // As wide as the card, however long a name without a blank is.
  tableLayout: { xs: 'fixed', sm: 'auto' },
  // Beside the facts of the page there is little room: it is the target's.
  '& td, & th': { px: { sm: 1, lg: 1.5 } },
  '& .of-devices': { textAlign: { sm: 'end' } },
  '& .of-devices .MuiTableSortLabel-root': { flexDirection: 'row-reverse' },
  '& thead': { display: { xs: 'none', sm: 'table-header-group' } },
  '& tbody tr': {
    display: { xs: 'flex', sm: 'table-row' },
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: 1.5,
    py: { xs: 1, sm: 0 },
    pl: { xs: BOX, sm: 0 },
    pr: { xs: 2, sm: 0 },
    position: { xs: 'relative', sm: 'static' },
    borderColor: 'divider',
    borderBottomStyle: 'solid',
    borderBottomWidth: { xs: 1, sm: 0 },
  },
  '& tbody td': {
    borderBottomWidth: { xs: 0, sm: 1 },
    py: { xs: 0.5, sm: 0.75 },
    px: { xs: 0, sm: 1, lg: 1.5 },
    maxWidth: { xs: '100%', sm: 'none' },
    overflowWrap: { xs: 'anywhere', sm: 'normal' },
  },
  '& tbody tr:last-of-type, & tbody tr:last-of-type td': { borderBottomWidth: 0 },
  '& tbody td:first-of-type': {
    position: { xs: 'absolute', sm: 'static' },
    left: 4,
    // Its box is level with the target.
    top: 15,
    pl: { sm: 0.5 },
  },
  // Names of policy sets are as long as any.
  '& tbody .of-source': { minWidth: { sm: 140 }, overflowWrap: 'anywhere' },
  '& tbody .of-target': { flex: '1 0 100%' },
  '& tbody .of-filter:has(.no-filter)': { display: { xs: 'none', sm: 'table-cell' } },
  '& tbody .of-actions': { ml: { xs: 'auto', sm: 0 }, pr: { xs: 0, sm: 1, lg: 1.5 } },
} as const;

/** One row for each assignment, with what can be done about it. */
export function AssignmentsTable({
  configurationId,
  rows,
  names,
  selected,
  onToggle,
}: AssignmentsTableProps) {
  const [sort, setSort] = useState<AssignmentSort>();
  const columns = columnsOf(rows, familyOf(configurationId).intents);
  const walk = useLinkWalk(rows.length > 0);
  const sorted = sort === undefined ? rows : sortedRows(rows, names, sort);
  return (
    // Positioned, so that words for screen readers scroll along with it.
    <Box {...walk} sx={{ overflowX: 'auto', position: 'relative' }}>
      <Table size="small" aria-label={TEXTS.assignments} sx={phoneCards}>
        <SortableHead columns={columns} widths={widthsOf(rows)} sort={sort} onSort={setSort} />
        <TableBody>
          {sorted.map((row) => (
            <AssignmentRow
              key={row.key}
              configurationId={configurationId}
              row={row}
              columns={columns}
              names={names}
              isSelected={selected.has(row.key)}
              onToggle={() => onToggle(row.key)}
            />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function widthsOf(rows: readonly TableRowFacts[]): typeof WIDTHS {
  const hasFilter = rows.some(({ assignment: { filter } }) => filter.mode !== 'none');
  return hasFilter ? WIDTHS : WIDTHS_WITHOUT_FILTER;
}

interface SortableHeadProps {
  readonly columns: ReturnType<typeof columnsOf>;
  readonly widths: typeof WIDTHS;
  readonly sort: AssignmentSort | undefined;
  readonly onSort: (sort: AssignmentSort) => void;
}

function SortableHead({ columns, widths, sort, onSort }: SortableHeadProps) {
  return (
    <TableHead>
      <TableRow>
        <TableCell padding="checkbox">
          <VisuallyHidden>{TEXTS.selectColumn}</VisuallyHidden>
        </TableCell>
        {columns.map(({ key, header }) => {
          const direction = sort?.key === key ? sort.direction : undefined;
          return (
            <TableCell
              key={key}
              className={`of-${key}`}
              sortDirection={direction ?? false}
              sx={{ width: widths[key] }}
            >
              <TableSortLabel
                active={direction !== undefined}
                direction={direction ?? 'asc'}
                onClick={() => onSort({ key, direction: direction === 'asc' ? 'desc' : 'asc' })}
              >
                {header}
              </TableSortLabel>
            </TableCell>
          );
        })}
        <TableCell>
          <VisuallyHidden>{TEXTS.actions}</VisuallyHidden>
        </TableCell>
      </TableRow>
    </TableHead>
  );
}
