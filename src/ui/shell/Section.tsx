import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { RegionBoundary } from '#ui/feedback/RegionBoundary.tsx';

interface SectionProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Right of the title: a copy button, a link. */
  readonly action?: ReactNode;
  /** Content goes to the border, for lists and tables that draw their own lines. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A titled card with a hairline border; to a screen reader, a region of that name. */
export function Section({ title, subtitle, action, flush = false, children }: SectionProps) {
  const titleId = useId();
  // Folded away: a line below the title would double the border.
  const hasContent = children !== false;
  return (
    <Paper component="section" aria-labelledby={titleId} sx={{ minWidth: 0, overflow: 'hidden' }}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 1,
          minHeight: 44,
          px: 2,
          py: subtitle ? 1.25 : 0.75,
          borderBottom: hasContent ? 1 : 0,
          borderColor: 'divider',
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography id={titleId} variant="h2">
            {title}
          </Typography>
          {subtitle && (
            <Typography component="div" variant="body2" sx={{ color: 'text.secondary' }}>
              {subtitle}
            </Typography>
          )}
        </Box>
        {action && <Box sx={{ flex: 'none' }}>{action}</Box>}
      </Box>
      {hasContent && (
        <Box sx={flush ? {} : { p: 2 }}>
          <RegionBoundary>{children}</RegionBoundary>
        </Box>
      )}
    </Paper>
  );
}
