import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { BASELINE } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';

// A plan from the first click to the last, runs in trouble, tabs and files: e2e/plan.

const app = appByHand(createSandbox({ throttle: 'off', families: ['settingsCatalog'] }));
beforeEach(app.sandbox.reset);
afterEach(app.leave);

const says = (page: PageByHand) => page.all('region', 'Selection')[0]?.textContent;

async function moreForSelection(page: PageByHand, entry: string): Promise<void> {
  const bar = await page.inside('region', 'Selection');
  await page.clickOn(bar.getByRole('button', { name: 'More', hidden: true }));
  await page.click('menuitem', entry);
}

it('a pasted list of names selects them, and says what it did not find', async () => {
  const first = await app.open('/configurations?family=deviceConfiguration');
  await first.text(/shown$/);
  await first.click('button', 'Select by names');
  await first.fill(
    'textbox',
    'Names or ids, one a line',
    `${BASELINE}\n${configurationId(BASELINE)}\nNobody has this`,
  );
  await first.text('Not found: “Nobody has this”');
  await first.click('button', 'Select 1 configuration');
  await first.until(() => expect(says(first)).toContain('1 selected'));
  const page = await app.reopen(first.address());
  await page.until(() => expect(says(page)).toContain('1 selected'));
  await moreForSelection(page, 'Clear selection');
  await page.until(() => expect(page.lacks('region', 'Selection')).toBe(true));
});
