/**
 * `npm test`: everything that has to hold, on a fresh clone too. Installs what is missing, a
 * browser included; then build, lint with types, unused code and format side by side, budgets, and
 * unit tests beside end-to-end tests. All steps run, so that one look shows all that is broken.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { installWhatIsMissing, ROOT } from './lib/install.mjs';
import { findTestBrowser, isHeadlessShell } from './lib/browser.mjs';
import { installPackages, mayInstallPackages } from './lib/programs.mjs';
import { countE2e, countUnit, NOTHING_COUNTED } from './lib/reports.mjs';
import { run, runTool } from './lib/steps.mjs';
import { installWebServers } from './lib/webServers.mjs';

installWhatIsMissing();
// What stories by hand recorded in an earlier run; those of the browser empty their own folder.
rmSync(join(ROOT, '.cache/contract'), { recursive: true, force: true });
const reports = mkdtempSync(join(tmpdir(), 'assignment-desk-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

/** Of what was built, which nothing else waits for. */
const BUDGETS = {
  name: 'budgets',
  run: (hear) => run(process.execPath, ['scripts/budgets.mjs'], {}, hear),
};

/** These disturb each other in nothing, so they run side by side; the longest begin. */
const CHECKS = [
  // One program reads the types for both: beside `tsc`, the two took a third longer.
  { name: 'lint and types', run: tool('oxlint', ['--type-check']) },
  { name: 'build', run: tool('vite', ['build', '--logLevel', 'warn']), followedBy: [BUDGETS] },
  { name: 'unused code', run: tool('knip', ['--no-progress']) },
  // Tests and benchmarks are no users here: what only they import lies in testing/.
  { name: 'used by tests only', run: tool('knip', ['--no-progress', '--production']) },
  { name: 'format', run: tool('oxfmt', ['--check']) },
];

const BEFORE_TESTS = [
  { name: 'browser', run: installBrowser },
  { name: 'web servers', run: installWebServers },
];

/**
 * Each says what it counted; a step that counts nothing is one thing that passes or fails. Each has
 * as many workers as there are cores. Side by side, one works while workers of the other wait for
 * timers, for the disk or for each other, which one alone does for a tenth of its time.
 */
const TESTS = [
  {
    name: 'end-to-end tests',
    run: tool('playwright', ['test', '-c', 'e2e/playwright.config.ts'], { E2E_REPORT: e2eReport }),
    count: () => countE2e(e2eReport),
  },
  {
    name: 'unit tests',
    run: tool('vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ]),
    count: () => countUnit(unitReport),
  },
];

const began = Date.now();
const results = await takeBeside(CHECKS);
for (const step of BEFORE_TESTS) results.push(await take(step));
results.push(...(await takeBeside(TESTS)));
rmSync(reports, { recursive: true, force: true });

console.log('\n── summary ──');
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(18)} ${String(passed).padStart(4)} passed ${String(failed).padStart(3)} failed ${seconds.toFixed(1).padStart(6)} s`,
  );
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
// At the end, where whoever sees only the last lines of a long log sees it.
for (const { name, said } of results.flatMap(({ failures }) => failures)) {
  console.log(`\nFailed: ${name}`);
  for (const line of said) console.log(`  ${line}`);
}
const twice = results.flatMap(({ toldTwice }) => toldTwice);
if (twice.length > 0) {
  console.log('\nTold twice, since the first time failed. Look why: it may be a fault of the app.');
  for (const story of twice) console.log(`  ${story}`);
}
console.log(
  `\n${sum('passed')} passed, ${sum('failed')} failed in ${((Date.now() - began) / 1000).toFixed(0)} s`,
);
process.exitCode = sum('failed') === 0 ? 0 : 1;

/** One tool of `node_modules`, to be run later; `hear` gets its words in place of the terminal. */
function tool(name, words, environment) {
  return (hear) => runTool(name, words, environment, hear);
}

/** Runs a step and gives its line of the summary. */
async function take({ name, run: runStep, count }, hear) {
  if (hear === undefined) console.log(`\n── ${name} ──`);
  const beganAt = Date.now();
  const { ok } = await runStep(hear);
  const counted = count?.() ?? NOTHING_COUNTED;
  const nothingCounted = counted.passed + counted.failed === 0;
  return {
    name,
    passed: counted.passed + (ok && nothingCounted ? 1 : 0),
    // A step that failed without a failed test (it did not even start) is a failure all the same.
    failed: counted.failed + (ok || counted.failed > 0 ? 0 : 1),
    seconds: (Date.now() - beganAt) / 1000,
    failures: counted.failures,
    toldTwice: counted.toldTwice,
  };
}

/**
 * As many steps at once as there are cores, and after each what is to follow it; each one's words
 * stand together, once it has ended.
 */
async function takeBeside(steps) {
  const waiting = [...steps.entries()];
  const taken = [];
  async function work() {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, step] = next;
      taken[index] = [];
      for (const one of [step, ...(step.followedBy ?? [])]) taken[index].push(await takeAside(one));
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return taken.flat();
}

async function takeAside(step) {
  const heard = [];
  console.log(`${step.name} …`);
  const result = await take(step, (chunk) => void heard.push(chunk));
  console.log(`\n── ${step.name} ──`);
  process.stdout.write(Buffer.concat(heard));
  return result;
}

/** A Chromium of this machine, which a Debian may get first; else Playwright's own. */
async function installBrowser() {
  if (!isHeadlessShell(findTestBrowser()) && !process.env.CHROMIUM_PATH && mayInstallPackages())
    await installPackages(['chromium-headless-shell']);
  const found = findTestBrowser() ?? (await playwrightChromium());
  if (found !== undefined) {
    console.log(`Chromium: ${found}`);
    return { ok: true };
  }
  console.log('There is no Chromium on this machine; installing Playwright’s own.');
  if (
    (await runTool('playwright', ['install', 'chromium', '--with-deps'])).ok ||
    (await playwrightChromium()) !== undefined
  )
    return { ok: true };
  if ((await runTool('playwright', ['install', 'chromium'])).ok) return { ok: true };
  if (mayInstallPackages() && (await installPackages(['chromium'])).ok) return { ok: true };
  console.error('Install Chromium, or say where it is with CHROMIUM_PATH.');
  return { ok: false };
}

/** Where Playwright put its own browser, if it did. */
async function playwrightChromium() {
  const { chromium } = await import('@playwright/test');
  const { existsSync } = await import('node:fs');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}
