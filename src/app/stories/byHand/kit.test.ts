import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { READY } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { movedClock } from '#app/testing/movedClock.ts';

const POST = { method: 'POST', path: '/assignments' } as const;
const CREATE = 'Create assignment';

const app = appByHand(createSandbox({ throttle: 'off' }), 'ada', {
  withFrame: true,
  hasWaits: true,
});
const newcomer = appByHand(app.sandbox, 'nia', {
  withFrame: true,
  granted: ['User.Read', 'DeviceManagementConfiguration.Read.All', 'GroupMember.Read.All'],
});
beforeEach(app.sandbox.reset);
afterEach(async () => {
  await app.leave();
  await newcomer.leave();
});

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

it('an answer to a page that is loaded again is lost, and the next page finds out', async () => {
  const page = await app.open(READY);
  await page.ready(CREATE);
  await page.fault({ ...POST, fault: { kind: 'delay', ms: 200 } });
  await page.press(CREATE);
  await page.until(() => expect(page.sent().join()).toMatch(/POST \S+\/assignments/));
  const again = await app.reopen(READY);
  await again.text(/is in the tenant/);
  expect(await again.writes()).toHaveLength(1);
});

it('who lacks a permission is asked, declines, agrees, and is told', async () => {
  const page = await newcomer.open(READY);
  await page.press(CREATE);
  await page.click('button', 'Grant permission');
  expect(newcomer.left()).toMatchObject({
    to: 'ask',
    scopes: ['DeviceManagementConfiguration.ReadWrite.All'],
  });
  const declined = await newcomer.answer(false);
  await declined.text('Permission was not granted');
  await declined.click('button', 'Grant permission');
  const agreed = await newcomer.answer(true);
  await agreed.text('Permission granted');
  await agreed.press(CREATE);
  await agreed.text('Assignment created');
});

it('without a network nothing is sent, and with it again it is', async () => {
  const page = await app.open(READY);
  await page.ready(CREATE);
  app.goOffline();
  const clock = movedClock();
  await page.press(CREATE);
  await clock.passUntil(() => expect(page.isDisabled(page.all('button', CREATE)[0]!)).toBe(false));
  expect(page.shows('Check the network, VPN and proxy')).toBe(true);
  expect(await page.writes()).toEqual([]);
  app.goOffline(false);
  await page.press(CREATE);
  await page.text('Assignment created');
});
