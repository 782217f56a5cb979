import { deleteConfiguration, makeConfiguration } from '../testing/colleague.ts';
import { expect, signIn, test, type TenantControl } from '../testing/fixtures.ts';
import { keptLists } from '../testing/keptLists.ts';
import { addGroup, selectAll } from '../testing/planSteps.ts';
import {
  BASELINE,
  create,
  detailPath,
  expectCreated,
  filterId,
  formPath,
  groupId,
  NEW_GROUP,
  openForm,
  READY,
} from '../testing/steps.ts';

const WHO = formPath(BASELINE, { target: 'allDevices' }).replace('/assign?', '/assign/who?');

test('from the search box arrow down leads to the first row of what is found, and ? says so', async ({
  page,
}) => {
  await signIn(page, 'ada');
  const links = page.getByRole('table', { name: 'Configurations' }).getByRole('link');
  await expect(links.first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('update ring');
  await expect(links).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('?');
  await expect(
    page.getByRole('dialog').getByRole('region', { name: 'In a search box' }),
  ).toContainText('First row found');
  await page.keyboard.press('Escape');
  // Where nothing is found the focus stays.
  await page.keyboard.press('/');
  await page.keyboard.type(' nothing of the kind');
  await expect(page.getByText('No configuration matches')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('searchbox', { name: 'Search configurations' })).toBeFocused();
});

/**
 * The list as kept is shown, and read anew while the focus is on its fourth row: by place, what has
 * the focus then.
 */
for (const { what, change, place } of [
  {
    what: 'a row came before mine: the focus goes with it',
    change: (tenant: TenantControl) => makeConfiguration(tenant, '(A colleague’s new one) WIN'),
    place: 3,
  },
  {
    what: 'mine is gone: the focus is on the one in its place',
    change: deleteConfiguration,
    place: 4,
  },
]) {
  test(`the list is read anew while I walk over it, and ${what}`, async ({ page, tenant }) => {
    await signIn(page, 'ada', '/configurations?q=win&family=deviceConfiguration');
    const table = page.getByRole('table', { name: 'Configurations' });
    const links = table.getByRole('link');
    await expect(links.nth(5)).toBeVisible();
    await expect.poll(() => keptLists(page)).toBe(1);
    const names = await links.allTextContents();
    change(tenant, names[3]!);
    const held: (() => Promise<void>)[] = [];
    await page.route(/deviceConfigurations\?/, (route) => void held.push(() => route.continue()));
    await page.reload();
    await links.nth(3).focus();
    await expect(page.getByText(/kept rows shown/)).toBeVisible();
    await expect.poll(() => held.length).toBe(1);
    await held[0]!();
    await expect(page.getByText(/kept rows shown/)).toBeHidden();
    const link = (index: number) => table.getByRole('link', { name: names[index]!, exact: true });
    await expect(link(place)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(link(place + 1)).toBeFocused();
  });
}

test('impact: I choose columns, which are kept, sort by them, and walk over the links of rows', async ({
  page,
}) => {
  await signIn(page, 'ada', WHO);
  const table = page.getByRole('table', { name: /devices$/ });
  await expect(table.getByRole('row').nth(2)).toBeVisible();
  await page.getByRole('button', { name: /^Columns and export of/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Primary user' }).click();
  await page.keyboard.press('Escape');
  await expect(table.getByRole('columnheader', { name: 'Primary user' })).toBeHidden();
  await table.getByRole('button', { name: 'Id', exact: true }).click();
  await expect(page).toHaveURL(/sort=id/);
  await page.reload();
  await expect(table.getByRole('columnheader', { name: 'Id', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(table.getByRole('columnheader', { name: 'Primary user' })).toBeHidden();
  const row = (index: number) => table.locator(`[aria-rowindex="${index + 2}"]`).getByRole('link');
  // Those who are perhaps hit are listed first, and go when more is known: until then a row has
  // another place than in the end.
  await expect(table).toHaveAttribute('aria-busy', 'false');
  await expect(row(0)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(row(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(row(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(row(Number(await table.getAttribute('aria-rowcount')) - 2)).toBeFocused();
  // One stop for all rows, and Tab comes back to where I was.
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+Tab');
  await expect(row(0)).not.toBeFocused();
  await page.keyboard.press('Tab');
  await expect(row(0)).toBeFocused();
});

test('a filter’s devices: rows by arrow keys', async ({ page }) => {
  await signIn(page, 'ada', `/filters/${filterId('Windows - Corporate')}`);
  const rows = page.getByRole('table', { name: 'Matching devices' }).getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search matching devices' }).press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(2)).toBeFocused();
});

test('lines of a plan and entries of the history: the first by arrow down from their search', async ({
  page,
}) => {
  await openForm(page, 'ada', READY);
  await create(page);
  await expectCreated(page, NEW_GROUP);
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'History' })
    .click();
  await page.getByRole('searchbox', { name: 'Search history' }).press('ArrowDown');
  await expect(page.getByRole('link', { name: BASELINE, exact: true })).toBeFocused();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Configurations' })
    .click();
  await page.getByRole('searchbox', { name: 'Search configurations' }).fill('update ring');
  await expect(page.getByRole('table', { name: 'Configurations' }).getByRole('link')).toHaveCount(
    3,
  );
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  await page.getByRole('button', { name: /^Review \d/ }).click();
  await expect(page.getByRole('list', { name: 'Lines of the plan' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search names' }).press('ArrowDown');
  const links = page.getByRole('list', { name: 'Lines of the plan' }).getByRole('link');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
});

test('a group’s table is sorted, its columns are chosen, and its rows saved', async ({ page }) => {
  await signIn(page, 'ada', `/groups/${groupId('WIN - Kiosks')}`);
  const table = page.getByRole('table', { name: 'What this group receives' });
  const menu = page.getByRole('button', { name: 'Columns and export of What this group receives' });
  const platform = page.getByRole('menuitemcheckbox', { name: 'Platform' });
  await menu.click();
  await platform.click();
  await page.keyboard.press('Escape');
  await table.getByRole('button', { name: 'Platform' }).click();
  await expect(page).toHaveURL(/sort=platform/);
  await menu.click();
  await platform.click();
  await expect(table.getByRole('columnheader', { name: 'Platform' })).toBeHidden();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^Export \d+ rows? as CSV$/ }).click();
  expect((await saved).suggestedFilename()).toMatch(/^WIN - Kiosks - what it receives\.csv$/);
});

test('a configuration’s assignments: from row to row by arrow keys', async ({ page }) => {
  await signIn(page, 'ada', detailPath('WIN - Wi-Fi - Contoso Corp (EAP-TLS)'));
  const edits = page
    .getByRole('table', { name: 'Assignments' })
    .getByRole('link', { name: /^Edit / });
  // Of the third, an exclusion, nothing can be edited.
  await expect(edits).toHaveCount(2);
  await edits.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(edits.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(edits.first()).toBeFocused();
});
