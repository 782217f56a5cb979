import type { Components, Theme } from '@mui/material/styles';
import { oneColourWhenForced } from '#app/theme/layerLooks.ts';

/** Fields and what is ticked in them. */
export const FIELD_LOOKS: Components<Theme> = {
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
  MuiRadio: { defaultProps: { size: 'small' } },
  MuiCheckbox: { defaultProps: { size: 'small' } },
  MuiSwitch: { defaultProps: { size: 'small' } },
  MuiAutocomplete: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      paper: { marginTop: 4, boxShadow: '0 8px 24px rgb(0 0 0 / 0.14)' },
      option: { fontSize: '0.875rem', minHeight: 36, ...oneColourWhenForced('& *') },
      noOptions: { fontSize: '0.875rem' },
      loading: { fontSize: '0.875rem' },
    },
  },
};
