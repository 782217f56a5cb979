import type { Theme } from '@mui/material/styles';

/**
 * Looks of what a table repeats in every row, as classes that the theme writes once: a styled
 * component works its rules out for each instance, which was a third of the time a new row took.
 */
export const rowPartStyles = ({ vars }: Theme) => ({
  // The whole cell is the target of the pointer: a box of 16 pixels is easily missed, and a miss
  // would follow the row's link.
  '.row-box': {
    position: 'relative',
    zIndex: 1,
    display: 'inline-flex',
    padding: 10,
    margin: -10,
    cursor: 'pointer',
  },
  '.row-box[data-disabled="true"]': { cursor: 'default', opacity: 0.5 },
  '.row-box > input': {
    width: 16,
    height: 16,
    margin: 0,
    accentColor: vars.palette.primary.main,
    cursor: 'inherit',
  },
  // In dark the browser's own empty box is filled grey, as if it could not be used.
  '@media (forced-colors: none)': {
    '.row-box > input:not(:checked, :indeterminate)': {
      appearance: 'none',
      border: `1px solid ${vars.palette.control}`,
      borderRadius: 3,
      backgroundColor: vars.palette.background.paper,
    },
  },

  '.star-toggle': {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: 28,
    height: 28,
    padding: 0,
    border: 0,
    borderRadius: vars.shape.borderRadius,
    background: 'none',
    color: vars.palette.text.secondary,
    cursor: 'pointer',
  },
  '.star-toggle[aria-pressed="true"]': { color: vars.palette.warning.main },
  '.star-toggle:hover': {
    color: vars.palette.text.primary,
    backgroundColor: vars.palette.action.hover,
  },

  // On the baseline the icon would lift the word above those of its row.
  '.platform-label': {
    display: 'inline-flex',
    alignItems: 'center',
    verticalAlign: 'bottom',
    gap: 6,
    whiteSpace: 'nowrap',
    maxWidth: '100%',
  },
  '.platform-label > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '.platform-label > svg': { color: vars.palette.text.secondary, flex: 'none' },

  '.quiet': { color: vars.palette.text.secondary },
});
