import type { LinkProps } from '@mui/material/Link';
import type { Components, Theme } from '@mui/material/styles';
import type { ElementType } from 'react';
import { focusRing } from '#app/theme/focusRing.ts';

/** What is pressed: buttons and links. */
export function buttonLooks(LinkComponent: ElementType | undefined): Components<Theme> {
  return {
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
  };
}
