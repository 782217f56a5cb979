import { describe, expect, it } from 'vitest';

/**
 * Which room may import which. `app` may import every room; what lies directly in `src` boots it
 * and counts as `app`.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  domain: ['lib'],
  graph: ['domain', 'lib'],
  auth: ['domain', 'lib'],
  queries: ['graph', 'domain', 'lib'],
  stores: ['domain', 'lib'],
  ui: ['lib'],
  pickers: ['queries', 'domain', 'ui', 'lib'],
  /** Shared pieces that know the session or the tenant (docs/decisions/002-room-parts.md). */
  parts: ['queries', 'auth', 'domain', 'ui', 'lib'],
  features: ['pickers', 'parts', 'queries', 'stores', 'auth', 'domain', 'ui', 'lib'],
  app: [
    'features',
    'pickers',
    'parts',
    'queries',
    'stores',
    'auth',
    'graph',
    'domain',
    'ui',
    'lib',
  ],
};

const ROOMS = Object.keys(ARROWS);

/** Packages, and the rooms that may import them; for `sandbox` packages that is none. */
const PACKAGES: readonly { readonly name: RegExp; readonly rooms: readonly string[] }[] = [
  { name: /^@azure\/msal-/, rooms: ['auth'] },
  { name: /^react(-dom)?(\/|$)/, rooms: without('domain', 'graph', 'lib') },
  { name: /^@tanstack\/react-query/, rooms: without('domain', 'graph', 'lib') },
  {
    name: /^@(mui|emotion)\//,
    rooms: without('domain', 'graph', 'queries', 'stores', 'auth', 'lib'),
  },
  { name: /^(hono|@hono\/|oidc-provider|jose)(\/|$)?/, rooms: [] },
];

/** Kinds of targets have a row in these; all other code asks the first. */
const TARGET_TABLES = ['./domain/assignment/target.ts', './ui/chip/targetLooks.ts'];
const TARGET_KIND = /'(?:exclusionGroup|allDevices|allLicensedUsers)'|kind [!=]== 'group'/;

/** Families are described in these; all other code asks the descriptions. */
const FAMILY_ROOMS = /^\.\/(?:domain\/family|graph\/families)\//;
const FAMILY_FOLDER = import.meta.glob('./domain/family/**/*.ts');
const FAMILY_FILES = Object.keys(import.meta.glob('./graph/families/**/*.ts'))
  .map((path) => path.replace('./graph/families', './domain/family'))
  .filter((path) => path in FAMILY_FOLDER && !path.includes('.test.'));
const FAMILY_NAMES = FAMILY_FILES.map((path) => /(\w+)\.ts$/.exec(path)?.[1]).join('|');
const FAMILY_KEY = new RegExp(
  `(?:['"\`]|famil(?:y|ies)/\\w+/)(?:${FAMILY_NAMES})(?:['"\`:]|\\.ts)`,
);

/** Above this a folder is divided by what a reader looks for. */
const MAX_FILES = 20;
const MAX_LINES = 400;

/**
 * What is wrong with one file, in sentences a newcomer can act on. `path` as in
 * `./domain/target.ts` or `../sandbox/app.ts`.
 */
function problemsOf(path: string, text: string): string[] {
  const at = placeOf(path);
  const isTest = /\.test\.tsx?$|\/testing\//.test(path);
  const problems = importsOf(text).flatMap(({ from, typeOnly }) => {
    const to = placeOf(resolve(path, from));
    const said = problemOfImport({ at, to, from, typeOnly, isTest });
    return said === undefined ? [] : [`${path} imports ${from}: ${said}`];
  });
  if (/^\s*export default\b|\bas default\b/m.test(text))
    problems.push(`${path}: no default exports, a file is named for what it exports`);
  if (/(^|\/)index\.tsx?$/.test(path) || /^export \* from/m.test(text))
    problems.push(`${path}: no barrels, import the file itself`);
  if (!isTest && at.room !== 'sandbox' && !TARGET_TABLES.includes(path) && TARGET_KIND.test(text))
    problems.push(`${path}: names a kind of target; ask the table, domain/assignment/target.ts`);
  if (!isTest && at.room !== 'sandbox' && !FAMILY_ROOMS.test(path) && FAMILY_KEY.test(text))
    problems.push(`${path}: names a family; ask its description, domain/family/family.ts`);
  const lines = text.trimEnd().split('\n').length;
  if (lines > MAX_LINES)
    problems.push(`${path}: ${lines} lines; split it, the limit is ${MAX_LINES}`);
  return problems;
}

interface Place {
  readonly room: string;
  /** Of `features/<x>`, the `<x>`. */
  readonly feature: string | undefined;
  readonly path: string;
}

interface Import {
  readonly at: Place;
  readonly to: Place | undefined;
  readonly from: string;
  readonly typeOnly: boolean;
  readonly isTest: boolean;
}

