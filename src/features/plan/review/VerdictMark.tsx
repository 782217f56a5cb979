import Box from '@mui/material/Box';
import { Ban, Check, type LucideIcon, Minus, PencilLine, Plus } from 'lucide-react';
import { asksToTakeOff } from '#domain/plan/review/planSentence.ts';
import { type ShownVerdict, verdictLabel } from '#domain/plan/review/planWords.ts';

const ADD = { icon: Plus, color: 'success.main' };
const EDIT = { icon: PencilLine, color: 'primary.main' };
const REMOVE = { icon: Minus, color: 'error.main' };
const SO = { icon: Check, color: 'text.secondary' };
const REFUSED = { icon: Ban, color: 'warning.main' };

function looksOf(verdict: ShownVerdict): { readonly icon: LucideIcon; readonly color: string } {
  if (verdict.kind === 'change') {
    const looks = { add: ADD, edit: EDIT, remove: REMOVE }[verdict.change.kind];
    return asksToTakeOff(verdict.change) ? { ...looks, color: REMOVE.color } : looks;
  }
  return verdict.kind === 'refused' ? REFUSED : SO;
}

/** What a line of a review comes to: an icon and a word. */
export function VerdictMark({ verdict }: { readonly verdict: ShownVerdict }) {
  const { icon: Icon, color } = looksOf(verdict);
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        alignSelf: 'start',
        gap: 0.75,
        color,
        fontWeight: 500,
        whiteSpace: 'nowrap',
      }}
    >
      <Icon size={16} strokeWidth={2} aria-hidden />
      {verdictLabel(verdict)}
    </Box>
  );
}
