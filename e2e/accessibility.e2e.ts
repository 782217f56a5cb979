import { expect, signIn, test } from './fixtures.ts';
import { lookAt } from './look.ts';
import { BASELINE, combobox, create, createButton, detailPath, expectCreated, filterId, formPath, groupId, NEW_GROUP, openForm, radio, READY } from './steps.ts';
import type { Locator, Page } from '@playwright/test';

for (const { device, viewport } of [
  { device: 'a desktop', viewport: { width: 1440, height: 900 } },
  { device: 'a phone', viewport: { width: 390, height: 844 } },
]) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport });

    test('signed out, unknown page, wrong id', async ({ page }) => {
      test.slow();
      await page.goto('/configurations');
      await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
      await lookAt(page, 'signed out');
      await signIn(page, 'ada', '/nowhere');
      await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
      await lookAt(page, 'unknown page');
      await page.goto('/configurations/00000000-1111-2222-3333-444444444444');
      await expect(page.getByRole('alert')).toBeVisible();
      await lookAt(page, 'wrong id');
    });

    test('the list, a list of none, a configuration', async ({ page }) => {
      test.slow();
      await signIn(page, 'ada', '/configurations?q=restrictions');
      await expect(page.getByRole('link', { name: BASELINE })).toBeVisible();
      await lookAt(page, 'list');
      await page.getByRole('searchbox', { name: 'Search configurations' }).fill('no such thing');
      await expect(page.getByText('No configuration matches')).toBeVisible();
      await lookAt(page, 'list of none');
      await page.goto(detailPath('WIN - DFCI - Surface firmware'));
      await expect(page.getByRole('table', { name: 'Assignments' })).toBeVisible();
      await lookAt(page, 'configuration with an unknown target');
      await page.goto(detailPath('WIN - VPN - Always On (IKEv2)'));
      await expect(page.getByRole('link', { name: 'WIN - Trusted root - Contoso Root CA 2016' })).toBeVisible();
      await lookAt(page, 'configuration with certificates');
    });

    test('the form: empty, a list open, with findings, filled, refused, created', async ({ page, tenant }) => {
      test.slow();
      await openForm(page, 'ada', formPath(BASELINE));
      await radio(page, 'Intent', 'Apply').press('Enter');
      await expect(combobox(page, 'Group')).toHaveAccessibleDescription(/Pick a group/);
      await lookAt(page, 'empty, and tried');
      await combobox(page, 'Group').fill('WIN');
      await expect(page.getByRole('option').first()).toContainText(/devices|users|members/);
      await lookAt(page, 'list of groups open');
      await page.keyboard.press('Escape');
      await page.goto(formPath(BASELINE, { target: 'exclusionGroup', groupId: groupId('WIN - Surface'), filterMode: 'include', filterId: filterId('macOS - Apple silicon'), intent: 'remove' }));
      await expect(page.getByRole('radiogroup', { name: 'Filter mode' })).toHaveAccessibleDescription(/An excluded group takes no filter/);
      await lookAt(page, 'with findings');
      await page.goto(READY);
      await expect(createButton(page)).toBeEnabled();
      await lookAt(page, 'filled');
      await tenant.fault({ method: 'POST', path: '/assignments', fault: { kind: 'status', status: 403 } });
      await create(page);
      await expect(page.getByRole('alert')).toBeVisible();
      await lookAt(page, 'refused');
      await create(page);
      await expectCreated(page, NEW_GROUP);
      await lookAt(page, 'created');
    });
  });
}

/** Tab until this has the focus; a page where that takes longer than anybody would is a page without it. */
async function tabTo(page: Page, wanted: Locator, most = 40): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let press = 0; press < most; press += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}

test('Enter never picks a group that is not what I typed, however fast I am', async ({ page }) => {
  await openForm(page, 'ada', formPath(BASELINE));
  await combobox(page, 'Group').click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('option').first()).not.toHaveText(/Finance/);
  await page.keyboard.type('Finance');
  await page.keyboard.press('Enter');
  await expect(combobox(page, 'Group')).toHaveValue('Finance');
});

test('the whole main job by keyboard alone', async ({ page, tenant }) => {
  await page.goto('/');
  const signInButton = page.getByRole('button', { name: 'Sign in', exact: true });
  await expect(signInButton).toBeEnabled();
  await tabTo(page, signInButton);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Ada Admin', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'AE - PKCS - User certificate' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('restrictions baseline');
  await expect(page.getByRole('table', { name: 'Configurations' }).getByRole('link')).toHaveCount(1);
  await tabTo(page, page.getByRole('link', { name: BASELINE, exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Add assignment' }));
  await page.keyboard.press('Enter');
  await tabTo(page, combobox(page, 'Group'));
  await page.keyboard.type('WIN - Kiosks');
  await expect(page.getByRole('option', { name: 'WIN - Kiosks' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(combobox(page, 'Group')).toHaveValue('WIN - Kiosks');
  await tabTo(page, radio(page, 'Filter mode', 'No filter'));
  await page.keyboard.press('ArrowRight');
  await expect(radio(page, 'Filter mode', 'Include')).toBeChecked();
  await tabTo(page, combobox(page, 'Filter'));
  await page.keyboard.type('Corporate');
  await expect(page.getByRole('option', { name: 'Windows - Corporate' })).toBeVisible();
  await page.keyboard.press('Enter');
  await tabTo(page, radio(page, 'Intent', 'Apply'));
  await tabTo(page, createButton(page));
  await page.keyboard.press('Enter');
  await expectCreated(page, 'WIN - Kiosks');
  expect(await tenant.writes()).toHaveLength(1);
});
