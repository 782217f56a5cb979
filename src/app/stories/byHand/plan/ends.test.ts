import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { movedClock } from '#app/testing/movedClock.ts';
import { savedFiles } from '#app/testing/savedFiles.ts';
import { appliedEarlier } from '#app/testing/earlier/earlierPlan.ts';
import {
  EVERYONE,
  HOUR,
  pathOf,
  timedPlan,
  UNASSIGNED,
  unassignedIn,
} from '#app/testing/timedPlan.ts';
import { localInput } from '#domain/plan/until/localTime.ts';
import { dateText } from '#lib/locale.ts';
import type { PlanTiming } from '#domain/plan/stages/timing.ts';

const app = appByHand(createSandbox({ throttle: 'off', now: () => Date.now() }));
beforeEach(() => app.sandbox.reset());
const framed = appByHand(app.sandbox, 'ada', { withFrame: true });
afterEach(async () => {
  await app.leave();
  await framed.leave();
});

const PILOT = { kind: 'group', groupId: groupId('WIN - Ring 0: IT') } as const;
const planWith = (timing: PlanTiming | undefined) =>
  timedPlan(unassignedIn(app.sandbox), [PILOT, EVERYONE], timing);

/** A plan that ends for all devices in two days. */
const endingAt = (until: string) =>
  planWith({ stages: [], lines: [{ target: EVERYONE, stage: 0, until }] });

const inTwoDays = (now: number): string => new Date(now + 48 * HOUR).toISOString();

/** A plan was applied that ends for all devices in two days. */
async function endKept() {
  const clock = movedClock();
  await appliedEarlier(framed.earlier(), endingAt(inTwoDays(clock.now())));
  return clock;
}

/** Three days go by, after which the end has passed. */
async function endPassed(path: string) {
  const clock = await endKept();
  await clock.pass(72 * HOUR);
  return framed.reopen(path);
}

it('I set an end, which is said before and after; once it has passed, its removal is offered wherever I am, until it is done', async () => {
  const clock = movedClock();
  const until = inTwoDays(clock.now());
  let page = await framed.open(pathOf(endingAt(until)));
  await page.click('button', 'Open it');
  await page.press('Review 2 changes');
  await page.text(`All devices (${dateText(new Date(until), 'withZone')})`);
  await page.press('Apply 2 changes');
  await page.find('heading', /, ended$/);
  await page.text(/^1 assignment has an end/);
  await page.click('link', 'Show ends');
  await page.find('heading', 'Assignments with an end');
  expect(page.shows('passed its end')).toBe(false);
  await clock.pass(72 * HOUR);
  page = await framed.reopen('/overview');
  await page.text('1 assignment has passed its end');
  await page.press('Review removal');
  await page.press('Apply 1 change');
  await page.find('heading', /, ended$/);
  const writes = await page.writes();
  expect(writes).toHaveLength(2);
  page.go('/plan/runs');
  await page.find('table', 'Applied plans');
  await page.until(() => expect(page.shows('passed its end')).toBe(false));
  expect(page.shows('Assignments with an end')).toBe(false);
}, 120_000);

it('where the browser cannot keep an end, nothing is assigned', async () => {
  const clock = movedClock();
  const page = await app.open(pathOf(endingAt(inTwoDays(clock.now()))));
  await page.click('button', 'Open it');
  await page.press('Review 2 changes');
  const kept = vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await page.press('Apply 2 changes');
  await page.text(/The ends of assignments could not be kept/);
  expect(await page.writes()).toEqual([]);
  kept.mockRestore();
  await page.press('Apply 2 changes');
  await page.find('heading', /, ended$/);
  expect(await page.writes()).toHaveLength(1);
}, 120_000);

it('what a colleague removed after the end is told when its list is read, without a click', async () => {
  const page = await endPassed('/plan/runs');
  await page.text('1 assignment has passed its end');
  app.sandbox.reset();
  page.go('/configurations');
  await page.text('1 assignment was removed already');
  expect(page.shows('passed its end')).toBe(false);
  await page.text(/There is nothing to remove: .*do not assign.* for All devices/);
  await page.click('button', 'Hide');
  expect(page.shows('removed already')).toBe(false);
  page.go('/plan/runs');
  await page.find('table', 'Applied plans');
  await page.until(() => expect(page.shows('Assignments with an end')).toBe(false));
}, 120_000);

it('an assignment that is gone by its end is told so, and nothing is sent', async () => {
  // Nothing is being read there that was there before.
  const page = await endPassed('/plan/runs');
  await page.text('1 assignment has passed its end');
  app.sandbox.reset();
  await page.press('Review removal');
  await page.text('1 assignment was removed already');
  expect(page.shows('passed its end')).toBe(false);
  expect(page.address()).toBe('/plan/runs');
  expect(page.shows('Assignments with an end')).toBe(false);
}, 120_000);

/** The lines of a calendar file that go on behind a space, as one each. */
const unfolded = (file: string): string => file.replaceAll('\r\n ', '');

/** As a field for date and time has it. */
const inDays = (from: number, days: number): string =>
  localInput(new Date(from + days * 24 * HOUR).toISOString());

it('an end that I set while I plan has a calendar file that names the configuration', async () => {
  const clock = movedClock();
  const page = await app.open(pathOf(planWith(undefined)));
  await page.click('button', 'Open it');
  await page.press('Show');
  await page.fillLabelled('Until, for All devices', inDays(clock.now(), 2));
  const next = savedFiles();
  await page.press('Calendar file');
  const file = unfolded((await next()).text);
  expect(file).toContain(`SUMMARY:Remove All devices from ${UNASSIGNED}\r\n`);
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
});

it('an end can be moved, and is due when the new one has passed', async () => {
  const clock = await endKept();
  const page = await framed.reopen('/plan/runs');
  await page.click('button', /^Move: /);
  await page.fillLabelled('Until', inDays(clock.now(), 4));
  await page.press('Save');
  expect(page.shows('Save')).toBe(false);
  await clock.pass(72 * HOUR);
  const later = await framed.reopen('/plan/runs');
  await later.find('heading', 'Assignments with an end');
  expect(later.shows('passed its end')).toBe(false);
  await clock.pass(48 * HOUR);
  await (await framed.reopen('/access')).text('1 assignment has passed its end');
}, 120_000);

it('an end that I remove is never offered, and the assignment stays', async () => {
  const clock = await endKept();
  const page = await framed.reopen('/plan/runs');
  await page.click('button', /^Remove end: /);
  await page.until(() => expect(page.shows('Assignments with an end')).toBe(false));
  await clock.pass(72 * HOUR);
  const later = await framed.reopen('/plan/runs');
  await later.find('table', 'Applied plans');
  expect(later.shows('passed its end')).toBe(false);
  expect(await later.writes()).toHaveLength(1);
  const [, id] = unassignedIn(app.sandbox).split(':');
  expect(app.sandbox.tenant.assignments.stored(id!)).toHaveLength(2);
}, 120_000);
