import type { Components, Theme } from '@mui/material/styles';

/**
 * Where colours are forced, MUI draws the option one is on in colours of its own: what stands in it
 * in another colour, as a count, would not be seen on them.
 * @param all all that stands in an option
 */
export const oneColourWhenForced = (all: '& *' | '&& *') => ({
  '@media (forced-colors: active)': { [all]: { color: 'inherit' } },
});

/** Surfaces, and what opens above the page. */
export const LAYER_LOOKS: Components<Theme> = {
  MuiPaper: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiPopover: {
    styleOverrides: { paper: { boxShadow: '0 8px 24px rgb(0 0 0 / 0.14)' } },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: {
        fontSize: '0.875rem',
        minHeight: 36,
        gap: 10,
        // A menu is as wide as it needs to be and as the screen lets it be.
        whiteSpace: 'normal',
        overflowWrap: 'anywhere',
        ...oneColourWhenForced('&& *'),
      },
    },
  },
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
