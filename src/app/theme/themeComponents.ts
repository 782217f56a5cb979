import type { Components, Theme } from '@mui/material/styles';
import type { ElementType } from 'react';
import { BASELINE } from '#app/theme/baseline.ts';
import { buttonLooks } from '#app/theme/buttonLooks.ts';
import { FIELD_LOOKS } from '#app/theme/fieldLooks.ts';
import { LAYER_LOOKS } from '#app/theme/layerLooks.ts';

/**
 * How MUI's own components look here. Split from `theme.ts` so that colours and shapes are found
 * apart.
 */
export function themeComponents(LinkComponent: ElementType | undefined): Components<Theme> {
  return {
    ...BASELINE,
    ...buttonLooks(LinkComponent),
    ...LAYER_LOOKS,
    ...FIELD_LOOKS,
    MuiTableCell: { styleOverrides: { sizeSmall: { paddingBlock: 'var(--desk-cell)' } } },
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
  };
}
