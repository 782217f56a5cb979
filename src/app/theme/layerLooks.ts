import type { Components, Theme } from '@mui/material/styles';

/** Surfaces, and what opens above the page. */
export const LAYER_LOOKS: Components<Theme> = {
  MuiPaper: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiPopover: {
    styleOverrides: { paper: { boxShadow: '0 8px 24px rgb(0 0 0 / 0.14)' } },
  },
  MuiMenuItem: { styleOverrides: { root: { fontSize: '0.875rem', minHeight: 36, gap: 10 } } },
  MuiDialog: { styleOverrides: { paper: { boxShadow: '0 16px 48px rgb(0 0 0 / 0.22)' } } },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: '1rem', fontWeight: 600 } } },
  MuiTooltip: {
    defaultProps: { enterDelay: 300, enterNextDelay: 100, describeChild: true },
    styleOverrides: {
      tooltip: {
        fontSize: '0.75rem',
        lineHeight: 1.45,
        fontWeight: 450,
        padding: '6px 9px',
        maxWidth: 320,
        border: '1px solid transparent',
      },
    },
  },
};
