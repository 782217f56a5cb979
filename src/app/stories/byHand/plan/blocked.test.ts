import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { NEW_GROUP } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { addGroup, apply, selectAll } from '#app/testing/planByHand.ts';

// One that is only shown, and one that is written.
const app = appByHand(createSandbox({ throttle: 'off', families: ['securityBaseline', 'bios'] }));
beforeEach(app.sandbox.reset);
afterEach(app.leave);

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
