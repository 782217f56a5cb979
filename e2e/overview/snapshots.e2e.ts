import type { Page } from '@playwright/test';
import { groupId } from '../../sandbox/tenant/groups.ts';
import type { Tenant } from '../../sandbox/serve.ts';
import { CONTOSO } from '../../sandbox/tenant/organization.ts';
import type { Group } from '../../sandbox/tenant/tables.ts';
import { target } from '../../sandbox/tenant/targets.ts';
import { menu } from '../testing/accountSteps.ts';
import {
  checkAccessibility,
  chooseAtSignIn,
  expect,
  signInByHand as signIn,
  type TenantControl,
  test,
} from '../testing/fixtures.ts';
import { apply, ended } from '../testing/planSteps.ts';
import { BASELINE, configurationId, go, pick } from '../testing/steps.ts';

test.use({ tenantId: 'organizations' });

const RENAMED = 'WIN - Kiosks';

const idIn = (rows: ReadonlyMap<string, { displayName: string }>, name: string): string =>
  [...rows].find(([, { displayName }]) => displayName === name)![0];

const rowsOf = ({ tables }: TenantControl) =>
  tables.assignments
    .stored(configurationId(BASELINE))
    .map(({ target: { groupId: id, '@odata.type': type } }) => `${type} ${id ?? ''}`)
    .toSorted();

/** The baseline is for the kiosks as well, in this tenant alone. */
function assignBaseline({ configurations, groups, assignments }: Tenant): void {
  const id = idIn(configurations, BASELINE);
  const group = idIn(groups, RENAMED);
  const to = target('groupAssignmentTarget', { groupId: group });
  const rows = assignments.stored(id);
  assignments.write(id, [...rows, { ...rows[0]!, id: `${id}_${group}`, target: to }]);
}

/** Saves a snapshot and hands out the address of its comparison with now. */
async function save(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Save a snapshot' }).click();
  await expect(page.getByText(`“${name}” was saved`)).toBeVisible();
}

/** Everything that the comparison shows of the baseline becomes a plan, and is applied. */
async function applyShown(page: Page, button: string): Promise<void> {
  await page.getByRole('searchbox', { name: /^Search names/ }).fill(BASELINE);
  await page.getByRole('checkbox', { name: 'Select all that are shown' }).click();
  await page
    .getByRole('region', { name: 'Selection' })
    .getByRole('button', { name: button })
    .click();
  await expect(page).toHaveURL('/plan/review');
  await apply(page);
  await ended(page);
}

test('a snapshot of another tenant becomes a plan for this one, and one of before puts it back', async ({
  page,
  tenant,
  fabrikam,
}, testInfo) => {
  assignBaseline(fabrikam.tables);
  const groups = tenant.tables.groups as Map<string, Group>;
  groups.set(groupId(RENAMED), { ...groups.get(groupId(RENAMED))!, displayName: 'Builders' });
  const before = rowsOf(tenant);
  const file = testInfo.outputPath('theirs.json');

  await test.step('she saves one at Fabrikam, and one at Contoso', async () => {
    await signIn(page, 'ada@fabrikam', '/snapshots');
    await save(page, 'theirs');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    await download.saveAs(file);
    await menu(page, 'Ada Admin', 'Switch account');
    await chooseAtSignIn(page, 'ada');
    const name = page.getByRole('banner').getByText(CONTOSO.displayName, { exact: true });
    await expect(name).toBeVisible();
    await go(page, '/snapshots');
    await save(page, 'before');
  });

  await test.step('theirs is compared by names, and a group of another name is chosen', async () => {
    await page.getByLabel('Snapshot file').setInputFiles(file);
    await expect(page.getByText('“theirs” is open')).toBeVisible();
    await page.getByRole('link', { name: 'Compare with now' }).click();
    await expect(page.getByText('This snapshot is of another tenant')).toBeVisible();
    await page.getByRole('tab', { name: /^Groups and filters/ }).click();
    await page.getByRole('button', { name: `Choose for “${RENAMED}”` }).click();
    await checkAccessibility(page, { state: 'what stands for what' });
    await pick(page, 'Group', 'Builders');
    await expect(
      page.getByRole('row', { name: new RegExp(`${RENAMED}.*Builders.*Chosen by you`) }),
    ).toBeVisible();
    await expect(page).toHaveURL(/map=groups/);
    await page.getByRole('tab', { name: /^Differences/ }).click();
  });

  await test.step('the difference is planned and applied, and is none then', async () => {
    const compared = page.url();
    await applyShown(page, 'Prepare plan');
    expect(rowsOf(tenant)).toHaveLength(before.length + 1);
    await go(page, new URL(compared).pathname + new URL(compared).search);
    await page.getByRole('searchbox', { name: /^Search names/ }).fill(BASELINE);
    await expect(page.getByText('No difference matches')).toBeVisible();
  });

  await test.step('the snapshot of before puts it back', async () => {
    await go(page, '/snapshots');
    await page.getByRole('link', { name: 'before' }).click();
    await page.getByRole('link', { name: 'Compare with now' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1 difference between');
    await applyShown(page, 'Put back');
    expect(rowsOf(tenant)).toEqual(before);
  });
});
