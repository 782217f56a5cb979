import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { apply } from '#app/testing/planByHand.ts';
import { savedFiles } from '#app/testing/savedFiles.ts';

// That the report asks nobody for anything: src/app/stories/overview/report.test.ts.
const app = appByHand(createSandbox({ throttle: 'off', families: ['settingsCatalog'] }));
beforeEach(app.sandbox.reset);
afterEach(app.leave);

const ASIDE = 'Group of users and devices';
const GONE = 'Group deleted or not visible to you';

it('a finding is set aside and stays so, another is repaired by its plan, and the report says both', async () => {
  const first = await app.open('/overview?finding=mixedGroup');
  const aside = await first.inside('region', ASIDE);
  await first.clickOn(await aside.findByRole('button', { name: /^Set aside: /, hidden: true }));
  await first.fill('textbox', 'Reason', 'The board wants it so');
  await first.press('Set 1 finding aside');
  await first.until(() => expect(first.lacks('region', ASIDE)).toBe(true));
  const page = await app.reopen(first.address());
  const gone = await page.inside('region', GONE);
  await page.until(() => expect(page.lacks('region', ASIDE)).toBe(true));

  const next = savedFiles();
  await page.press('Save report');
  await page.click('menuitem', /^One page/);
  const { text } = await next();
  const report = new DOMParser().parseFromString(text, 'text/html');
  expect(report.querySelector('h1')?.textContent).toContain('State of the tenant');
  expect(report.body.textContent).toContain('The board wants it so');

  await page.clickOn(gone.getByRole('button', { name: 'Prepare plan', hidden: true }));
  await page.press(/^Review/);
  await apply(page);
  expect((await page.writes()).map(({ method }) => method)).toEqual(['DELETE']);
});
