import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { movedClock } from '#app/testing/movedClock.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { planToFragment } from '#domain/plan/draft/planLink.ts';
import { type Gate, type PlanTiming, USUAL_GATE } from '#domain/plan/stages/timing.ts';

const NAME = 'WIN - SC - Test - do not assign';
const HOUR = 3_600_000;

const app = appByHand(createSandbox({ throttle: 'off', now: () => Date.now() }));
beforeEach(() => app.sandbox.reset());
const framed = appByHand(app.sandbox, 'ada', { withFrame: true });
afterEach(() => {
  app.leave();
  framed.leave();
});

const EVERYONE = { kind: 'allDevices' } as const;

/** The address of a plan for two targets: a pilot group, and all devices. */
function planWith(timing: PlanTiming, group = 'WIN - Ring 0: IT'): string {
  const items = [...app.sandbox.tenant.items.get('settingsCatalog')!.values()];
  const { id } = items.find(({ properties }) => properties['name'] === NAME)!;
  const pilot = { kind: 'group', groupId: groupId(group) } as const;
  const plan: Plan = {
    name: 'Rings',
    tenantId: undefined,
    items: [
      {
        configurationId: keyOfId('settingsCatalog', id)!,
        displayName: NAME,
        wishes: [pilot, EVERYONE].map((target) => ({
          kind: 'add',
          row: { target, filter: { mode: 'none' }, intent: 'apply' },
        })),
      },
    ],
    timing,
  };
  return `/plan#${planToFragment(plan)!}`;
}

/** A pilot group first, then all devices. */
const inStages = (gate: Gate): PlanTiming => ({
  stages: [
    { name: 'Pilot', gate },
    { name: 'Everyone', gate },
  ],
  lines: [{ target: EVERYONE, stage: 1 }],
});

/** Sets up the stages and applies the first. @returns the address of the stages */
async function pilotApplied(gate: Gate, group = 'WIN - Ring 0: IT') {
  const page = await app.open(planWith(inStages(gate), group));
  await page.click('button', 'Open it');
  await page.press('Set up 2 stages');
  await page.until(() => expect(page.address()).toContain('/plan/stages/'));
  const stages = page.address();
  await page.press('Review stage 1: Pilot');
  await page.press('Apply 1 change');
  await page.text(/^Stage 1 of a plan in stages/);
  await page.find('heading', /, ended$/);
  await page.find('button', 'Show delivery');
  return stages;
}

it('the next stage is offered once the gate is met, after a reload as well', async () => {
  const clock = movedClock();
  const stages = await pilotApplied({ ...USUAL_GATE, mostErrors: 100 });
  let page = await app.reopen(stages);
  await page.text('24 hours since it was verified: 24 hours left');
  await page.text('Gate not met yet');
  expect(page.shows('Review stage 2: Everyone')).toBe(false);
  await clock.pass(25 * HOUR);
  page = await app.reopen(stages);
  await page.text('Gate met');
  await page.press('Review stage 2: Everyone');
  await page.press('Apply 1 change');
  await page.text(/^Stage 2 of a plan in stages/);
  await page.find('heading', /, ended$/);
  expect(await page.writes()).toHaveLength(2);
}, 120_000);

it('a gate that fails holds the next stage, unless I say why I go on', async () => {
  const clock = movedClock();
  const stages = await pilotApplied({ ...USUAL_GATE, mostErrors: 1 }, 'WIN - Ring 2: Broad');
  await clock.pass(25 * HOUR);
  const page = await app.reopen(stages);
  await page.text('Gate failed');
  await page.text('More errors than the gate allows:');
  expect(page.shows('Review stage 2: Everyone')).toBe(false);
  await page.press('Go on in spite of the gate');
  expect(await page.waits('Review stage 2: Everyone')).toBe(true);
  await page.fill('textbox', 'Reason', 'The two failing devices are broken');
  await page.press('Review stage 2: Everyone');
  await page.press('Apply 1 change');
  await page.text(/^Stage 2 of a plan in stages/);
  await page.text(/in spite of the gate before it \(Gate failed\)\. Reason: The two failing/);
  await page.find('heading', /, ended$/);
}, 120_000);

it('stages whose record I removed are gone, for whoever goes back, too', async () => {
  const page = await app.open(planWith(inStages(USUAL_GATE)));
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

/** A plan is applied that ends for all devices in two days, and three go by. */
async function endPassed(path: string) {
  const clock = movedClock();
  const until = new Date(clock.now() + 48 * HOUR).toISOString();
  const timing = { stages: [], lines: [{ target: EVERYONE, stage: 0, until }] };
  const page = await framed.open(planWith(timing));
  await page.click('button', 'Open it');
  await page.press('Review 2 changes');
  await page.press('Apply 2 changes');
  await page.find('heading', /, ended$/);
  expect(page.shows('passed its end')).toBe(false);
  await clock.pass(72 * HOUR);
  return framed.reopen(path);
}

it('once an end has passed, its removal is offered wherever I am, until it is done', async () => {
  const page = await endPassed('/overview');
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
  const until = new Date(clock.now() + 48 * HOUR).toISOString();
  const timing = { stages: [], lines: [{ target: EVERYONE, stage: 0, until }] };
  const page = await app.open(planWith(timing));
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
