import { expect } from 'vitest';
import type { TestSandbox } from '#queries/testing/sandboxDesk.ts';

// Where there is a DOM, Vite takes an import of Node's own modules for a mistake.
const { appendFileSync, mkdirSync, writeFileSync } = process.getBuiltinModule('node:fs');

/** Beside what stories of the browser record; not in their folder, which Playwright empties. */
const RECORDS = '.cache/contract';

/** Of each test file: which requests are in its record already. */
const recordedOf = new Map<string, Set<string>>();

/**
 * For tests: writes down what was asked of the sandbox in this test, and answered, for
 * `npm run test:contract`. A file that is run again begins its record anew.
 */
export async function recordExchanges(sandbox: TestSandbox): Promise<void> {
  const { testPath } = expect.getState();
  if (testPath === undefined) return;
  const answer = await sandbox.fetch(new Request('http://sandbox.test/sandbox/log'));
  const { entries } = (await answer.json()) as { entries: readonly { requestId: string }[] };
  const story = testPath.replaceAll('\\', '/').split('/byHand/').at(-1)!;
  const file = `${RECORDS}/${story.replaceAll('/', '-').replace('.test.ts', '')}.ndjson`;
  let recorded = recordedOf.get(testPath);
  if (recorded === undefined) {
    recordedOf.set(testPath, (recorded = new Set()));
    mkdirSync(RECORDS, { recursive: true });
    writeFileSync(file, '');
  }
  const added = entries.filter(({ requestId }) => !recorded.has(requestId));
  for (const { requestId } of added) recorded.add(requestId);
  appendFileSync(file, added.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
}
