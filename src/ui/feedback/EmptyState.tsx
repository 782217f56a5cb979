import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon?: LucideIcon;
  /** What is empty, as a fact: "Nothing matches “kiosk”". */
  readonly title: string;
  /** The next step, in a sentence. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Inside a card that has room of its own. */
  readonly isCompact?: boolean;
}

/** Nothing to show, and how to change that. Not for "could not read": that is a FailureNotice. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
  isCompact = false,
}: EmptyStateProps) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        textAlign: 'center',
        gap: 0.75,
        px: isCompact ? 0 : 3,
        py: isCompact ? 1 : 6,
        color: 'text.secondary',
      }}
    >
      {Icon && <Icon size={28} strokeWidth={1.5} aria-hidden />}
      <Typography component="p" sx={{ fontWeight: 600, color: 'text.primary' }}>
        {title}
      </Typography>
      {children && <Box sx={{ maxWidth: 440, textWrap: 'balance' }}>{children}</Box>}
      {action && (
        <Box sx={{ mt: 1.5, display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>
          {action}
        </Box>
      )}
    </Box>
  );
}
