import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** A part of a package that this app switches off, and that comes along with the rest all the same. */
interface LeftOut {
  readonly name: string;
  readonly packageName: string;
  /** Below the package's folder. */
  readonly file: string;
  readonly isDefault: boolean;
  /** What the file gives beside it, that nothing of this build asks for either. */
  readonly others?: readonly string[];
}

const MSAL = { packageName: '@azure/msal-browser', isDefault: false };
const MSAL_COMMON = { packageName: '@azure/msal-common', isDefault: false };
const MUI = { packageName: '@mui/material', isDefault: true };

/**
 * MSAL: tokens by a broker of the operating system (`allowPlatformBroker` is off unless one sets
 * it) and by a window of its own, and tokens kept in `localStorage`; this app signs in by redirect
 * and by a hidden frame, and keeps to the tab. Also tokens for a code that a server of one's own
 * hands over, and tokens bound to a key (`authenticationScheme` is Bearer unless one says
 * otherwise). MUI: the ripple, which the theme disables, fields of variants other than `outlined`,
 * and of several picked values.
 */
export const LEFT_OUT: readonly LeftOut[] = [
  {
    ...MSAL,
    name: 'PlatformAuthInteractionClient',
    file: 'dist/interaction_client/PlatformAuthInteractionClient.mjs',
  },
  {
    ...MSAL,
    name: 'PlatformAuthExtensionHandler',
    file: 'dist/broker/nativeBroker/PlatformAuthExtensionHandler.mjs',
  },
  {
    ...MSAL,
    name: 'PlatformAuthDOMHandler',
    file: 'dist/broker/nativeBroker/PlatformAuthDOMHandler.mjs',
  },
  { ...MSAL, name: 'PopupClient', file: 'dist/interaction_client/PopupClient.mjs' },
  { ...MSAL, name: 'LocalStorage', file: 'dist/cache/LocalStorage.mjs' },
  {
    ...MSAL,
    name: 'SilentAuthCodeClient',
    file: 'dist/interaction_client/SilentAuthCodeClient.mjs',
  },
  { ...MSAL_COMMON, name: 'PopTokenGenerator', file: 'dist-browser/crypto/PopTokenGenerator.mjs' },
  {
    ...MSAL_COMMON,
    name: 'DpopProofGenerator',
    file: 'dist-browser/crypto/DpopProofGenerator.mjs',
    others: ['normalizeDpopResourceRequestContext'],
  },
  { ...MUI, name: 'TouchRipple', file: 'ButtonBase/TouchRipple.mjs' },
  { ...MUI, name: 'Input', file: 'Input/Input.mjs' },
  { ...MUI, name: 'Chip', file: 'Chip/Chip.mjs' },
];

/**
 * Something that a package makes and this app does without, since it always gives a value of its own
 * or never asks for it.
 */
interface Unmade {
  readonly packageName: string;
  /** Below the package's folder. */
  readonly file: string;
  /** A text that is there once, or all that matches. */
  readonly was: string | RegExp;
  readonly is: string;
}

/**
 * The theme for what is drawn outside every ThemeProvider. Nothing of this app is, and making it
 * twice was a fifth of the time that the code of the app takes to start.
 */
const NO_THEME = {
  packageName: '@mui/material',
  was: 'const defaultTheme = createTheme();',
  is: 'const defaultTheme = {};',
};
/** All lines, or blocks of lines, that are this and nothing else. */
const linesOf = ({ source }: RegExp): RegExp => new RegExp(`^ *${source}\\n`, 'gm');

