/**
 * `npm test`: everything that has to hold, on a fresh clone too. Installs what is missing, a
 * browser included; then type check, lint, unused code, unit tests, build, budgets and end-to-end
 * tests. All steps run, so that one look shows all that is broken.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installWhatIsMissing } from './lib/install.mjs';
import { findTestBrowser, isHeadlessShell } from './lib/browser.mjs';
import { installPackages, mayInstallPackages } from './lib/programs.mjs';
import { run, runTool } from './lib/steps.mjs';
import { installWebServers } from './lib/webServers.mjs';

installWhatIsMissing();
const reports = mkdtempSync(join(tmpdir(), 'assignment-desk-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

/** Each step says what it counted; a step that counts nothing is one thing that passes or fails. */
const STEPS = [
  { name: 'format', run: () => runTool('oxfmt', ['--check']) },
  { name: 'types', run: () => runTool('tsc', ['-p', '.']) },
  { name: 'lint', run: () => runTool('oxlint', []) },
  { name: 'unused code', run: () => runTool('knip', ['--no-progress']) },
  // Tests and benchmarks are no users here: what only they import lies in testing/.
  { name: 'used by tests only', run: () => runTool('knip', ['--no-progress', '--production']) },
  {
    name: 'unit tests',
    run: () =>
      runTool('vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitReport}`,
      ]),
    count: () => countUnit(unitReport),
  },
  { name: 'build', run: () => runTool('vite', ['build', '--logLevel', 'warn']) },
  { name: 'budgets', run: () => run(process.execPath, ['scripts/budgets.mjs']) },
  { name: 'browser', run: installBrowser },
  { name: 'web servers', run: installWebServers },
  {
    name: 'end-to-end tests',
    run: () =>
      runTool('playwright', ['test', '-c', 'e2e/playwright.config.ts'], { E2E_REPORT: e2eReport }),
    count: () => countE2e(e2eReport),
  },
];

const results = [];
for (const { name, run: runStep, count } of STEPS) {
  console.log(`\n── ${name} ──`);
  const began = Date.now();
  const { ok } = await runStep();
  const counted = count?.() ?? { passed: 0, failed: 0 };
  const nothingCounted = counted.passed + counted.failed === 0;
  // A step that failed without a failed test (it did not even start) is a failure all the same.
  const failed = counted.failed + (ok || counted.failed > 0 ? 0 : 1);
  results.push({
    name,
    passed: counted.passed + (ok && nothingCounted ? 1 : 0),
    failed,
    seconds: (Date.now() - began) / 1000,
  });
}
rmSync(reports, { recursive: true, force: true });

console.log('\n── summary ──');
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(17)} ${String(passed).padStart(4)} passed ${String(failed).padStart(3)} failed ${seconds.toFixed(1).padStart(6)} s`,
  );
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

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
