import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { BASELINE, detailPath, READY } from '#app/testing/addresses.ts';
import { openPages } from '#app/testing/openPages.ts';
import { type HtmlElement, textOf } from '#lib/testing/htmlTree.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Every page that reads what the browser keeps. */
const PLACES = [
  '/history',
  `/history/${NOBODY}`,
  `/history/${NOBODY}/undo`,
  '/plan',
  '/plan/review',
  '/plan/runs',
  `/plan/runs/${NOBODY}`,
  `/plan/stages/${NOBODY}`,
  '/approvals',
  '/snapshots',
  `/snapshots/${NOBODY}`,
  `/snapshots/${NOBODY}/compare`,
];

/** What would be untrue: that there is none. */
const NONE = new RegExp(
  [
    'There is no (plan to review|such snapshot)',
    'This browser has no such',
    'Nothing was written',
    'No (plan was applied|snapshot yet)',
    'You have no request',
  ].join('|'),
);

const BROKEN: readonly (readonly [string, () => IDBOpenDBRequest, RegExp])[] = [
  [
    'cannot be opened',
    () => {
      throw new DOMException('Storage is switched off', 'SecurityError');
    },
    /Storage is switched off/,
  ],
  // A request that nobody answers, as where another tab holds an older version.
  ['never opens', () => new IDBOpenDBRequest(), /did not answer within \d seconds/],
];

const everyMoment = setInterval;
let clock: NodeJS.Timeout;

/** What is waited for takes no time: seconds pass in moments. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  clock = everyMoment(() => vi.advanceTimersByTime(1000), 5);
});
afterEach(() => {
  clearInterval(clock);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe.each(BROKEN)('a database of the browser that %s', (_, open, cause) => {
  const opened = async (path: string): Promise<HtmlElement> => {
    vi.spyOn(indexedDB, 'open').mockImplementation(open);
    return openPages(createSandbox({ throttle: 'off' })).open(path);
  };

  it.each(PLACES)('is said at %s, and nothing is called none', async (path) => {
    const said = textOf(await opened(path));
    expect(said).toMatch(cause);
    expect(said).not.toMatch(NONE);
  });

  it('leaves the reading of the tenant as it is', async () => {
    expect(textOf(await opened(detailPath(BASELINE)))).toContain(BASELINE);
  });

  it('keeps the form from writing', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(open);
    const pages = openPages(createSandbox({ throttle: 'off' }));
    await expect(pages.send(READY)).rejects.toMatchObject({
      failure: { kind: 'journalUnavailable' },
    });
    expect(await pages.writes()).toEqual([]);
  });
});
