import Box from '@mui/material/Box';
import { BadgeCheck, Ban, Check, CircleQuestionMark, CircleX, Hourglass } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

export type Status = 'verified' | 'accepted' | 'waiting' | 'refused' | 'failed' | 'unknown';

const MARKS: Record<Status, { icon: LucideIcon; word: string; color: string }> = {
  verified: { icon: BadgeCheck, word: 'Verified', color: 'success.main' },
  accepted: { icon: Check, word: 'Accepted', color: 'primary.main' },
  waiting: { icon: Hourglass, word: 'Waiting', color: 'text.secondary' },
  refused: { icon: Ban, word: 'Refused', color: 'warning.main' },
  failed: { icon: CircleX, word: 'Failed', color: 'error.main' },
  unknown: { icon: CircleQuestionMark, word: 'Outcome unknown', color: 'warning.main' },
};

interface StatusMarkProps {
  readonly status: Status;
  /** Replaces the usual word where the place asks for another, for example "Verifying". */
  readonly word?: string;
}

/** How far a write got: one icon and one word for each state. Accepted is not yet verified. */
export function StatusMark({ status, word }: StatusMarkProps) {
  const { icon: Icon, word: usual, color } = MARKS[status];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        color,
        fontWeight: 500,
        whiteSpace: 'nowrap',
        '& > svg': { flex: 'none' },
      }}
    >
      <Icon size={16} strokeWidth={2} />
      {word ?? usual}
    </Box>
  );
}
