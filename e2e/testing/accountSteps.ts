import type { Page } from '@playwright/test';
import { expect, type TenantControl } from './fixtures.ts';
import { addGroup, selectAll } from './planSteps.ts';
import {
  BASELINE,
  combobox,
  create,
  detailPath,
  expectCreated,
  formPath,
  go,
  groupId,
  NEW_GROUP,
  openAdvanced,
  openForm,
  pick,
  radio,
} from './steps.ts';

/** Opens the menu of whoever is signed in and chooses from it. */
export async function menu(page: Page, name: string, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: `Account: ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/**
 * Reloads while Graph refuses the token once: the app renews it in a hidden frame and reads the list.
 * @returns who asked Graph since the reload
 */
export async function reloadAndRenew(page: Page, tenant: TenantControl) {
  await tenant.fault({
    path: 'deviceConfigurations',
    fault: { kind: 'status', status: 401, code: 'InvalidAuthenticationToken' },
  });
  const before = (await tenant.log()).length;
  const since = async () => (await tenant.log()).slice(before);
  const framed = page.waitForEvent('frameattached');
  await page.reload();
  await framed;
  await expect
    .poll(async () =>
      (await since()).some(
        ({ path, status }) => path.includes('deviceConfigurations') && status === 200,
      ),
    )
    .toBe(true);
  return new Set((await since()).map(({ person }) => person));
}

/** The group in the form that Ada leaves half filled in. */
const OTHER_GROUP = 'WIN - Kiosks';

/** The address of that form. */
export const HALF_FILLED = formPath(BASELINE, { groupId: groupId(OTHER_GROUP), intent: 'remove' });

/**
 * Ada signs in, writes, stars and plans, and leaves a form half filled in: nobody else may find any
 * of it.
 */
export async function leaveTraces(page: Page): Promise<void> {
  await openForm(page);
  await create(page);
  await expectCreated(page, NEW_GROUP);
  await go(page, detailPath(BASELINE));
  await page.getByRole('button', { name: `Star ${BASELINE}` }).click();
  await go(page, '/configurations?q=WIN%20-%20Device%20restrictions');
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  await go(page, formPath(BASELINE));
  await pick(page, 'Group', OTHER_GROUP);
  await openAdvanced(page);
  await radio(page, 'Intent', 'Remove').click();
  await expect(page).toHaveURL(HALF_FILLED);
}

/** Somebody else opens the list, the palette, the history and the plan, and finds none of it. */
export async function expectNoTraces(page: Page): Promise<void> {
  await go(page, '/configurations?starred=yes');
  await expect(page.getByText('No configuration has a star yet')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('group', { name: 'Starred' })).toBeHidden();
  await expect(page.getByRole('group', { name: 'Recent' })).toBeHidden();
  await page.keyboard.press('Escape');
  await go(page, '/history');
  await expect(page.getByText('No changes from this browser yet')).toBeVisible();
  await go(page, '/plan');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Targets of the plan' })).toBeHidden();
  await expect(page.getByRole('list', { name: 'Selected configurations' })).toBeHidden();
}

/**
 * On the form that Ada left, as she left it; then her plan and her one write are there as well,
 * which leaves the history open.
 */
export async function expectTraces(page: Page): Promise<void> {
  await expect(combobox(page, 'Group')).toHaveValue(OTHER_GROUP);
  await expect(radio(page, 'Intent', 'Remove')).toBeChecked();
  await go(page, '/plan');
  await expect(page.getByRole('list', { name: 'Targets of the plan' })).toContainText(NEW_GROUP);
  await go(page, '/history');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
}
