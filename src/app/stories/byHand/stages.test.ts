import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { movedClock } from '#app/testing/movedClock.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { planToFragment } from '#domain/plan/draft/planLink.ts';
import { type Gate, USUAL_GATE } from '#domain/plan/stages/timing.ts';

const NAME = 'WIN - SC - Test - do not assign';
const HOUR = 3_600_000;

const app = appByHand(createSandbox({ throttle: 'off', now: () => Date.now() }));
beforeEach(() => app.sandbox.reset());
afterEach(app.leave);

/** A pilot group first, then all devices. */
function planWith(gate: Gate, group: string): string {
  const items = [...app.sandbox.tenant.items.get('settingsCatalog')!.values()];
  const { id } = items.find(({ properties }) => properties['name'] === NAME)!;
  const pilot = { kind: 'group', groupId: groupId(group) } as const;
  const everyone = { kind: 'allDevices' } as const;
  const plan: Plan = {
    name: 'Rings',
    tenantId: undefined,
    items: [
      {
        configurationId: keyOfId('settingsCatalog', id)!,
        displayName: NAME,
        wishes: [pilot, everyone].map((target) => ({
          kind: 'add',
          row: { target, filter: { mode: 'none' }, intent: 'apply' },
        })),
      },
    ],
    timing: {
      stages: [
        { name: 'Pilot', gate },
        { name: 'Everyone', gate },
      ],
      lines: [{ target: everyone, stage: 1 }],
    },
  };
  return planToFragment(plan)!;
}

/** Sets up the stages and applies the first. @returns the address of the stages */
async function pilotApplied(gate: Gate, group = 'WIN - Ring 0: IT') {
  const page = await app.open(`/plan#${planWith(gate, group)}`);
  await page.click('button', 'Open it');
  await page.press('Set up 2 stages');
  await page.until(() => expect(page.address()).toContain('/plan/stages/'));
  const stages = page.address();
  await page.press('Review stage 1: Pilot');
  await page.press('Apply 1 change');
  await page.text(/^Stage 1 of a plan in stages/);
  await page.find('heading', /, ended$/);
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
