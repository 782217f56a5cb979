import { readFileSync } from 'node:fs';

/**
 * What a JSON report counts, and which stories passed only when they were told again, by name.
 * @typedef {{ passed: number, failed: number, toldTwice: readonly string[] }} Counted
 */

/** @type {Counted} a step that made no report, or none that can be read */
export const NOTHING_COUNTED = { passed: 0, failed: 0, toldTwice: [] };

/**
 * Counts a report of Vitest. A test that passed and has words of a failure was told twice.
 * @param {string} file
 * @returns {Counted}
 */
export function countUnit(file) {
  const report = readReport(file);
  if (report === undefined) return NOTHING_COUNTED;
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles(report),
    toldTwice: tests
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
      .map(({ fullName }) => fullName),
  };
}

/** Test files that did not even load: Vitest counts no test for them. */
function brokenFiles({ testResults }) {
  return testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length;
}

/**
 * Counts a report of Playwright, which calls what it told twice “flaky”.
 * @param {string} file
 * @returns {Counted}
 */
export function countE2e(file) {
  const report = readReport(file);
  if (report === undefined) return NOTHING_COUNTED;
  const { expected, flaky, unexpected } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected,
    toldTwice: report.suites
      .flatMap(specsOf)
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file: path, title }) => `${path}: ${title}`),
  };
}

function specsOf({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
