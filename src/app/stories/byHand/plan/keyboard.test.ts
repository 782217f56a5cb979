import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { appliedEarlier } from '#app/testing/earlier/earlierPlan.ts';
import { movedClock } from '#app/testing/movedClock.ts';
import { savedFiles } from '#app/testing/savedFiles.ts';
import { focusIn, pressByKey, tabTo } from '#app/testing/tabTo.ts';
import { EVERYONE, HOUR, pathOf, timedPlan, unassignedIn } from '#app/testing/timedPlan.ts';
import { localInput } from '#domain/plan/until/localTime.ts';
import { type PlanTiming, USUAL_GATE } from '#domain/plan/stages/timing.ts';

// Stages and ends without a mouse. What a list of the system's own and a field for date and time do
// with keys is the browser's affair: here Tab leads to them, and their value is set.

const app = appByHand(createSandbox({ throttle: 'off', now: () => Date.now() }), 'ada', {
  withFrame: true,
});
beforeEach(() => app.sandbox.reset());
afterEach(app.leave);

const PILOT = { kind: 'group', groupId: groupId('WIN - Ring 0: IT') } as const;
const planWith = (timing?: PlanTiming) =>
  timedPlan(unassignedIn(app.sandbox), [PILOT, EVERYONE], timing);

/** Of the first end. */
const endField = () => document.querySelector<HTMLInputElement>('input[type="datetime-local"]')!;

const focused = (): string | undefined =>
  (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? undefined;

it('I make stages: each new one stands before everyone, with the focus on its name', async () => {
  const page = await app.open(pathOf(planWith()));
  await pressByKey(page, 'Open it');
  await pressByKey(page, 'Show');
  await pressByKey(page, 'Apply in stages');
  await page.until(() => expect(focused()).toBe('Name of stage 1'));
  const names = () =>
    page.all('textbox', /^Name of stage/).map((field) => (field as HTMLInputElement).value);
  await page.until(() => expect(names()).toEqual(['Pilot', 'Everyone']));

  await pressByKey(page, 'Add a stage');
  await page.until(() => expect(focused()).toBe('Name of stage 2'));
  await page.keys('Ring 1');
  expect(names()).toEqual(['Pilot', 'Ring 1', 'Everyone']);
  await pressByKey(page, 'Add a stage', ' ');
  await page.until(() => expect(focused()).toBe('Name of stage 3'));
  expect(names()).toEqual(['Pilot', 'Ring 1', '', 'Everyone']);
  // Whoever was last stays last.
  const stageOfAll = await page.find('combobox', 'Stage of All devices');
  expect((stageOfAll as HTMLSelectElement).value).toBe('3');

  await pressByKey(page, 'Remove stage 3');
  await page.until(() => expect(focused()).toBe('Name of stage 3'));
  expect(names()).toEqual(['Pilot', 'Ring 1', 'Everyone']);
  await tabTo(page, await page.find('combobox', 'Stage of All devices'));
  await page.select('Stage of All devices', '1');
  expect(document.activeElement).toBe(await page.find('combobox', 'Stage of All devices'));

  await pressByKey(page, 'Apply all at once');
  await page.until(() => expect(document.activeElement?.textContent).toBe('Apply in stages'));
  expect(await page.violations()).toEqual([]);
}, 120_000);

it('I set up stages, apply the first and go on to the next in spite of its gate', async () => {
  const inStages = planWith({
    stages: [
      { name: 'Pilot', gate: { ...USUAL_GATE, hours: 0, mostErrors: 100, leastReported: 100 } },
      { name: 'Everyone', gate: USUAL_GATE },
    ],
    lines: [{ target: EVERYONE, stage: 1 }],
  });
  const page = await app.open(pathOf(inStages));
  await pressByKey(page, 'Open it');
  await pressByKey(page, 'Set up 2 stages');
  await page.until(() => expect(page.address()).toContain('/plan/stages/'));
  const stages = page.address();
  await focusIn(page, /^Rings/);
  await pressByKey(page, 'Review stage 1: Pilot');
  await page.until(() => expect(page.address()).toMatch(/^\/plan\/review/));
  await pressByKey(page, 'Apply 1 change');
  await page.find('heading', /, ended$/);
  await tabTo(page, await page.find('link', 'Show the stages'));
  await page.keys('{Enter}');
  await page.until(() => expect(page.address()).toBe(stages));
  await focusIn(page, /^Rings/);
  await pressByKey(page, 'Go on in spite of the gate');
  await tabTo(page, await page.find('textbox', 'Reason'));
  await page.keys('Reports are late today');
  await pressByKey(page, 'Review stage 2: Everyone');
  await pressByKey(page, 'Apply 1 change');
  await page.text(/^Stage 2 of a plan in stages/);
  await page.find('heading', /, ended$/);
  expect(await page.writes()).toHaveLength(2);
}, 120_000);

it('I set an end, move it, take it away, and apply the removal that was prepared', async () => {
  const clock = movedClock();
  const inDays = (days: number) =>
    localInput(new Date(clock.now() + days * 24 * HOUR).toISOString());
  let page = await app.open(pathOf(planWith()));
  await pressByKey(page, 'Open it');
  await pressByKey(page, 'Show');
  await page.until(() => expect(endField()).not.toBeNull());
  const of = endField().labels![0]!.textContent;
  await tabTo(page, endField());
  await page.fillLabelled(of, inDays(2));
  const next = savedFiles();
  await pressByKey(page, 'Calendar file');
  expect((await next()).name).toMatch(/\.ics$/);
  // Taken away again, and set anew.
  await tabTo(page, endField());
  await page.fillLabelled(of, '');
  await page.until(() => expect(page.lacks('button', 'Calendar file')).toBe(true));
  expect(document.activeElement).toBe(endField());
  await page.fillLabelled(of, inDays(2));
  await pressByKey(page, 'Review 2 changes');
  await pressByKey(page, 'Apply 2 changes');
  await page.find('heading', /, ended$/);

  await tabTo(page, await page.find('link', 'Show ends'));
  await page.keys('{Enter}');
  await pressByKey(page, /^Move: /);
  await tabTo(page, endField());
  await page.fillLabelled('Until', inDays(3));
  await pressByKey(page, 'Save');
  await page.until(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Move: /),
  );
  await clock.pass(4 * 24 * HOUR);
  page = await app.reopen('/overview');
  await pressByKey(page, 'Review removal');
  await page.until(() => expect(page.address()).toMatch(/^\/plan\/review/));
  await focusIn(page, /Review/);
  await pressByKey(page, 'Apply 1 change');
  await page.find('heading', /, ended$/);
  expect(await page.writes()).toHaveLength(2);
}, 120_000);

it('an end that I drop leaves the focus beside the others', async () => {
  const clock = movedClock();
  const until = new Date(clock.now() + 48 * HOUR).toISOString();
  const lines = [EVERYONE, PILOT].map((target) => ({ target, stage: 0, until }));
  await appliedEarlier(app.earlier(), planWith({ stages: [], lines }));
  const page = await app.reopen('/plan/runs');
  const drops = await page.allOf('button', /^Remove end: /);
  expect(drops).toHaveLength(2);
  await tabTo(page, drops[0]!);
  await page.keys('{Enter}');
  await page.until(() => expect(page.all('button', /^Remove end: /)).toHaveLength(1));
  await page.until(() =>
    expect(document.activeElement).toBe(page.all('button', /^Remove end: /)[0]),
  );
}, 120_000);
