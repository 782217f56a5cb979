import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type NoticeLevel = 'info' | 'success' | 'warning' | 'error';

const ICONS: Record<NoticeLevel, LucideIcon> = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  error: CircleAlert,
};

interface NoticeProps {
  readonly level: NoticeLevel;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `true` for what was there when the page came: it is read in its place and not announced. */
  readonly quiet?: boolean;
  /** What it says is still being read: the actions stand above it, so that they do not move. */
  readonly isGrowing?: boolean;
  /** Between the head of a page and what follows: keeps its distance from it. */
  readonly isApart?: boolean;
}

/**
 * Something the admin should know, where it matters. An error interrupts a screen reader, the rest
 * waits its turn.
 */
export function Notice({
  level,
  title,
  children,
  actions,
  quiet = false,
  isGrowing = false,
  isApart = false,
}: NoticeProps) {
  const Icon = ICONS[level];
  const role = level === 'error' ? 'alert' : 'status';
  const row = actions && (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: isGrowing ? 0.5 : 1 }}>{actions}</Box>
  );
  return (
    <Box
      {...(!quiet && { role })}
      sx={{
        display: 'flex',
        gap: 1.25,
        p: 1.5,
        mb: isApart ? 2.5 : 0,
        border: 1,
        borderColor: `${level}.line`,
        borderRadius: 1,
        bgcolor: `${level}.soft`,
        '& > svg': { color: `${level}.main`, flex: 'none', mt: '2px' },
      }}
    >
      <Icon size={17} strokeWidth={2} />
      <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 0.5 }}>
        <Typography component="p" sx={{ fontWeight: 600 }}>
          {title}
        </Typography>
        {isGrowing && row}
        {children && (
          <Typography component="div" sx={{ overflowWrap: 'anywhere', '& p': { m: 0 } }}>
            {children}
          </Typography>
        )}
        {!isGrowing && row}
      </Box>
    </Box>
  );
}
