import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, signIn, test } from '../testing/fixtures.ts';
import { apply, ended } from '../testing/planSteps.ts';
import { compareGroupsPath, detailPath, go, groupId } from '../testing/steps.ts';

const picker = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

test('a device that is reached is compared with another, and a group is given what another has', async ({
  page,
  tenant,
}) => {
  const who = `${detailPath('WIN - Wi-Fi - Contoso Corp (EAP-TLS)')}/assign/who`;
  await signIn(page, 'ada', `${who}?groupId=${groupId('WIN - Ring 0: IT')}`);
  // Devices leave the list as filters are evaluated: one that is there at the end is reached.
  const list = page.getByRole('table');
  await expect(list).toHaveAttribute('aria-busy', 'false');
  const reached = list.getByRole('link').first();
  const name = (await reached.textContent())!.trim();
  await reached.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('link', { name: 'Compare with…' }).click();
  await expect(picker(page, 'First device')).toHaveValue(name);
  await picker(page, 'Second device').fill('LT-1002');
  await page.getByRole('option', { name: /^LT-1002/ }).click();
  const show = page.getByRole('group', { name: 'Show' });
  await expect(show.getByRole('button', { name: /^Same \d/ })).toBeVisible();
  await expect(page).toHaveTitle(`Compare ${name} and LT-1002 · Assignment Desk`);
  const give = page.getByRole('region', { name: 'Give the first what the second has' });
  await picker(page, `Group of ${name}`).click();
  await page.getByRole('option').first().click();
  await expect(give.getByRole('button', { name: /^Plan \d/ })).toBeVisible();
  await page.reload();
  await expect(picker(page, `Group of ${name}`)).not.toHaveValue('');

  await go(page, compareGroupsPath('WIN - Surface', 'WIN - Kiosks'));
  const table = page.getByRole('table', { name: 'What WIN - Surface and WIN - Kiosks get' });
  await show.getByRole('button', { name: /^Only second/ }).click();
  const plan = give.getByRole('button', { name: /^Plan \d/ });
  // All is read: no row takes the place of another any more.
  await expect(plan).toBeEnabled();
  const first = table.getByRole('row').nth(1);
  await expect(first).toContainText('Only second');
  await first.getByRole('checkbox').check();
  await expect(give).toContainText(/1 (configuration|app) selected/);
  await give.getByRole('button', { name: 'Clear selection' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export JSON' }).click(),
  ]);
  const { first: subject, configurations } = JSON.parse(
    await readFile(await file.path(), 'utf8'),
  ) as { first: { name: string }; configurations: readonly { comparison: string }[] };
  expect(subject.name).toBe('WIN - Surface');
  expect(new Set(configurations.map(({ comparison }) => comparison))).toEqual(
    new Set(['onlyOther']),
  );
  const before = configurations.length;
  await give.getByText('cannot be given').click();
  await expect(give.getByRole('listitem').first()).toContainText(': ');
  const numbers = (await plan.textContent())?.match(/\d+/g) ?? [];
  const count = numbers.reduce((sum, each) => sum + Number(each), 0);
  await plan.click();
  await expect(page).toHaveURL(/\/plan\/review/);
  await apply(page);
  await ended(page);
  const writes = await tenant.writes();
  expect(writes.length).toBeGreaterThan(0);
  await go(page, `${compareGroupsPath('WIN - Surface', 'WIN - Kiosks')}&show=onlyOther`);
  await expect(show.getByRole('button', { name: `Only second ${before - count}` })).toBeVisible();
});
