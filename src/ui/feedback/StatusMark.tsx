import Box from '@mui/material/Box';
import {
  BadgeCheck,
  Ban,
  CircleEllipsis,
  CircleQuestionMark,
  CircleX,
  Hourglass,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { TEXTS } from '#ui/texts.ts';

export type Status = 'verified' | 'accepted' | 'waiting' | 'refused' | 'failed' | 'unknown';

const MARKS: Record<Status, { icon: LucideIcon; word: string; color: string }> = {
  verified: { icon: BadgeCheck, word: TEXTS.verified, color: 'success.main' },
  accepted: { icon: CircleEllipsis, word: TEXTS.accepted, color: 'primary.main' },
  waiting: { icon: Hourglass, word: TEXTS.waiting, color: 'text.secondary' },
  refused: { icon: Ban, word: TEXTS.refused, color: 'warning.main' },
  failed: { icon: CircleX, word: TEXTS.failed, color: 'error.main' },
  unknown: { icon: CircleQuestionMark, word: TEXTS.unknown, color: 'warning.main' },
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
        // On a phone it may stand beside a name, in half of the width.
        whiteSpace: { xs: 'normal', sm: 'nowrap' },
        '& > svg': { flex: 'none' },
      }}
    >
      <Icon size={16} strokeWidth={2} />
      {word ?? usual}
    </Box>
  );
}
