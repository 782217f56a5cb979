import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { filterId } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { firstStageEarlier } from '#app/testing/earlier/earlierPlan.ts';
import { movedClock } from '#app/testing/movedClock.ts';
import { turnTab } from '#app/testing/turnTab.ts';
import {
  EVERYONE,
  HOUR,
  pathOf,
  timedPlan,
  UNASSIGNED,
  unassignedIn,
} from '#app/testing/timedPlan.ts';
import { dateText } from '#lib/locale.ts';
import { stagedPlanStore } from '#stores/plan/stagedPlans.ts';
import { type Gate, type PlanTiming, USUAL_GATE } from '#domain/plan/stages/timing.ts';

const MINUTE = 60_000;

const app = appByHand(createSandbox({ throttle: 'off', now: () => Date.now() }));
const framed = appByHand(app.sandbox, 'ada', { withFrame: true });
beforeEach(() => app.sandbox.reset());
afterEach(async () => {
  turnTab('visible');
  await app.leave();
  await framed.leave();
});

/** A plan for two targets: a pilot group, and all devices. */
const planWith = (timing: PlanTiming, group = 'WIN - Ring 0: IT') =>
  timedPlan(
    unassignedIn(app.sandbox),
    [{ kind: 'group', groupId: groupId(group) }, EVERYONE],
    timing,
  );

/** A pilot group first, then all devices. */
const inStages = (gate: Gate): PlanTiming => ({
  stages: [
    { name: 'Pilot', gate },
    { name: 'Everyone', gate },
  ],
  lines: [{ target: EVERYONE, stage: 1 }],
});

/** Stages are set up and the first is applied. @returns the address of the stages */
const pilotApplied = (gate: Gate, group = 'WIN - Ring 0: IT', on = app): Promise<string> =>
  firstStageEarlier(on.earlier(), planWith(inStages(gate), group));

it('an end is told with the stage that assigns what has it, before it is applied', async () => {
  const until = '2099-03-01T12:00:00.000Z';
  const timing = inStages(USUAL_GATE);
  const page = await app.open(
    pathOf(planWith({ ...timing, lines: [{ target: EVERYONE, stage: 1, until }] })),
  );
  await page.click('button', 'Open it');
  await page.press('Set up 2 stages');
  const last = await page.inside('region', 'Stage 2: Everyone');
  last.getByText(`All devices (${dateText(new Date(until), 'withZone')})`);
  const first = await page.inside('region', 'Stage 1: Pilot');
  expect(first.queryByText('Until')).toBeNull();
  // Removed in another tab, it is offered no more.
  await stagedPlanStore(app.account()).remove(page.address().split('/').at(-1)!);
  turnTab('visible');
  await page.find('heading', 'Plan not found');
}, 60_000);

it('I set up stages and apply the first; the next is offered once the gate is met, after a reload as well', async () => {
  const clock = movedClock();
  let page = await app.open(pathOf(planWith(inStages({ ...USUAL_GATE, mostErrors: 100 }))));
  await page.click('button', 'Open it');
  await page.press('Set up 2 stages');
  await page.until(() => expect(page.address()).toContain('/plan/stages/'));
  const stages = page.address();
  await page.press('Review stage 1: Pilot');
  await page.press('Apply 1 change');
  await page.text(/^Stage 1 of a plan in stages/);
  await page.find('heading', /, ended$/);
  await page.find('button', 'Show delivery');
  page = await app.reopen(stages);
  await page.text('24 hours since it was verified: 24 hours left');
  await page.text('Gate not met yet');
  await page.text('0 of 8');
  await page.text('0 (nothing reported), at most 100%');
  expect(page.shows(`Too little reported so far:${UNASSIGNED}: 0 of 8`)).toBe(true);
  expect(page.shows('Review stage 2: Everyone')).toBe(false);
  await clock.pass(25 * HOUR);
  page = await app.reopen(stages);
  await page.text('Gate met');
  await page.text('24 hours since it was verified: passed');
  await page.text('8 of 8');
  await page.press('Review stage 2: Everyone');
  await page.press('Apply 1 change');
  await page.text(/^Stage 2 of a plan in stages/);
  await page.find('heading', /, ended$/);
  expect(await page.writes()).toHaveLength(2);
}, 120_000);

it('the same target loses its filter in a later stage, and each stage says so', async () => {
  const filter = { mode: 'include', filterId: filterId('Windows - Corporate') } as const;
  const row = { target: EVERYONE, filter, intent: 'apply' } as const;
  const configurationId = unassignedIn(app.sandbox);
  const items = [
    { configurationId, displayName: UNASSIGNED, wishes: [{ kind: 'add', row } as const] },
  ];
  const plan = { name: 'Wider', tenantId: undefined, items };
  const stored = () => app.sandbox.tenant.assignments.stored(configurationId.split(':')[1]!);
  const filtersOf = () =>
    stored().map(({ target }) => target['deviceAndAppManagementAssignmentFilterType']);
  const clock = movedClock();
  let page = await app.open(pathOf(plan));
  await page.click('button', 'Open it');
  await page.press('Show');
  await page.press('Apply in stages');
  await page.fill('textbox', 'At most % errors', '100');
  await page.press('Set up 2 stages');
  await page.until(() => expect(page.address()).toContain('/plan/stages/'));
  const stages = page.address();
  await page.text(/All devices \(only with its filter\)/);
  await page.text(/All devices \(its filter is taken off\)/);
  await page.press('Review stage 1: Pilot');
  await page.press('Apply 1 change');
  await page.find('heading', /, ended$/);
  expect(filtersOf()).toEqual(['include']);
  await clock.pass(25 * HOUR);
  page = await app.reopen(stages);
  await page.press('Review stage 2: Everyone');
  await page.text(/filter from only devices that match “Windows - Corporate” to none/);
  await page.press('Apply 1 change');
  await page.text(/^Stage 2 of a plan in stages/);
  await page.find('heading', /, ended$/);
  expect(stored()).toHaveLength(1);
  expect(filtersOf()).not.toContain('include');
}, 120_000);

