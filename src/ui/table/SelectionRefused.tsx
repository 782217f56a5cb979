import { styled } from '@mui/material/styles';

interface SelectionRefusedProps {
  /** Undefined as long as nobody tried. */
  readonly reason: string | undefined;
}

/** Says, in view and aloud, why a row that somebody tried to select was not. */
export function SelectionRefused({ reason }: SelectionRefusedProps) {
  return <Line>{reason}</Line>;
}

const Line = styled('output')(({ theme }) => ({
  position: 'sticky',
  // Above what tells of a selection.
  bottom: theme.spacing(12),
  zIndex: 2,
  display: 'block',
  width: 'fit-content',
  maxWidth: '100%',
  margin: '0 auto',
  padding: theme.spacing(1, 2),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.vars.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  '&:empty': { padding: 0, border: 0 },
}));
