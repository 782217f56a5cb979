import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countE2e, countUnit, NOTHING_COUNTED } from './reports.mjs';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'reports-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const test = (fullName: string, status: string, ...failureMessages: string[]) => ({
  fullName,
  status,
  failureMessages,
});

const spec = (title: string, status: string) => ({
  file: 'plan/csv.e2e.ts',
  title,
  tests: [{ status, results: [{}, { error: { message: `${title} is wrong` } }, {}] }],
});

describe('a report of unit tests', () => {
  it('names what passed only when it was told again', () => {
    const file = report({
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [test('a', 'passed'), test('b', 'passed', 'late')] },
        { status: 'failed', assertionResults: [test('c', 'failed', 'wrong')] },
      ],
    });
    expect(countUnit(file)).toMatchObject({ passed: 2, failed: 1, toldTwice: ['b'] });
  });

  it('gives the first lines of what the last try of a failed test said, without colours', () => {
    const said = '\u001b[31mProperty failed\u001b[39m\nCounterexample: [1]';
    const file = report({
      numPassedTests: 1,
      numFailedTests: 1,
      testResults: [
        {
          status: 'failed',
          assertionResults: [test('c', 'failed', 'late', said + '\nat'.repeat(20))],
        },
      ],
    });
    const [failure, ...others] = countUnit(file).failures;
    expect(others).toEqual([]);
    expect(failure?.name).toBe('c');
    expect(failure?.said.slice(0, 2)).toEqual(['Property failed', 'Counterexample: [1]']);
    expect(failure?.said.length).toBeLessThan(10);
  });

  it('counts a file that did not load as one that failed', () => {
    const file = report({
      numPassedTests: 0,
      numFailedTests: 0,
      testResults: [{ status: 'failed', name: 'a.test.ts', message: 'gone', assertionResults: [] }],
    });
    expect(countUnit(file)).toMatchObject({
      failed: 1,
      failures: [{ name: 'a.test.ts', said: ['gone'] }],
    });
  });
});

describe('a report of stories in the browser', () => {
  it('names what passed only when it was told again, however deep it stands', () => {
    const file = report({
      stats: { expected: 1, flaky: 1, unexpected: 1 },
      suites: [
        {
          specs: [spec('a', 'expected')],
          suites: [{ specs: [spec('b', 'flaky'), spec('c', 'unexpected')] }],
        },
      ],
    });
    expect(countE2e(file)).toEqual({
      passed: 2,
      failed: 1,
      failures: [{ name: 'plan/csv.e2e.ts: c', said: ['c is wrong'] }],
      toldTwice: ['plan/csv.e2e.ts: b'],
    });
  });
});

it('a report that is not there counts nothing', () => {
  expect(countUnit(join(folder, 'none'))).toEqual(NOTHING_COUNTED);
  expect(countE2e(join(folder, 'none'))).toEqual(NOTHING_COUNTED);
});
