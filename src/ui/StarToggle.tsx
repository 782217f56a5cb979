import { styled } from '@mui/material/styles';
import { Star } from 'lucide-react';

interface StarToggleProps {
  /** What the star belongs to; the button is "Star …". */
  readonly name: string;
  readonly isStarred: boolean;
  readonly onToggle: () => void;
}

/** Puts a star on something, to find it again. Filled when it has one, so that colour alone does not say it. */
export function StarToggle({ name, isStarred, onToggle }: StarToggleProps) {
  return (
    <Frame type="button" aria-label={`Star ${name}`} aria-pressed={isStarred} title={isStarred ? 'Take the star off' : 'Star it, to find it again'} onClick={onToggle}>
      <Star size={16} strokeWidth={1.75} fill={isStarred ? 'currentColor' : 'none'} aria-hidden />
    </Frame>
  );
}

// A plain button: a table draws one for every row.
const Frame = styled('button')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  width: 28,
  height: 28,
  padding: 0,
  border: 0,
  borderRadius: theme.vars.shape.borderRadius,
  background: 'none',
  color: theme.vars.palette.text.secondary,
  cursor: 'pointer',
  '&[aria-pressed="true"]': { color: theme.vars.palette.warning.main },
  '&:hover': { color: theme.vars.palette.text.primary, backgroundColor: theme.vars.palette.action.hover },
}));
