import Box from '@mui/material/Box';
import GlobalStyles from '@mui/material/GlobalStyles';
import type { ReactNode } from 'react';

interface SelectionFrameProps {
  /** The region's accessible name. */
  readonly label: string;
  /** How much is selected; screen readers hear it change. */
  readonly count: ReactNode;
  /** What to do with it: links and buttons. */
  readonly children: ReactNode;
}

/** What is selected in a table, and what to do with it. It stays in reach while one scrolls. */
export function SelectionFrame({ label, count, children }: SelectionFrameProps) {
  return (
    <>
      {/* What has the focus is not under it either. */}
      <GlobalStyles styles={{ html: { scrollPaddingBottom: 'calc(57px + 190px)' } }} />
      <Box
        component="section"
        aria-label={label}
        sx={{
          position: 'sticky',
          bottom: { xs: 72, sm: 16 },
          zIndex: 3,
          mt: 2,
          mx: 'auto',
          width: 'fit-content',
          maxWidth: '100%',
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          pl: { xs: 1.5, sm: 2 },
          pr: { xs: 1.5, sm: 1 },
          py: 1,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          boxShadow: 6,
          '& > a, & > button': { flexGrow: { xs: 1, sm: 0 }, px: { xs: 1, sm: 1.5 } },
          // Words alone fit side by side on a phone.
          '& .MuiButton-startIcon': { display: { xs: 'none', sm: 'inherit' } },
        }}
      >
        <Box
          component="output"
          className="tabular"
          sx={{
            fontWeight: 600,
            mr: { xs: 0, sm: 1 },
            // A line of its own, before the last button takes one.
            '@media (max-width: 374.95px)': { flexBasis: '100%' },
          }}
        >
          {count}
        </Box>
        {children}
      </Box>
    </>
  );
}
