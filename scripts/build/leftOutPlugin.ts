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
}

const MSAL = { packageName: '@azure/msal-browser', isDefault: false };
const MUI = { packageName: '@mui/material', isDefault: true };

/**
 * MSAL: tokens by a broker of the operating system (`allowPlatformBroker` is off unless one sets
 * it) and by a window of its own, and tokens kept in `localStorage`; this app signs in by redirect
 * and by a hidden frame, and keeps to the tab. MUI: the ripple, which the theme disables, and
 * fields of variants other than `outlined`.
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
  { ...MUI, name: 'TouchRipple', file: 'ButtonBase/TouchRipple.mjs' },
  { ...MUI, name: 'FilledInput', file: 'FilledInput/FilledInput.mjs' },
  { ...MUI, name: 'Input', file: 'Input/Input.mjs' },
];

/**
 * Puts a function that throws, with its name, in the place of each of them. Ends the build where
 * one is not found: a new version of the package may have renamed it, or no longer brings it.
 */
export function leftOutPlugin(): Plugin {
  const replaced = new Set<LeftOut>();
  return {
    name: 'left-out',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: LEFT_OUT.map((each) => new RegExp(`${escaped(endOf(each))}$`)) },
      handler(id) {
        const part = LEFT_OUT.find((each) => id.endsWith(endOf(each)));
        if (part === undefined) return null;
        replaced.add(part);
        return standIn(part);
      },
    },
    buildEnd(error) {
      const missing = LEFT_OUT.filter((each) => !replaced.has(each)).map(endOf);
      if (error === undefined && missing.length > 0)
        this.error(
          `scripts/build/leftOutPlugin.ts names files that are not read: ${missing.join()}`,
        );
    },
  };
}

/** The module in its place. */
export function standIn({ name, isDefault }: LeftOut): string {
  const exported = isDefault ? `export default ${name};` : `export { ${name} };`;
  return `function ${name}() { throw new Error('${name} is not part of this build'); }\n${exported}`;
}

/** What the package itself has there. */
export function originalOf({ packageName, file }: LeftOut): string {
  const { resolve } = createRequire(import.meta.url);
  return readFileSync(join(dirname(resolve(`${packageName}/package.json`)), file), 'utf8');
}

const endOf = ({ packageName, file }: LeftOut): string => `node_modules/${packageName}/${file}`;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
