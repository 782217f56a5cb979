import '@fontsource-variable/inter/wght.css';

import { createTheme, enhanceHighContrast } from '@mui/material/styles';
import type { Theme } from '@mui/material/styles';
import type { ElementType } from 'react';

import { themeComponents } from './themeComponents.ts';

declare module '@mui/material/styles' {
  /** Types `theme.vars`: every colour is a CSS variable, so both schemes share one stylesheet. */
  interface CssThemeVariables {
    enabled: true;
  }
  /**
   * `soft` fills what wears the colour quietly, `line` is its border; `main` is readable as text on
   * both.
   */
  interface PaletteColor {
    soft: string;
    line: string;
  }
  interface SimplePaletteColorOptions {
    soft?: string;
    line?: string;
  }
  interface TypeBackground {
    /** One step below the page: table heads, code, the track of a bar. */
    sunken: string;
  }
  interface Palette {
    /**
     * Border of what can be typed into or picked: 3:1 against its ground, unlike the hairline
     * `divider`.
     */
    control: string;
  }
  interface PaletteOptions {
    control?: string;
  }
}

/**
 * The attribute that MUI sets on `<html>`; `index.html` knows it too, and `mui-mode`, where MUI
 * keeps what was chosen.
 */
const COLOR_SCHEME_ATTRIBUTE = 'data-color-scheme';

const light = {
  primary: {
    main: '#3f4fd6',
    dark: '#3240b8',
    light: '#6f7cf0',
    contrastText: '#ffffff',
    soft: '#eef0fe',
    line: '#c9cff9',
  },
  secondary: {
    main: '#4a505c',
    dark: '#343943',
    light: '#6b7280',
    contrastText: '#ffffff',
    soft: '#f0f1f4',
    line: '#d9dce2',
  },
  info: {
    main: '#3f4fd6',
    dark: '#3240b8',
    light: '#6f7cf0',
    contrastText: '#ffffff',
    soft: '#eef0fe',
    line: '#c9cff9',
  },
  success: {
    main: '#17713d',
    dark: '#115a30',
    light: '#2a9d5a',
    contrastText: '#ffffff',
    soft: '#e9f6ee',
    line: '#b5dfc5',
  },
  warning: {
    main: '#855300',
    dark: '#6b4300',
    light: '#b87a14',
    contrastText: '#ffffff',
    soft: '#fdf4e0',
    line: '#efd49a',
  },
  error: {
    main: '#b9252f',
    dark: '#981b24',
    light: '#d94b55',
    contrastText: '#ffffff',
    soft: '#fdeeee',
    line: '#f2c2c5',
  },
  text: { primary: '#16181d', secondary: '#565c68', disabled: '#8a909b' },
  background: { default: '#fafafb', paper: '#ffffff', sunken: '#f3f4f6' },
  divider: '#e3e5e9',
  control: '#8b919d',
  action: {
    hover: 'rgba(22, 24, 29, 0.045)',
    selected: 'rgba(63, 79, 214, 0.09)',
    active: '#565c68',
  },
  Tooltip: { bg: '#22252c' },
};

const dark = {
  primary: {
    main: '#98a4ff',
    dark: '#b1baff',
    light: '#7d8bfa',
    contrastText: '#0d1026',
    soft: '#1e2244',
    line: '#383f77',
  },
  secondary: {
    main: '#b4b9c4',
    dark: '#cfd3da',
    light: '#8b919d',
    contrastText: '#0f1114',
    soft: '#23262c',
    line: '#373b44',
  },
  info: {
    main: '#98a4ff',
    dark: '#b1baff',
    light: '#7d8bfa',
    contrastText: '#0d1026',
    soft: '#1e2244',
    line: '#383f77',
  },
  success: {
    main: '#5fcf8f',
    dark: '#82dda8',
    light: '#3fae70',
    contrastText: '#06170d',
    soft: '#11291b',
    line: '#235237',
  },
  warning: {
    main: '#e5b352',
    dark: '#efc87c',
    light: '#c2912f',
    contrastText: '#1c1303',
    soft: '#2b2210',
    line: '#5a4719',
  },
  error: {
    main: '#ff8f93',
    dark: '#ffabae',
    light: '#e2666c',
    contrastText: '#240608',
    soft: '#341719',
    line: '#6a2b2f',
  },
  text: { primary: '#e8eaee', secondary: '#a3a9b5', disabled: '#727885' },
  background: { default: '#0f1114', paper: '#15171b', sunken: '#1b1e23' },
  divider: '#292c33',
  control: '#6d7480',
  action: {
    hover: 'rgba(255, 255, 255, 0.055)',
    selected: 'rgba(152, 164, 255, 0.14)',
    active: '#a3a9b5',
  },
  Tooltip: { bg: '#343841' },
};

const SANS = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

/**
 * The look of the whole app: light and dark as CSS variables, chosen by the system until the admin
 * says otherwise. `LinkComponent` makes every MUI link and every button with `href` a link of the
 * router.
 */
export function createAppTheme({ LinkComponent }: { LinkComponent?: ElementType } = {}): Theme {
  const theme = createTheme({
    cssVariables: { colorSchemeSelector: COLOR_SCHEME_ATTRIBUTE },
    colorSchemes: { light: { palette: light }, dark: { palette: dark } },
    motion: { reducedMotion: 'system' },
    shape: { borderRadius: 6 },
    spacing: 8,
    typography: {
      fontFamily: SANS,
      fontSize: 14,
      fontWeightMedium: 500,
      fontWeightBold: 600,
      h1: { fontSize: '1.375rem', lineHeight: 1.3, fontWeight: 600, letterSpacing: '-0.014em' },
      h2: { fontSize: '0.9375rem', lineHeight: 1.4, fontWeight: 600, letterSpacing: '-0.006em' },
      h3: { fontSize: '0.875rem', lineHeight: 1.43, fontWeight: 600 },
      h4: { fontSize: '0.875rem', lineHeight: 1.43, fontWeight: 600 },
      body1: { fontSize: '0.875rem', lineHeight: 1.5 },
      body2: { fontSize: '0.8125rem', lineHeight: 1.5 },
      caption: { fontSize: '0.75rem', lineHeight: 1.4 },
      button: { fontSize: '0.8125rem', lineHeight: 1.5, fontWeight: 500, textTransform: 'none' },
    },
    components: themeComponents(LinkComponent),
  });
  return enhanceHighContrast(theme);
}