it('once the wait after a stage is over, a number in the navigation says so, and the plans say which', async () => {
  const clock = movedClock();
  const stages = await pilotApplied(USUAL_GATE, 'WIN - Ring 0: IT', framed);
  let page = await framed.reopen('/plan/runs');
  await page.find('table', 'Applied plans');
  expect(page.shows('the wait after a stage is over')).toBe(false);
  expect(page.lacks('link', /^Plan ?1$/)).toBe(true);
  await clock.pass(25 * HOUR);
  page = await framed.reopen('/overview');
  await page.find('link', /^Plan ?1$/);
  expect(page.shows('the wait after a stage is over')).toBe(false);
  await page.click('link', /^Plan ?1$/);
  await page.text(/^The plan “Rings”: the wait after a stage is over/);
  await page.click('link', 'Show the stages');
  expect(page.address()).toBe(stages);
  // Once it is applied, nothing is left to look at.
  await page.press('Review stage 2: Everyone');
  await page.press('Apply 1 change');
  await page.find('heading', /, ended$/);
  await page.until(() => expect(page.lacks('link', /^Plan ?1$/)).toBe(true));
}, 120_000);

it('a gate that fails holds the next stage, unless I say why I go on', async () => {
  const clock = movedClock();
  const stages = await pilotApplied({ ...USUAL_GATE, mostErrors: 1 }, 'WIN - Ring 2: Broad');
  await clock.pass(25 * HOUR);
  const page = await app.reopen(stages);
  await page.text('Gate failed');
  await page.text('116 of 116');
  await page.text('10 (8.6%), at most 1%');
  const failing = `More errors than the gate allows:${UNASSIGNED}: 10 errors in 116 reported (8.6%)`;
  expect(page.shows(failing)).toBe(true);
  expect(page.shows('Review stage 2: Everyone')).toBe(false);
  await page.press('Go on in spite of the gate');
  const review = await page.find('button', 'Review stage 2: Everyone');
  expect(page.isDisabled(review)).toBe(true);
  expect(page.descriptionOf(review)).toBe('Write a reason of three words or more first.');
  await page.fill('textbox', 'Reason', 'The two failing devices are broken');
  page.go('/history');
  await page.find('heading', /^History/);
  page.go(stages);
  expect(await page.valueOf('Reason', 'textbox')).toBe('The two failing devices are broken');
  await page.press('Review stage 2: Everyone');
  await page.press('Apply 1 change');
  await page.text(/^Stage 2 of a plan in stages/);
  await page.text(/in spite of the gate before it \(Gate failed\)\. Reason: The two failing/);
  await page.find('heading', /, ended$/);
}, 120_000);

it('stages whose record I removed are gone, for whoever goes back, too', async () => {
  const page = await app.open(pathOf(planWith(inStages(USUAL_GATE))));
  await page.click('button', 'Open it');
  await page.press('Set up 2 stages');
  await page.until(() => expect(page.address()).toContain('/plan/stages/'));
  await page.press('Remove record');
  await page.text('Remove the record of these stages?');
  const [, remove] = await page.allOf('button', 'Remove record');
  await page.clickOn(remove!);
  await page.until(() => expect(page.address()).toBe('/plan/runs'));
  page.back();
  await page.text('This browser has no such plan');
});

it('what a colleague changed of an applied stage since is told, and not put back', async () => {
  const stages = await pilotApplied({ ...USUAL_GATE, hours: 0, mostErrors: 100 });
  const clock = movedClock();
  const page = await app.reopen(stages);
  await page.text('Gate not met yet');
  expect(page.shows('as the stage left')).toBe(false);
  // The page stands for hours, behind other tabs, until its gate is met.
  turnTab('hidden');
  app.sandbox.reset();
  await clock.pass(2 * MINUTE);
  turnTab('visible');
  await page.text('1 assignment of applied stages is not in the tenant as the stage left it');
  await page.text(/The next stage does not put them back/);
  expect(await page.writes()).toHaveLength(0);
}, 120_000);

it('reports of a gate are read as often as Intune counts, and never by a tab in the back', async () => {
  const clock = movedClock();
  const stages = await pilotApplied({ ...USUAL_GATE, mostErrors: 100 });
  const page = await app.reopen(stages);
  await page.text('Gate not met yet');
  const asked = () => page.sent().filter((each) => each.includes('/deviceManagement/reports/'));
  expect(asked()).toHaveLength(1);
  await clock.pass(4 * MINUTE);
  await clock.pass(30_000);
  expect(asked()).toHaveLength(1);
  await clock.passUntil(() => expect(asked()).toHaveLength(2), 20_000);
  turnTab('hidden');
  await clock.pass(30 * MINUTE);
  await clock.pass(30 * MINUTE);
  expect(asked()).toHaveLength(2);
  turnTab('visible');
  await clock.passUntil(() => expect(asked().length).toBeGreaterThan(2), 6 * MINUTE);
}, 120_000);
