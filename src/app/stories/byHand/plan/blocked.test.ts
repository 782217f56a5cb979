import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { BASELINE, NEW_GROUP } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { addGroup, apply, selectAll } from '#app/testing/planByHand.ts';
import { pathOf } from '#app/testing/timedPlan.ts';
import { keyOf } from '#domain/testing/keyOf.ts';

// One that is only shown, and one that is written.
const app = appByHand(createSandbox({ throttle: 'off', families: ['securityBaseline', 'bios'] }));
const whole = appByHand(createSandbox({ throttle: 'off' }));
beforeEach(() => {
  app.sandbox.reset();
  whole.sandbox.reset();
});
afterEach(async () => {
  await app.leave();
  await whole.leave();
});

it('lines that guardrails block are left out together, put back, and the rest is applied', async () => {
  const page = await app.open('/configurations?family=securityBaseline,bios');
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  await page.press(/^Review/);
  const says = (words: string | RegExp) =>
    page.until(() =>
      expect(page.all('complementary', 'What will happen')[0]?.textContent).toMatch(words),
    );
  const LEAVE_OUT = /^Leave out \d+ blocked lines?$/;
  await page.find('button', LEAVE_OUT);
  await says(/Blocked\s*[1-9]/);
  await says('shows them and does not change them');
  expect(await page.waits(/^Apply/)).toBe(true);
  expect(await page.violations()).toEqual([]);
  await page.click('button', LEAVE_OUT);
  await says('removed from the plan');
  await page.click('button', 'Restore');
  await page.click('button', LEAVE_OUT);
  await says(/Blocked\s*0/);
  await apply(page);
  const writes = await page.writes();
  expect(writes.length).toBeGreaterThan(0);
  expect(writes.every(({ path }) => path.includes('hardwareConfigurations'))).toBe(true);
});

/** A plan that keeps a group out of what all devices get. */
const excluding = (name: string) => ({
  name,
  tenantId: undefined,
  items: [
    {
      configurationId: keyOf(configurationId(BASELINE)),
      displayName: BASELINE,
      wishes: [
        {
          kind: 'add' as const,
          row: {
            target: { kind: 'exclusionGroup' as const, groupId: groupId('Executives') },
            filter: { mode: 'none' as const },
            intent: 'apply' as const,
          },
        },
      ],
    },
  ],
});

it('why I go past a guardrail is there again when I come back to the review, and goes with the plan', async () => {
  const WHY = 'Agreed with the board, ticket 4711';
  let page = await whole.open(pathOf(excluding('Board')));
  await page.press('Open it');
  await page.press(/^Review/);
  await page.press('Override with a reason');
  await page.fill('textbox', 'Reason', WHY);
  await page.ready('Apply 1 change');
  page.go('/history');
  await page.find('heading', /^History/);
  page.go('/plan/review');
  expect(await page.valueOf('Reason', 'textbox')).toBe(WHY);
  page = await whole.reopen('/plan/review');
  expect(await page.valueOf('Reason', 'textbox')).toBe(WHY);
  await page.press('Apply 1 change');
  await page.find('heading', /, ended$/);
  expect(await page.writes()).toHaveLength(1);
  // What was agreed for one plan is not for another.
  await whole.leave();
  whole.sandbox.reset();
  page = await whole.open(pathOf(excluding('Others')));
  await page.press('Open it');
  await page.press(/^Review/);
  await page.find('button', 'Override with a reason');
  expect(page.lacks('textbox', 'Reason')).toBe(true);
});