function problemOfImport({ at, to, from, typeOnly, isTest }: Import): string | undefined {
  if (at.room === 'sandbox') {
    if (to === undefined || to.room === 'sandbox') return undefined;
    const isWireType = typeOnly && to.path.startsWith('./graph/wire/');
    return isWireType
      ? undefined
      : 'the sandbox takes types of graph/wire from src and nothing else';
  }
  if (to === undefined) {
    const rule = PACKAGES.find(({ name }) => name.test(from));
    return rule === undefined || rule.rooms.includes(at.room)
      ? undefined
      : `${at.room} may not use this package`;
  }
  if (to.room === 'sandbox') return isTest ? undefined : 'only tests may use the sandbox';
  if (to.room === 'outside') return isTest ? undefined : 'source stays inside src';
  if (to.path.includes('/testing/') && !isTest) return 'only tests may use what is in testing/';
  if (to.room === at.room) {
    return to.room === 'features' && to.feature !== at.feature
      ? 'features do not know each other'
      : undefined;
  }
  return ARROWS[at.room]?.includes(to.room) === true
    ? undefined
    : `${at.room} may import ${ARROWS[at.room]?.join(', ') || 'no room'}`;
}

/**
 * Every import, export-from, dynamic import and `import('…')` type, with the word whether it is
 * types only.
 */
