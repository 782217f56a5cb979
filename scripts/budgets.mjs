/**
 * `npm run budgets`: how much JavaScript the browser has to fetch, from Vite's manifest, gzip as a
 * host would send it. The first screen is all that somebody who is not signed in downloads. A page
 * has two numbers: what it takes to open it, the first screen and the app included, and that with
 * all that it fetches when somebody opens a part of it (an import, a list behind a number, a file
 * to be saved). Workers are fetched beside the page and not counted.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './lib/install.mjs';

const ENTRY = 'index.html';
/** What src/main.ts loads on the way to the first screen, though it is imported dynamically. */
const FIRST_SCREEN = ['src/auth/msalSession.ts'];
/** What it loads once somebody is signed in; every page comes after it. */
const APP = 'src/app/start.tsx';
const READS = 'src/app/reads.ts';
/** What is reached is not given back. */
const FIRST_SCREEN_LIMIT = 94_000;
/**
 * To open a page: the first screen and the app are 352 kB of it. The overview is the heaviest, which
 * draws the tenant in pictures; the form, which says what a change does while it is made, has 461.
 */
const PAGE_LIMIT = 470_000;
/**
 * With all that is fetched while one stays on it: settings of apps, device lists, imports. The
 * review of a plan is the heaviest, with what one device would get and the way through its groups.
 */
const WHOLE_PAGE_LIMIT = 522_000;

const DIST = join(ROOT, 'dist');
const manifest = JSON.parse(
  read(join(DIST, '.vite', 'manifest.json'), 'Run `npm run build` first.'),
);
const firstScreen = closure([ENTRY, ...FIRST_SCREEN]);
const app = closure([ENTRY, ...FIRST_SCREEN, READS, APP]);

const lines = [
  { name: 'signed-out first screen', bytes: weigh(firstScreen), limit: FIRST_SCREEN_LIMIT },
];
for (const page of pagesOf(APP)) {
  const opened = weigh(new Set([...app, ...closure([page])]));
  const whole = weigh(new Set([...app, ...reachable(page)]));
  lines.push({ name: page, bytes: opened, limit: PAGE_LIMIT, whole });
}
if (lines.length === 1) lines.push({ name: APP, bytes: weigh(app), limit: PAGE_LIMIT });

const isOver = ({ bytes, limit, whole = 0 }) => bytes > limit || whole > WHOLE_PAGE_LIMIT;
for (const line of lines) {
  const { name, bytes, limit, whole } = line;
  const opened = `${isOver(line) ? 'OVER' : 'ok  '} ${kB(bytes)} of ${limit / 1000} kB gzip`;
  const all = whole > bytes ? `, all of it ${kB(whole)} of ${WHOLE_PAGE_LIMIT / 1000}` : '';
  console.log(`${opened}  ${name}${all}`);
}
const over = lines.filter(isOver);
if (over.length > 0) {
  console.error(`Over budget: ${over.map(({ name }) => name).join(', ')}. The heaviest of it:`);
  for (const file of [...app]
    .map((key) => chunk(key).file)
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, 6))
    console.error(`  ${kB(size(file))} kB ${file}`);
  process.exit(1);
}

/**
 * What the app loads when somebody goes there: its dynamic imports, and those of what it imports.
 */
function pagesOf(start) {
  const pages = [...closure([start])].flatMap((key) => chunk(key).dynamicImports ?? []);
  return [...new Set(pages)].filter((page) => !app.has(page)).toSorted();
}

/**
 * All that a page may load while one stays on it: other pages do not count, they are loaded on the
 * way there.
 */
function reachable(page) {
  const seen = new Set();
  const queue = [page];
  for (const key of queue) {
    if (seen.has(key)) continue;
    seen.add(key);
    queue.push(...(chunk(key).imports ?? []));
    if (!app.has(key)) queue.push(...(chunk(key).dynamicImports ?? []));
  }
  return seen;
}

/** A chunk and everything it imports statically. */
function closure(keys) {
  const seen = new Set();
  const queue = [...keys];
  for (const key of queue) {
    if (seen.has(key)) continue;
    seen.add(key);
    queue.push(...(chunk(key).imports ?? []));
  }
  return seen;
}

function chunk(key) {
  return (
    manifest[key] ??
    fail(`The build has no ${key}: scripts/budgets.mjs weighs it and has to be told where it went.`)
  );
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1).padStart(6);
}

function weigh(keys) {
  return [...keys].reduce((sum, key) => sum + size(chunk(key).file), 0);
}

function size(file) {
  return gzipSync(read(join(DIST, file), 'The manifest names it.'), { level: 9 }).length;
}

function read(file, hint) {
  try {
    return readFileSync(file);
  } catch {
    return fail(`${file} is missing. ${hint}`);
  }
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
