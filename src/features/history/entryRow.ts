/** The looks of one row of the history. */
export const ENTRY_ROW = {
  display: 'grid',
  gridTemplateColumns: { xs: 'auto minmax(0, 1fr)', sm: 'auto 56px minmax(0, 1fr) auto auto' },
  columnGap: { xs: 1, sm: 2 },
  rowGap: 0.5,
  alignItems: 'start',
  px: { xs: 1, sm: 1.5 },
  py: 1.25,
  '& + &': { borderTop: 1, borderColor: 'divider' },
  '&:hover': { bgcolor: 'action.hover' },
} as const;
