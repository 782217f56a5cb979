import type { LinkProps } from '@mui/material/Link';
import type { Components, Theme } from '@mui/material/styles';
import type { ElementType } from 'react';

import { rowPartStyles } from '#ui/table/rowParts.ts';

const MONO = "ui-monospace, 'Cascadia Code', 'SF Mono', Menlo, Consolas, monospace";

/**
 * Heights of what is repeated many times on a screen, as variables, so that a change of density
 * draws nothing anew. A finger needs more room than a pointer: on a touch screen fields and buttons
 * stay as they are.
 */
const COMFORTABLE = {
  '--desk-field': '36px',
  '--desk-field-pad': '7px',
  '--desk-button': '32px',
  '--desk-cell': '6px',
};
const COMPACT = {
  '--desk-cell': '2px',
  '@media (pointer: fine)': {
    '--desk-field': '30px',
    '--desk-field-pad': '4px',
    '--desk-button': '28px',
  },
};

const focusRing = (theme: Theme) => ({
  outline: `2px solid ${theme.vars.palette.primary.main}`,
  outlineOffset: 2,
});

/**
 * How MUI's own components look here. Split from `theme.ts` so that colours and shapes are found
 * apart.
 */
export function themeComponents(LinkComponent: ElementType | undefined): Components<Theme> {
  return {
    MuiCssBaseline: {
      styleOverrides: (theme) => ({
        ':root': COMFORTABLE,
        ':root[data-density="compact"]': COMPACT,
        // A name may have 250 letters and no space. `anywhere`, unlike `break-word`, also lets the
        // boxes around it be narrower than it: for names, and what else is one long word.
        body: {
          fontSynthesis: 'none',
          textRendering: 'optimizeLegibility',
          overflowWrap: 'break-word',
        },
        'bdi, h1, h2, h3, code, a': { overflowWrap: 'anywhere' },
        // Not for everything: Inter's tabular figures widen the hyphen too, and "Wi-Fi" falls
        // apart.
        'time, .tabular': { fontVariantNumeric: 'tabular-nums' },
        'code, kbd, pre, samp': { fontFamily: MONO, fontVariantLigatures: 'none' },
        ':focus-visible': focusRing(theme),
        // What has the focus is never under the bars that stick to the edges.
        html: {
          scrollPaddingBlock: 'calc(48px + 8px) calc(57px + env(safe-area-inset-bottom) + 8px)',
        },
        ...rowPartStyles(theme),
        '::selection': {
          backgroundColor: theme.vars.palette.primary.line,
          color: theme.vars.palette.text.primary,
        },
        '@media (prefers-reduced-motion: reduce)': {
          // None at all: even the shortest one shows the old colour for a frame.
          '*, *::before, *::after': {
            transition: 'none !important',
            animation: 'none !important',
            scrollBehavior: 'auto !important',
          },
        },
      }),
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true, ...(LinkComponent && { LinkComponent }) },
      styleOverrides: {
        root: ({ theme }) => ({ fontFamily: 'inherit', '&:focus-visible': focusRing(theme) }),
      },
    },
    MuiLink: {
      // `component` is not in LinkProps, though Link takes it:
      // https://mui.com/material-ui/integrations/routing/
      defaultProps: {
        underline: 'hover',
        ...(LinkComponent && ({ component: LinkComponent } as LinkProps)),
      },
      styleOverrides: { root: { fontWeight: 500, borderRadius: 2 } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true, size: 'small', variant: 'outlined' },
      styleOverrides: {
        root: ({ theme }) => ({
          minHeight: 'var(--desk-button)',
          paddingInline: 12,
          whiteSpace: 'nowrap',
          transition: 'background-color 150ms, border-color 150ms, color 150ms',
          '&[aria-disabled="true"]': {
            cursor: 'not-allowed',
            color: theme.vars.palette.text.secondary,
            backgroundColor: theme.vars.palette.background.sunken,
            borderColor: theme.vars.palette.divider,
            '&:hover': { backgroundColor: theme.vars.palette.background.sunken },
          },
          variants: [
            {
              props: { variant: 'outlined', color: 'primary' },
              style: {
                color: theme.vars.palette.text.primary,
                backgroundColor: theme.vars.palette.background.paper,
                borderColor: theme.vars.palette.divider,
                '&:hover': {
                  backgroundColor: theme.vars.palette.background.sunken,
                  borderColor: theme.vars.palette.control,
                },
              },
            },
            { props: { variant: 'contained' }, style: { border: '1px solid transparent' } },
            {
              props: { size: 'large' },
              style: { minHeight: 40, paddingInline: 18, fontSize: '0.875rem' },
            },
          ],
        }),
        startIcon: { marginRight: 6, '& > *:nth-of-type(1)': { fontSize: 16 } },
      },
    },
    MuiIconButton: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        root: ({ theme }) => ({
          borderRadius: theme.vars.shape.borderRadius,
          color: theme.vars.palette.text.secondary,
        }),
      },
    },
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
    MuiChip: {
      defaultProps: { size: 'small', variant: 'outlined' },
      styleOverrides: {
        root: ({ theme }) => ({
          borderRadius: theme.vars.shape.borderRadius,
          fontSize: '0.75rem',
          fontWeight: 500,
        }),
      },
    },
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined', fullWidth: true } },
    MuiFormControl: { defaultProps: { size: 'small' } },
    // Labels stand above their field and never shrink: readable while full, and nothing moves on
    // focus.
    MuiInputLabel: {
      defaultProps: { shrink: true },
      styleOverrides: {
        root: ({ theme }) => ({
          position: 'static',
          transform: 'none',
          maxWidth: 'none',
          overflow: 'visible',
          pointerEvents: 'auto',
          marginBottom: 6,
          fontSize: '0.8125rem',
          lineHeight: 1.5,
          fontWeight: 500,
          color: theme.vars.palette.text.primary,
          '&.Mui-focused': { color: theme.vars.palette.text.primary },
          '&.Mui-error': { color: theme.vars.palette.error.main },
        }),
      },
    },
    MuiFormLabel: {
      styleOverrides: {
        root: ({ theme }) => ({
          fontSize: '0.8125rem',
          lineHeight: 1.5,
          fontWeight: 500,
          color: theme.vars.palette.text.primary,
          '&.Mui-focused': { color: theme.vars.palette.text.primary },
        }),
      },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        root: ({ theme }) => ({
          minHeight: 'var(--desk-field)',
          backgroundColor: theme.vars.palette.background.paper,
          '&.Mui-disabled': { backgroundColor: theme.vars.palette.background.sunken },
        }),
        // MUI's own placeholder is too faint to be read.
        input: ({ theme }) => ({
          fontSize: '0.875rem',
          paddingBlock: 'var(--desk-field-pad)',
          '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
        }),
        notchedOutline: ({ theme }) => ({
          top: 0,
          borderColor: theme.vars.palette.control,
          '& legend': { display: 'none' },
        }),
      },
    },
    MuiFormHelperText: {
      styleOverrides: {
        root: { marginInline: 0, marginTop: 4, fontSize: '0.8125rem', lineHeight: 1.45 },
      },
    },
    MuiTableCell: { styleOverrides: { sizeSmall: { paddingBlock: 'var(--desk-cell)' } } },
    MuiRadio: { defaultProps: { size: 'small' } },
    MuiCheckbox: { defaultProps: { size: 'small' } },
    MuiSwitch: { defaultProps: { size: 'small' } },
    MuiAutocomplete: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        paper: { marginTop: 4, boxShadow: '0 8px 24px rgb(0 0 0 / 0.14)' },
        option: { fontSize: '0.875rem', minHeight: 36 },
        noOptions: { fontSize: '0.875rem' },
        loading: { fontSize: '0.875rem' },
      },
    },
    // A border, since forced colours take backgrounds away.
    MuiTabs: {
      styleOverrides: {
        indicator: ({ theme }) => ({
          height: 0,
          backgroundColor: 'transparent',
          borderBottom: `2px solid ${theme.vars.palette.primary.main}`,
        }),
      },
    },
    MuiTab: { styleOverrides: { root: { '&.Mui-selected': { fontWeight: 600 } } } },
    MuiSkeleton: { defaultProps: { animation: 'wave' } },
  };
}
