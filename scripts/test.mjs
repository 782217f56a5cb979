/**
 * `npm test`: everything that has to hold, on a fresh clone too. Installs what is missing, a
 * browser included; then build, lint, type check, unused code and format side by side, unit tests,
 * budgets and end-to-end tests. All steps run, so that one look shows all that is broken.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { installWhatIsMissing, ROOT } from './lib/install.mjs';
import { findTestBrowser, isHeadlessShell } from './lib/browser.mjs';
import { installPackages, mayInstallPackages } from './lib/programs.mjs';
import { run, runTool } from './lib/steps.mjs';
import { installWebServers } from './lib/webServers.mjs';

installWhatIsMissing();
// What stories by hand recorded in an earlier run; those of the browser empty their own folder.
rmSync(join(ROOT, '.cache/contract'), { recursive: true, force: true });
const reports = mkdtempSync(join(tmpdir(), 'assignment-desk-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

/** These disturb each other in nothing, so they run side by side; the longest begin. */
const CHECKS = [
  { name: 'build', run: tool('vite', ['build', '--logLevel', 'warn']) },
  { name: 'lint', run: tool('oxlint', []) },
  { name: 'types', run: tool('tsc', ['-p', '.']) },
  { name: 'unused code', run: tool('knip', ['--no-progress']) },
  // Tests and benchmarks are no users here: what only they import lies in testing/.
  { name: 'used by tests only', run: tool('knip', ['--no-progress', '--production']) },
  { name: 'format', run: tool('oxfmt', ['--check']) },
];

/** Each step says what it counted; a step that counts nothing is one thing that passes or fails. */
const STEPS = [
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
  { name: 'budgets', run: () => run(process.execPath, ['scripts/budgets.mjs']) },
  { name: 'browser', run: installBrowser },
  { name: 'web servers', run: installWebServers },
  {
    name: 'end-to-end tests',
    run: tool('playwright', ['test', '-c', 'e2e/playwright.config.ts'], { E2E_REPORT: e2eReport }),
    count: () => countE2e(e2eReport),
  },
];

const began = Date.now();
const results = await takeBeside(CHECKS);
for (const step of STEPS) results.push(await take(step));
rmSync(reports, { recursive: true, force: true });

console.log('\n── summary ──');
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(17)} ${String(passed).padStart(4)} passed ${String(failed).padStart(3)} failed ${seconds.toFixed(1).padStart(6)} s`,
  );
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
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
  const counted = count?.() ?? { passed: 0, failed: 0 };
  const nothingCounted = counted.passed + counted.failed === 0;
  return {
    name,
    passed: counted.passed + (ok && nothingCounted ? 1 : 0),
    // A step that failed without a failed test (it did not even start) is a failure all the same.
    failed: counted.failed + (ok || counted.failed > 0 ? 0 : 1),
    seconds: (Date.now() - beganAt) / 1000,
  };
}

/** As many steps at once as there are cores; each one's words stand together, once it has ended. */
async function takeBeside(steps) {
  const waiting = [...steps.entries()];
  const taken = [];
  async function work() {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, step] = next;
      const heard = [];
      taken[index] = await take(step, (chunk) => void heard.push(chunk));
      console.log(`\n── ${step.name} ──`);
      process.stdout.write(Buffer.concat(heard));
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return taken;
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

function countUnit(file) {
  const report = readReport(file);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + brokenFiles(report),
  };
}

/** Test files that did not even load: Vitest counts no test for them. */
function brokenFiles(report) {
  return (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length;
}

function countE2e(file) {
  const { expected = 0, flaky = 0, unexpected = 0 } = readReport(file)?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
