import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createAppTheme } from '../../src/app/theme/theme.ts';
import { LEFT_OUT, originalOf, standIn, UNMADE } from './leftOutPlugin.ts';

it.each(LEFT_OUT)('$name is what its file gives, and its stand-in gives it, too', (part) => {
  const exported = part.isDefault ? `export default ${part.name};` : `export { ${part.name} };`;
  expect(originalOf(part)).toContain(exported);
  expect(standIn(part)).toContain(exported);
});

it.each(UNMADE)('$file has once what is not made', (part) => {
  expect(originalOf(part).split(part.was)).toHaveLength(2);
});

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => [name, readFileSync(`src/${name}`, 'utf8')] as const);

it.each([
  ['a broker', /PlatformBroker/],
  ['a window for sign-in', /(?:login|logout|acquireToken)Popup/],
  ['tokens that outlive the tab', /cacheLocation: (?!'sessionStorage')/],
  ['a token for a code', /acquireTokenByCode/],
  ['a token that is bound to a key', /authenticationScheme/],
  ['a region of Azure', /azureRegion/],
  ['a component with a theme of its own', /\bwithTheme\b/],
  ['a script of a page that a server draws', /InitColorSchemeScript/],
  ['an element that is given more than HTML knows', /styled\('[a-z]+'\)</],
  ['a field of several picked values', /material\/Chip|Autocomplete<\w+, true/],
  ['a ripple', /disableRipple=\{false|TouchRipple/],
  [
    'a field that is not outlined',
    /variant=["'{]+(?:filled|standard)|(?:Filled)?Input\/|material\/(?:Filled)?Input'/,
  ],
])('nothing of this app asks for %s', (_, asked) => {
  expect(SOURCES.filter(([, text]) => asked.test(text)).map(([name]) => name)).toEqual([]);
});

it('the theme disables the ripple of everything that can be pressed', () => {
  expect(createAppTheme().components?.MuiButtonBase?.defaultProps).toMatchObject({
    disableRipple: true,
  });
});
