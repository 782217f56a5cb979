import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { createAppTheme } from '../../src/app/theme/theme.ts';
import { LEFT_OUT, originalOf, standIn, UNMADE } from './leftOutPlugin.ts';

it.each(LEFT_OUT)('$name is what its file gives, and its stand-in gives it, too', (part) => {
  const names = [part.name, ...(part.others ?? [])].join(', ');
  const exported = part.isDefault ? `export default ${names};` : `export { ${names} };`;
  expect(originalOf(part)).toContain(exported);
  expect(standIn(part)).toContain(exported);
});

it.each(UNMADE)('$file has what is not made', (part) => {
  const parts = originalOf(part).split(part.was).length;
  if (typeof part.was === 'string') expect(parts).toBe(2);
  else expect(parts).toBeGreaterThan(1);
});

it('what is left of files without some of their lines can be read', () => {
  for (const part of UNMADE.filter(({ was }) => typeof was !== 'string'))
    expect(() => parseAst(originalOf(part).replace(part.was, part.is))).not.toThrow();
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
  [
    'a component whose colours are not made',
    /material\/(?:Alert|AppBar|Avatar|Chip|LinearProgress|Slider|SpeedDial\w*|Step\w+)'/,
  ],
  [
    'a colour of theirs',
    /palette\.(?:Alert|AppBar|Avatar|Chip|LinearProgress\.(?!primaryBg)|Slider)/,
  ],
  ['an accordion, or a button that is an item of a list', /material\/(?:Accordion|ListItemButton)/],
  ['an arrow at a tooltip', /<(?:Tooltip|Popper)[^>]*\sarrow\b|MuiTooltip[^}]*arrow/],
  ['a ripple', /disableRipple=\{false|TouchRipple/],
  [
    'a field that is not outlined',
    /variant=["'{]+(?:filled|standard)|(?:Filled)?Input\/|material\/(?:Filled)?Input'/,
  ],
])('nothing of this app asks for %s', (_, asked) => {
  expect(SOURCES.filter(([, text]) => asked.test(text)).map(([name]) => name)).toEqual([]);
});

it('the theme has each colour that is not made for it', () => {
  const { light, dark } = createAppTheme().colorSchemes;
  for (const kind of ['primary', 'secondary', 'info', 'success', 'warning', 'error'] as const)
    for (const scheme of [light, dark])
      expect(scheme?.palette[kind]).toMatchObject({ soft: expect.stringMatching(/^#/) });
});

it('the theme disables the ripple of everything that can be pressed', () => {
  expect(createAppTheme().components?.MuiButtonBase?.defaultProps).toMatchObject({
    disableRipple: true,
  });
});
