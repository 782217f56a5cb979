import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useState } from 'react';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { AssignmentRow } from '#features/configurations/detail/AssignmentRow.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { useLinkWalk } from '#ui/shell/useLinkWalk.ts';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { compareNames } from '#lib/text/comparable.ts';

interface AssignmentsTableProps {
  readonly configurationId: ConfigurationKey;
  readonly rows: readonly { readonly key: string; readonly assignment: Assignment }[];
  readonly names: TargetNames;
  readonly selected: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

/** Room for the box before the cells of the second line. */
const BOX = '48px';

/**
 * On a phone each row is a card: the target, and below it all the rest, on one line where it fits.
 */
const phoneCards = {
  // Beside the facts of the page there is little room: it is the target's.
  '& td, & th': { px: { sm: 1, lg: 1.5 } },
  '& thead': { display: { xs: 'none', sm: 'table-header-group' } },
  '& tbody tr': {
    display: { xs: 'flex', sm: 'table-row' },
    flexWrap: 'wrap',
    alignItems: 'center',
    py: { xs: 1, sm: 0 },
    borderColor: 'divider',
    borderBottomStyle: 'solid',
    borderBottomWidth: { xs: 1, sm: 0 },
  },
  '& tbody td': { borderBottomWidth: { xs: 0, sm: 1 }, py: { xs: 0.5, sm: 0.75 } },
  '& tbody tr:last-of-type, & tbody tr:last-of-type td': { borderBottomWidth: 0 },
  '& tbody td:nth-of-type(1)': { flex: `0 0 ${BOX}` },
  '& tbody td:nth-of-type(2)': {
    flex: `1 0 calc(100% - ${BOX})`,
    maxWidth: { xs: `calc(100% - ${BOX})`, sm: 'none' },
  },
  '& tbody td:nth-of-type(3)': { ml: { xs: BOX, sm: 0 }, pr: { xs: 0, sm: 2 } },
  '& tbody td:nth-of-type(4)': { flex: '1 1 auto' },
  '& tbody td:nth-of-type(5)': { ml: { xs: 'auto', sm: 0 }, pl: { xs: 0, sm: 2 } },
} as const;

type SortKey = 'target' | 'intent' | 'source';

const SORTED: readonly { readonly key: SortKey; readonly header: string }[] = [
  { key: 'target', header: 'Target' },
  { key: 'intent', header: 'Intent' },
  { key: 'source', header: 'Source' },
];

/**
 * The other way round it is the same order backwards, but rows that are alike stay as Graph has
 * them.
 */
function sortedBy(
  rows: AssignmentsTableProps['rows'],
  names: TargetNames,
  key: SortKey,
  direction: 'asc' | 'desc',
): AssignmentsTableProps['rows'] {
  const textOf = ({ target, intent, source }: Assignment): string =>
    ({ target: names.target(target).label, intent: intent ?? '', source: source ?? '' })[key];
  return rows.toSorted(
    (a, b) =>
      (direction === 'asc' ? 1 : -1) * compareNames(textOf(a.assignment), textOf(b.assignment)),
  );
}

/** One row for each assignment, with what can be done about it. */
export function AssignmentsTable({
  configurationId,
  rows,
  names,
  selected,
  onToggle,
}: AssignmentsTableProps) {
  const [sort, setSort] = useState<{ readonly key: SortKey; readonly direction: 'asc' | 'desc' }>();
  const { hasIntent } = familyOf(configurationId);
  const columns = SORTED.filter(({ key }) => hasIntent || key !== 'intent');
  const walk = useLinkWalk();
  const sorted = sort === undefined ? rows : sortedBy(rows, names, sort.key, sort.direction);
  return (
    // Positioned, so that words for screen readers scroll along with it.
    <Box {...walk} sx={{ overflowX: 'auto', position: 'relative' }}>
      <Table size="small" aria-label="Assignments" sx={phoneCards}>
        <TableHead>
          <TableRow>
            <TableCell padding="checkbox">
              <VisuallyHidden>Select</VisuallyHidden>
            </TableCell>
            {columns.map(({ key, header }) => (
              <TableCell
                key={key}
                sortDirection={sort?.key === key ? sort.direction : false}
                sx={key === 'target' ? { width: '60%' } : {}}
              >
                <TableSortLabel
                  active={sort?.key === key}
                  direction={sort?.key === key ? sort.direction : 'asc'}
                  onClick={() =>
                    setSort({
                      key,
                      direction: sort?.key === key && sort.direction === 'asc' ? 'desc' : 'asc',
                    })
                  }
                >
                  {header}
                </TableSortLabel>
              </TableCell>
            ))}
            <TableCell>
              <VisuallyHidden>Actions</VisuallyHidden>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sorted.map(({ key, assignment }) => (
            <AssignmentRow
              key={key}
              configurationId={configurationId}
              assignment={assignment}
              names={names}
              isSelected={selected.has(key)}
              onToggle={() => onToggle(key)}
            />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
