import { styled } from '@mui/material/styles';
import { TEXTS } from '#ui/texts.ts';

/** Beside what an admin acts on, and what the app infers because Microsoft does not say it. */
export function NotDocumented() {
  return <Mark title={TEXTS.notDocumentedHint}>{TEXTS.notDocumented}</Mark>;
}

const Mark = styled('small')(({ theme }) => ({
  marginInlineStart: 6,
  paddingInline: 5,
  border: `1px dashed ${theme.vars.palette.control}`,
  borderRadius: theme.vars.shape.borderRadius,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  whiteSpace: 'nowrap',
}));
