import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { TEXTS } from '#ui/texts.ts';

interface PageHeaderProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** Where this page lies, usually links above the title. */
  readonly breadcrumb?: ReactNode;
  /** The page's one main action. */
  readonly action?: ReactNode;
}

/** Top of every page: the answer as `h1`, what to do about it on the right (below on a phone). */
export function PageHeader({ title, subtitle, breadcrumb, action }: PageHeaderProps) {
  return (
    <Box component="header" sx={{ mb: 2.5 }}>
      {breadcrumb && (
        <Box
          component="nav"
          aria-label={TEXTS.breadcrumb}
          sx={{ mb: 0.75, fontSize: '0.8125rem', color: 'text.secondary' }}
        >
          {breadcrumb}
        </Box>
      )}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1.5,
          alignItems: 'flex-start',
          justifyContent: 'space-between',
        }}
      >
        <Box sx={{ flex: { xs: '1 1 auto', md: '1 1 320px' }, minWidth: 0 }}>
          <Typography
            variant="h1"
            tabIndex={-1}
            sx={{ overflowWrap: 'anywhere', textWrap: 'pretty', outline: 'none' }}
          >
            {title}
          </Typography>
          {subtitle && (
            <Typography component="div" sx={{ mt: 0.5, color: 'text.secondary' }}>
              {subtitle}
            </Typography>
          )}
        </Box>
        {action && (
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              gap: 1,
              maxWidth: '100%',
              // A title that grows while a list is read would push it to another row.
              width: { xs: '100%', sm: 'auto' },
              '& > .MuiButton-root:not(:only-child)': { flexGrow: { xs: 1, sm: 0 } },
            }}
          >
            {action}
          </Box>
        )}
      </Box>
    </Box>
  );
}
