/**
 * Holds every request that the stories made, in the browser and by hand, and every answer of the
 * sandbox, against Microsoft's OpenAPI description. The description lies beside the repository and is not
 * everybody's: without it, or without a recording, there is nothing to hold.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDescription } from './description.ts';
import { KNOWN_DIFFERENCES } from './differences.ts';
import { Contract, type Difference, type Recorded } from './openapi.ts';

const DESCRIPTION = findDescription();
/** Of stories in the browser, and of those below `src/app/stories/byHand`. */
const RECORDS = ['../../test-results/contract/', '../../.cache/contract/'].map(
  (folder) => new URL(folder, import.meta.url),
);

const missing = whatIsMissing();
if (missing !== undefined) console.log(`Contract test skipped: ${missing}`);

describe.skipIf(missing !== undefined)('recorded by the stories', () => {
  const recorded = missing === undefined ? readRecords() : [];
  const differences = missing === undefined ? differencesOf(recorded) : [];

  it('is enough to say something', () => {
    console.log(`${recorded.length} different exchanges recorded.`);
    expect(recorded.length).toBeGreaterThan(0);
  });

  it('is as Microsoft describes it, but for the differences listed in differences.ts', () => {
    const unlisted = differences.filter(
      (difference) => !KNOWN_DIFFERENCES.some((known) => known.matches(difference)),
    );
    expect([
      ...new Set(unlisted.map(({ side, operation, what }) => `${side} of ${operation}: ${what}`)),
    ]).toEqual([]);
  });

  it('still shows each listed difference (a word, no failure)', () => {
    for (const known of KNOWN_DIFFERENCES) {
      if (!differences.some((difference) => known.matches(difference)))
        console.log(`Listed, but not seen in this run: ${known.name}`);
    }
  });
});

function whatIsMissing(): string | undefined {
  if (DESCRIPTION === undefined)
    return 'Microsoft’s OpenAPI description is not here; `npm run openapi` fetches it.';
  if (!RECORDS.some((folder) => existsSync(folder)))
    return 'nothing is recorded; run `npm test` first.';
  return undefined;
}

/** Each exchange once: a test run says the same thing hundreds of times. */
function readRecords(): Recorded[] {
  const lines = RECORDS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder).flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean),
    ),
  );
  const byContent = new Map<string, Recorded>();
  for (const line of lines) {
    const { method, path, status, requestBody, responseBody } = JSON.parse(line) as Recorded;
    // A connection that was cut has no answer, and an answer that is no JSON was broken on purpose.
    const answered = status !== 0 && typeof responseBody !== 'string';
    const exchange = {
      method,
      path,
      status: answered ? status : 204,
      requestBody,
      ...(answered ? { responseBody } : {}),
    };
    byContent.set(JSON.stringify(exchange), exchange);
  }
  return [...byContent.values()];
}

function differencesOf(records: readonly Recorded[]): Difference[] {
  if (DESCRIPTION === undefined) return [];
  const contract = new Contract(DESCRIPTION);
  return records.flatMap((record) => contract.differencesOf(record));
}