function importsOf(text: string): { from: string; typeOnly: boolean }[] {
  const statements = text.matchAll(
    /\b(import|export)\s+(type\s)?[^'"();]*?\bfrom\s*(['"])(.+?)\3/g,
  );
  const others = text.matchAll(/\bimport\s*(?:\(\s*)?(['"`])(.+?)\1/g);
  return [
    ...[...statements].map((match) => ({ from: match[4]!, typeOnly: match[2] !== undefined })),
    ...[...others].map((match) => ({ from: match[2]!, typeOnly: false })),
  ];
}

/** An import as a path from `src`, or undefined for a package. */
function resolve(path: string, from: string): string | undefined {
  if (from.startsWith('#')) return `./${from.slice(1)}`;
  if (!from.startsWith('.')) return undefined;
  // Two made-up folders above src, so that `../sandbox` and whatever lies higher stay visible.
  const href = new URL(from, new URL(path, 'file:///up/repository/src/')).pathname;
  return href.startsWith('/up/repository/src/')
    ? `./${href.slice('/up/repository/src/'.length)}`
    : `../${href.replace(/^\/up\/repository\//, '')}`;
}

function placeOf(path: string): Place;
function placeOf(path: string | undefined): Place | undefined;
function placeOf(path: string | undefined): Place | undefined {
  if (path === undefined) return undefined;
  if (path.startsWith('../'))
    return {
      room: path.startsWith('../sandbox/') ? 'sandbox' : 'outside',
      feature: undefined,
      path,
    };
  const [, first = '', second] = path.split('/');
  return {
    room: second === undefined ? 'app' : first,
    feature: first === 'features' ? second : undefined,
    path,
  };
}

function without(...rooms: readonly string[]): string[] {
  return ROOMS.filter((room) => !rooms.includes(room));
}

const files = {
  ...import.meta.glob<string>('./**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }),
  ...import.meta.glob<string>('../sandbox/**/*.ts', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
};
// This file holds wrong imports as examples.
delete files['./architecture.test.ts'];

describe('the house', () => {
  it('is read: source, tests and sandbox', () => {
    const rooms = new Set(Object.keys(files).map((path) => placeOf(path).room));
    expect([...rooms]).toEqual(
      expect.arrayContaining(['lib', 'domain', 'graph', 'auth', 'sandbox']),
    );
  });

  it('has no rooms but these', () => {
    const rooms = new Set(Object.keys(files).map((path) => placeOf(path).room));
    expect([...rooms].filter((room) => room !== 'sandbox' && !ROOMS.includes(room))).toEqual([]);
  });

  it('has no folder of more than twenty files', () => {
    const counts = new Map<string, number>();
    for (const path of Object.keys(files)) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > MAX_FILES)).toEqual([]);
  });

  it('keeps its rules', () => {
    expect(Object.entries(files).flatMap(([path, text]) => problemsOf(path, text))).toEqual([]);
  });
});

/**
 * Each rule is proven once with a deliberate mistake: a rule that never fires is worse than none.
 */
describe('the rules fire', () => {
  it.each<[path: string, text: string, words: string | undefined]>([
    ['./domain/x.ts', "import { y } from '#graph/y.ts';", 'domain may import lib'],
    ['./domain/x.ts', "import { y } from '../graph/y.ts';", 'domain may import lib'],
    ['./domain/x.ts', "import type { Y } from '#features/plan/y.ts';", 'domain may import lib'],
    ['./domain/x.ts', "import {\n  y,\n  type Z,\n} from '#ui/y.tsx';", 'domain may import lib'],
    ['./domain/x.ts', "export { y } from '#graph/y.ts';", 'domain may import lib'],
    ['./domain/x.ts', "const y = await import('#graph/y.ts');", 'domain may import lib'],
    ['./domain/x.ts', "type Y = import('#graph/y.ts').Y;", 'domain may import lib'],
    ['./lib/x.ts', "import { y } from '#domain/y.ts';", 'lib may import no room'],
    [
      './graph/resources/x.ts',
      "import { y } from '../../auth/y.ts';",
      'graph may import domain, lib',
    ],
    [
      './pickers/x.tsx',
      "import { y } from '#auth/session.ts';",
      'pickers may import queries, domain, ui, lib',
    ],
    ['./ui/x.tsx', "import { y } from '#domain/y.ts';", 'ui may import lib'],
    [
      './features/plan/x.ts',
      "import { y } from '#features/groups/y.ts';",
      'features do not know each other',
    ],
    [
      './features/plan/x.ts',
      "import { y } from '../groups/y.ts';",
      'features do not know each other',
    ],
    ['./features/plan/x.ts', "import { y } from '#graph/y.ts';", 'features may import'],
    ['./queries/x.ts', "import { y } from '#app/y.ts';", 'queries may import graph, domain, lib'],
    [
      './graph/x.ts',
      "import { PublicClientApplication } from '@azure/msal-browser';",
      'may not use this package',
    ],
    ['./app/x.ts', "import '@azure/msal-browser/redirect-bridge';", 'may not use this package'],
    ['./domain/x.ts', "import { useState } from 'react';", 'may not use this package'],
    ['./lib/x.ts', "import { jsx } from 'react/jsx-runtime';", 'may not use this package'],
    [
      './graph/x.ts',
      "import { queryOptions } from '@tanstack/react-query';",
      'may not use this package',
    ],
    ['./stores/x.ts', "import Button from '@mui/material/Button';", 'may not use this package'],
    ['./auth/x.ts', "import { styled } from '@emotion/styled';", 'may not use this package'],
    ['./app/x.ts', "import { Hono } from 'hono';", 'may not use this package'],
    ['./graph/x.test.ts', "import { Hono } from 'hono/tiny';", 'may not use this package'],
    ['./app/x.ts', "import Provider from 'oidc-provider';", 'may not use this package'],
    [
      './graph/x.ts',
      "import { createSandbox } from '../../sandbox/app.ts';",
      'only tests may use the sandbox',
    ],
    ['./graph/x.ts', "import { x } from '../../scripts/x.ts';", 'source stays inside src'],
    ['../sandbox/app.ts', "import { y } from '../src/domain/y.ts';", 'the sandbox takes types'],
    ['../sandbox/app.ts', "import type { Y } from '#domain/y.ts';", 'the sandbox takes types'],
    [
      '../sandbox/graph/x.ts',
      "import { schema } from '#graph/wire/assignment.ts';",
      'the sandbox takes types',
    ],
    ['./domain/x.ts', 'export default 1;', 'no default exports'],
    ['./domain/x.ts', 'const y = 1;\nexport { y as default };', 'no default exports'],
    ['./domain/x.ts', "import { y } from '#domain/testing/y.ts';", 'only tests may use'],
    ['./domain/index.ts', '', 'no barrels'],
    ['./domain/x.ts', "export * from '#domain/y.ts';", 'no barrels'],
    ['./domain/x.ts', 'x;\n'.repeat(401), '401 lines'],
    ['./parts/x.tsx', "if (target.kind === 'exclusionGroup') y();", 'names a kind of target'],
    ['./parts/x.tsx', "if (target.kind !== 'group') y();", 'names a kind of target'],
    ['./parts/x.tsx', "if (family === 'settingsCatalog') y();", 'names a family'],
    ['./parts/x.tsx', 'if (key.startsWith(`settingsCatalog:`)) y();', 'names a family'],
    [
      './queries/x.ts',
      "import { y } from '#domain/family/configuration/settingsCatalog.ts';",
      'names a family',
    ],
  ])('%s: %s', (path, text, words) => {
    expect(problemsOf(path, text).join('\n')).toContain(words);
  });

  it.each([
    ['./graph/x.ts', "import { y } from '#domain/y.ts';\nimport { z } from './wire/z.ts';"],
    [
      './features/plan/x.tsx',
      "import { y } from '#features/plan/y.ts';\nimport { useState } from 'react';",
    ],
    ['./auth/msalSession.ts', "import { PublicClientApplication } from '@azure/msal-browser';"],
    [
      './main.ts',
      "import { y } from '#features/plan/y.ts';\nimport { createRoot } from 'react-dom/client';",
    ],
    [
      './graph/x.test.ts',
      "import { createSandbox } from '../../sandbox/app.ts';\nimport { readFileSync } from 'node:fs';",
    ],
    [
      '../sandbox/graph/x.ts',
      "import type { GraphGroup } from '#graph/wire/directory.ts';\nimport { Hono } " +
        "from 'hono';\nimport { y } from '../json.ts';",
    ],
    ['./domain/x.ts', 'x;\n'.repeat(400)],
  ])('and let pass what is right: %s: %s', (path, text) => {
    expect(problemsOf(path, text)).toEqual([]);
  });
});