/** `withTheme` copies statics from one component to another, and nothing else does. */
const NO_STATICS = { packageName: '@emotion/react', is: '' };
export const UNMADE: readonly Unmade[] = [
  { ...NO_THEME, file: 'styles/defaultTheme.mjs' },
  { ...NO_THEME, file: 'Box/Box.mjs' },
  // Colours and styles of components that this app does not have.
  {
    packageName: '@mui/material',
    file: 'styles/createThemeWithVars.mjs',
    was: linesOf(
      /setColor\(palette\.(?:Alert|AppBar|Avatar|Chip|FilledInput|LinearProgress, '(?!primary)|Slider|SpeedDialAction|StepConnector|StepContent)\b.*;/,
    ),
    is: '',
  },
  {
    packageName: '@mui/material',
    file: 'styles/enhanceHighContrast.mjs',
    was: linesOf(
      /Mui(?:AccordionSummary|FilledInput|Input|LinearProgress|ListItemButton|Slider): \{\n[^]*?\n {4}\},/,
    ),
    is: '',
  },
  // Colours for a theme that has none of its own.
  {
    packageName: '@mui/material',
    file: 'styles/createPalette.mjs',
    was: / \|\| getDefault\w+\(mode\)/g,
    is: '',
  },
  // Arrows of what floats, and a mark where what it hangs on has been scrolled away.
  {
    packageName: '@popperjs/core',
    file: 'lib/popper.js',
    was: 'flip, preventOverflow, arrow, hide];',
    is: 'flip, preventOverflow];',
  },
  // What older versions of React did not have.
  {
    packageName: 'use-sync-external-store',
    file: 'cjs/use-sync-external-store-shim/with-selector.production.js',
    was: 'shim = require("use-sync-external-store/shim");',
    is: 'shim = React;',
  },
  // A script of a page that a server draws.
  {
    packageName: '@mui/system',
    file: 'cssVars/createCssVarsProvider.mjs',
    was: 'params => buildInitColorSchemeScript({',
    is: 'params => ({',
  },
  // Which attributes HTML has, by a list of all of them: what is styled by its tag is this app's own
  // and gets what MUI's elements get (`rootShouldForwardProp`).
  {
    packageName: '@emotion/styled',
    file: 'base/dist/emotion-styled-base.browser.esm.js',
    was: 'var testOmitPropsOnStringTag = isPropValid;',
    is: "var testOmitPropsOnStringTag = (name) => !['ownerState', 'theme', 'sx', 'as'].includes(name);",
  },
  // Styles in the words of browsers older than this build is for (`build.target` in vite.config.ts):
  // a quarter of all rules. Safari alone still needs one of them.
  {
    packageName: '@emotion/cache',
    file: 'dist/emotion-cache.browser.esm.js',
    was: 'var defaultStylisPlugins = [prefixer];',
    is: `var defaultStylisPlugins = [(element) => {
      if (element.type === DECLARATION && element.props === 'user-select')
        element.return = WEBKIT + element.value + element.value;
    }];`,
  },
  {
    ...NO_STATICS,
    file: 'dist/emotion-react.browser.esm.js',
    was: "import 'hoist-non-react-statics';",
  },
  {
    ...NO_STATICS,
    file: 'dist/emotion-element-f0de968e.browser.esm.js',
    was: 'return hoistNonReactStatics(WithTheme, Component);',
    is: 'return WithTheme;',
  },
  // Which region of Azure a server is in.
  {
    packageName: '@azure/msal-common',
    file: 'dist-browser/authority/Authority.mjs',
    was: 'this.regionDiscovery = new RegionDiscovery(networkInterface, this.logger, this.performanceClient, this.correlationId);',
    is: '',
  },
  // What is set at the class outside of it keeps a class that nobody makes.
  {
    packageName: '@azure/msal-common',
    file: 'dist-browser/authority/RegionDiscovery.mjs',
    was: /^RegionDiscovery\.IMDS_OPTIONS = [^]*?^\};\r?\n/m,
    is: '',
  },
];

/**
 * Puts a function that throws, with its name, in the place of each of them. Ends the build where
 * one is not found: a new version of the package may have renamed it, or no longer brings it. In
 * the same way the defaults that nobody needs are not made.
 */
export function leftOutPlugin(): Plugin {
  const replaced = new Set<LeftOut | Unmade>();
  return {
    name: 'left-out',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: namesOf(LEFT_OUT) },
      handler(id) {
        const part = LEFT_OUT.find((each) => id.endsWith(endOf(each)));
        if (part === undefined) return null;
        replaced.add(part);
        return standIn(part);
      },
    },
    transform: {
      filter: { id: namesOf(UNMADE) },
      handler(code, id) {
        const part = UNMADE.find((each) => id.endsWith(endOf(each)));
        if (part === undefined) return null;
        const left = code.replace(part.was, part.is);
        if (left === code) return null;
        replaced.add(part);
        return { code: left, map: null };
      },
    },
    buildEnd(error) {
      const missing = [...LEFT_OUT, ...UNMADE].filter((each) => !replaced.has(each)).map(endOf);
      if (error === undefined && missing.length > 0)
        this.error(
          `scripts/build/leftOutPlugin.ts names files that are not read: ${missing.join()}`,
        );
    },
  };
}

/** The module in its place. */
export function standIn({ name, isDefault, others = [] }: LeftOut): string {
  const names = [name, ...others];
  const exported = isDefault ? `export default ${name};` : `export { ${names.join(', ')} };`;
  const functions = names.map(
    (each) => `function ${each}() { throw new Error('${each} is not part of this build'); }`,
  );
  return [...functions, exported].join('\n');
}

/** What the package itself has there. */
export function originalOf({ packageName, file }: LeftOut | Unmade): string {
  const { resolve } = createRequire(import.meta.url);
  return readFileSync(join(dirname(resolve(`${packageName}/package.json`)), file), 'utf8');
}

const namesOf = (parts: readonly (LeftOut | Unmade)[]): RegExp[] =>
  parts.map((each) => new RegExp(`${escaped(endOf(each))}$`));

const endOf = ({ packageName, file }: LeftOut | Unmade): string =>
  `node_modules/${packageName}/${file}`;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
