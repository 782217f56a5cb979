import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { appliedEarlier } from '#app/testing/earlier/earlierPlan.ts';
import { movedClock } from '#app/testing/movedClock.ts';
import { turnTab } from '#app/testing/turnTab.ts';
import {
  EVERYONE,
  HOUR,
  planForEveryone,
  timedPlan,
  unassignedIn,
} from '#app/testing/timedPlan.ts';
import { failedIn } from '#domain/delivery/delivery.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { valueIn } from '#graph/transport/part.ts';
import { numberText } from '#lib/locale.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

const MINUTE = 60_000;

const app = appByHand(createSandbox({ throttle: 'off', now: () => Date.now() }));
// Whatever time it is elsewhere, its devices never check in.
const begun = Date.now();
const silent = appByHand(createSandbox({ throttle: 'off', now: () => begun }));
beforeEach(() => {
  app.sandbox.reset();
  silent.sandbox.reset();
});
afterEach(async () => {
  turnTab('visible');
  await app.leave();
  await silent.leave();
});

/** @returns the address of the run that assigned it */
const assignedToAll = (on = app): Promise<string> =>
  appliedEarlier(on.earlier(), timedPlan(unassignedIn(app.sandbox), [EVERYONE], undefined));

it('devices in error lead to the undo of the plan, with their number as its reason', async () => {
  const clock = movedClock();
  const run = await assignedToAll();
  await clock.pass(25 * HOUR);
  const page = await app.reopen(run);
  await page.press('Show delivery');
  await page.text(/^12 devices in error or conflict so far/);
  expect(page.shows('Still nothing reported')).toBe(false);
  await page.click('link', 'Roll back');
  await page.click('button', /^Review/);
  await page.until(() => expect(page.address()).toMatch(/^\/plan\/review/));
  await page.press('Apply 1 change');
  await page.find('heading', /, ended$/);
  await page.text(/rolled back with 12 devices in error or conflict/);
  expect(app.sandbox.tenant.assignments.stored(unassignedIn(app.sandbox).split(':')[1]!)).toEqual(
    [],
  );
}, 120_000);

it('the number is of all configurations of the run, not only of those whose rows are drawn', async () => {
  const clock = movedClock();
  const { tenant } = app.sandbox;
  const ids = [...tenant.configurations.keys()].filter(
    (id) => tenant.assignments.stored(id).length === 0,
  );
  const keys = ids.slice(0, 40).map((id) => keyOfId('deviceConfiguration', id)!);
  expect(keys).toHaveLength(40);
  const run = await appliedEarlier(app.earlier(), planForEveryone(keys));
  await clock.pass(25 * HOUR);
  const delivery = await openSandboxDesk(app.sandbox, 'ada').graph.delivery();
  const parts = await delivery.many(keys);
  const failed = parts
    .map((part) => failedIn(valueIn(part).devices ?? {}))
    .reduce((sum, devices) => sum + devices);
  const page = await app.reopen(run);
  await page.press('Show delivery');
  await page.text(new RegExp(`^${numberText(failed)} devices in error or conflict so far`));
}, 120_000);

it('after a day without a report, that is said; before, it is not', async () => {
  const clock = movedClock();
  const run = await assignedToAll(silent);
  let page = await silent.reopen(run);
  await page.press('Show delivery');
  await page.text('0 of 160');
  expect(page.shows('Still nothing reported')).toBe(false);
  await clock.pass(25 * HOUR);
  page = await silent.reopen(run);
  await page.press('Show delivery');
  await page.text('Still nothing reported after 24 hours');
  expect(page.shows('Roll back')).toBe(false);
}, 120_000);

it('of what a plan removed, it says how many are left, and who stays in the numbers', async () => {
  movedClock();
  const page = await app.reopen(await assignedToAll());
  await page.press('Undo this plan');
  await page.until(() => expect(page.address()).toMatch(/^\/plan\/review/));
  await page.press('Apply 1 change');
  await page.find('heading', /, ended$/);
  await page.press('Show delivery');
  await page.text(/Devices that lost it stay in the numbers until they have checked in/);
  const table = await page.inside('table', 'Delivery of this run');
  table.getByText('0 left');
}, 60_000);

it('reports of a run are read as often as Intune counts, and never by a tab in the back', async () => {
  const clock = movedClock();
  const run = await assignedToAll();
  const page = await app.reopen(run);
  const asked = () => page.sent().filter((each) => each.includes('/deviceManagement/reports/'));
  // Nothing is asked until somebody opens it, however long the page is there.
  await page.find('button', 'Show delivery');
  await clock.pass(30 * MINUTE);
  expect(asked()).toEqual([]);
  await page.press('Show delivery');
  await page.until(() => expect(asked()).toHaveLength(1));
  await clock.pass(4 * MINUTE);
  await clock.pass(30_000);
  expect(asked()).toHaveLength(1);
  await clock.passUntil(() => expect(asked()).toHaveLength(2), 40_000);
  turnTab('hidden');
  await clock.pass(30 * MINUTE);
  await clock.pass(30 * MINUTE);
  expect(asked()).toHaveLength(2);
  turnTab('visible');
  await clock.passUntil(() => expect(asked().length).toBeGreaterThan(2), 6 * MINUTE);
  // Closed again, it asks no more.
  const before = asked().length;
  await page.press('Hide delivery');
  await clock.pass(30 * MINUTE);
  expect(asked()).toHaveLength(before);
}, 120_000);
