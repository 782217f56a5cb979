import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { BASELINE } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { rowsFor } from '#app/testing/formByHand.ts';
import {
  addGroup,
  apply,
  moreForSelection,
  RESTRICTIONS,
  selectAll,
} from '#app/testing/planByHand.ts';

// A plan from the first click to the last, runs in trouble, tabs and files: e2e/plan.

const app = appByHand(createSandbox({ throttle: 'off', families: ['settingsCatalog'] }));
beforeEach(app.sandbox.reset);
afterEach(app.leave);

const says = (page: PageByHand) => page.all('region', 'Selection')[0]?.textContent;

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

it('a plan that was discarded comes back, and what was begun since can come back then', async () => {
  const page = await app.open(RESTRICTIONS);
  await selectAll(page);
  await addGroup(page, GROUPS[0]);
  await page.click('button', 'Discard');
  await page.text('Your plan was discarded');
  await addGroup(page, GROUPS[1]);
  const targets = () => page.find('list', 'Targets of the plan');
  expect((await targets()).textContent).toContain(GROUPS[1]);
  await page.click('button', 'Restore it');
  await page.until(async () => expect((await targets()).textContent).toContain(GROUPS[0]));
  await page.click('button', 'Restore it');
  await page.until(async () => expect((await targets()).textContent).toContain(GROUPS[1]));
  await page.click('button', 'Restore it');
  await page.until(async () => expect((await targets()).textContent).toContain(GROUPS[0]));
});

const GROUPS = ['Empty - Next year hires', 'WIN - Kiosks'] as const;

it('selected rows are assigned, removed or exported at the selection, and nowhere else', async () => {
  const page = await app.open(RESTRICTIONS);
  await page.text(/shown$/);
  const links = () =>
    page.all('link', /^Assign( |$)/).filter((link) => link.closest('nav') === null);
  expect(links().map(({ textContent }) => textContent)).toEqual(['Assign']);
  await page.click('checkbox', 'Select all that are shown');
  await page.find('link', /^Assign \d+…$/);
  expect(links()).toHaveLength(1);

  const bar = await page.inside('region', 'Selection');
  await page.clickOn(bar.getByRole('button', { name: 'More', hidden: true }));
  await page.find('menuitem', 'Export selected');
  expect(await page.violations()).toEqual([]);
  await page.keys('{Escape}');
  await page.clickOn(bar.getByRole('link', { name: 'Remove…', hidden: true }));
  await page.find('radiogroup', 'Action');
  await page.until(async () => expect(await page.isChecked('Action', 'Remove')).toBe(true));
  page.back();
  await page.click('link', /^Assign \d+…$/);
  await page.find('radiogroup', 'Action');
  await page.until(async () => expect(await page.isChecked('Action', 'Add')).toBe(true));
  page.back();
  await page.find('region', 'Selection');
  await moreForSelection(page, 'Clear selection');
  await page.until(() => expect(page.lacks('region', 'Selection')).toBe(true));
  await page.until(() => expect(links().map(({ textContent }) => textContent)).toEqual(['Assign']));
});

it('configurations and lines are taken out of a plan one by one, in the review too', async () => {
  const page = await app.open('/configurations?q=WIN%20-%20Update%20ring');
  await selectAll(page);
  const selected = await page.inside('list', 'Selected configurations');
  await page.click('button', 'Remove WIN - Update ring 2 - Broad from the plan');
  await page.until(() =>
    expect(selected.getAllByRole('listitem', { hidden: true })).toHaveLength(2),
  );
  for (const group of GROUPS) {
    // oxlint-disable-next-line no-await-in-loop -- one group after the other, in one field
    await addGroup(page, group);
  }
  await page.press('Review 4 changes');
  await page.click('button', `Remove ${GROUPS[1]} of WIN - Update ring 1 - Pilot from the plan`);
  await page.find('heading', /^Review 3 changes/);
  await page.click('button', 'Remove WIN - Update ring 0 - IT from the plan');
  await page.find('heading', /^Review 1 change /);
  expect(await page.violations()).toEqual([]);
  const again = await app.reopen(page.address());
  await again.text('2 entries removed from the plan.');
  await apply(again);
  expect(await again.writes()).toHaveLength(1);
  expect(rowsFor(app.sandbox, 'WIN - Update ring 1 - Pilot', GROUPS[0])).toBe(1);
});
