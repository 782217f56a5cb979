import type { ReactNode } from 'react';

/**
 * One column of a DataTable. Keep the list of columns outside the component or memoised: sorting is
 * redone when it changes.
 */
export interface DataColumn<Row> {
  readonly key: string;
  readonly header: string;
  /** The cells speak for themselves: only screen readers hear the header. */
  readonly isHeaderHidden?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** A CSS grid track; by default the columns share the width. */
  readonly width?: string;
  /**
   * Makes the column sortable. Text is sorted as people do ("Wi-Fi 2" before "Wi-Fi 10"); what has
   * no value comes last.
   */
  readonly sortValue?: (row: Row) => string | number | undefined;
  /** What a CSV file holds of it; without it, what it is sorted by. */
  readonly text?: (row: Row) => string;
  /** Shown only to whoever chooses it. */
  readonly isOptional?: boolean;
  readonly align?: 'start' | 'end';
  /** Leaves the column out below this width. */
  readonly hideBelow?: 'md' | 'lg' | 'xl';
}

/** A cell as text, for a file. */
export function cellText<Row>({ text, sortValue }: DataColumn<Row>, row: Row): string {
  return text === undefined ? String(sortValue?.(row) ?? '') : text(row);
}

export interface DataSort {
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

/** What the link of a row must be given: `(row, link) => <Link to="…" {...link} />`. */
export interface RowLink {
  readonly className: string;
  readonly children: ReactNode;
}

/**
 * Stretches a link over its positioned row, so that the whole row is the link: middle click and
 * "open in new tab" work too.
 */
export const ROW_LINK = 'data-row-link';

export const rowLinkStyles = {
  [`& .${ROW_LINK}`]: {
    color: 'text.primary',
    fontWeight: 500,
    textDecoration: 'none',
    outline: 'none',
    '&::after': { content: '""', position: 'absolute', inset: 0 },
  },
  [`& :is(a, button):not(.${ROW_LINK})`]: { position: 'relative', zIndex: 1 },
  [`&:has(.${ROW_LINK}:focus-visible)`]: {
    outline: '2px solid',
    outlineColor: 'primary.main',
    outlineOffset: -2,
  },
} as const;

/** A row that takes the focus itself is marked as one whose link has it. */
export const rowStopStyles = {
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
} as const;

/** The classes of a column's cells; `cellStyles` gives them their looks. */
export function cellClass<Row>({ align, hideBelow }: DataColumn<Row>): string {
  return [align === 'end' ? 'at-end' : '', hideBelow ? `from-${hideBelow}` : '']
    .filter(Boolean)
    .join(' ');
}

/**
 * Looks of all cells, written once on the table: a style of its own for each cell makes scrolling
 * stutter.
 */
export const cellStyles = {
  '& td, & th': { display: 'flex', alignItems: 'center', minWidth: 0, p: 0, textAlign: 'start' },
  '& td > *, & th > *': {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  // A box is larger to the pointer than it looks.
  '& .box > *': { overflow: 'visible' },
  '& .at-end': { justifyContent: 'flex-end' },
  '& .from-md': { display: { xs: 'none', md: 'flex' } },
  '& .from-lg': { display: { xs: 'none', lg: 'flex' } },
  '& .from-xl': { display: { xs: 'none', xl: 'flex' } },
} as const;

/** Looks of what stands in the head. */
export const headStyles = {
  '& th': { fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' },
  '& .sort': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 0.5,
    mx: -0.75,
    px: 0.75,
    py: 0.5,
    border: 0,
    borderRadius: 0.5,
    font: 'inherit',
    color: 'inherit',
    bgcolor: 'transparent',
    cursor: 'pointer',
  },
  '& .sort:hover': { color: 'text.primary', bgcolor: 'action.hover' },
  '& [aria-sort] > .sort': { color: 'text.primary' },
  '& .sort > svg': { flex: 'none' },
} as const;
