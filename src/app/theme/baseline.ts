import type { Components, Theme } from '@mui/material/styles';
import { focusRing } from '#app/theme/focusRing.ts';
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

/** What holds for the whole page. */
export const BASELINE: Components<Theme> = {
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
};
