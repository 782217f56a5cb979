import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { READY } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { movedClock } from '#app/testing/movedClock.ts';

// What else the kit can do is told by whoever needs it: asking for permissions and going offline in
// assign/failures.test.ts, answers to pages that are gone in assign/once.test.ts.
const POST = { method: 'POST', path: '/assignments' } as const;
const CREATE = 'Create assignment';

const app = appByHand(createSandbox({ throttle: 'off' }), 'ada', {
  withFrame: true,
  hasWaits: true,
});
beforeEach(app.sandbox.reset);
afterEach(app.leave);

// The next file begins by it: its tenant would live in the time of the last story here.
const machine = Date;
afterAll(() => expect(Date).toBe(machine));

it('a wait of Graph is said in the frame, and passes by the moved clock', async () => {
  const page = await app.open(READY);
  await page.ready(CREATE);
  await page.fault({ ...POST, fault: { kind: 'status', status: 429, retryAfter: 60 } });
  const clock = movedClock();
  await page.press(CREATE);
  await page.text('Graph is busy');
  await page.find('button', /^Account: Ada Admin/);
  await clock.passUntil(() => expect(page.shows('Assignment created')).toBe(true), 20_000);
  expect(page.shows('Graph is busy')).toBe(false);
  expect((await page.writes()).map(({ status }) => status)).toEqual([429, 201]);
});
