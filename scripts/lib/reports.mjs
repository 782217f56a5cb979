import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * What a JSON report counts; which tests failed, by name and with the beginning of what they said;
 * and which stories passed only when they were told again.
 * @typedef {{ name: string, said: readonly string[] }} Failed
 * @typedef {{ passed: number, failed: number, failures: readonly Failed[],
 *   toldTwice: readonly string[] }} Counted
 */

/** @type {Counted} a step that made no report, or none that can be read */
export const NOTHING_COUNTED = { passed: 0, failed: 0, failures: [], toldTwice: [] };

// The counterexample of a property stands in its first lines; the rest is where it was thrown.
const LINES_OF_A_FAILURE = 8;
const LETTERS_OF_A_LINE = 300;

/**
 * Counts a report of Vitest. A test that passed and has words of a failure was told twice.
 * @param {string} file
 * @returns {Counted}
 */
export function countUnit(file) {
  const report = readReport(file);
  if (report === undefined) return NOTHING_COUNTED;
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = brokenFiles(report);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    failures: [
      ...tests
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => failureOf(fullName, failureMessages.at(-1))),
      ...broken.map(({ name, message }) => failureOf(name, message)),
    ],
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
  );
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
  const specs = report.suites.flatMap(specsOf);
  return {
    passed: expected + flaky,
    failed: unexpected,
    failures: specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected'))
      .map((spec) => failureOf(nameOf(spec), errorOf(spec))),
    toldTwice: specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(nameOf),
  };
}

function specsOf({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function nameOf({ file, title }) {
  return `${file}: ${title}`;
}

/** What its last try said. */
function errorOf({ tests }) {
  return tests.flatMap(({ results }) => results).findLast(({ error }) => error)?.error.message;
}

/**
 * @param {string} name
 * @param {string | undefined} message as the tool wrote it, colours included
 * @returns {Failed}
 */
function failureOf(name, message = '') {
  const lines = stripVTControlCharacters(message).split('\n');
  const said = lines.slice(0, LINES_OF_A_FAILURE).map((line) => line.slice(0, LETTERS_OF_A_LINE));
  return { name, said };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
