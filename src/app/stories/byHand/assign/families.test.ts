import { fireEvent } from '@testing-library/dom';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { app as apps } from '../../../../../sandbox/tenant/families/apps/app.ts';
import { itemId } from '../../../../../sandbox/tenant/families/items.ts';
import { settingsCatalog } from '../../../../../sandbox/tenant/families/settingsCatalog.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { calendarDayText } from '#lib/locale.ts';
import { CREATE, expectCreated } from '#app/testing/formByHand.ts';

const POLICY = 'WIN - SC - Power & sleep';
const GROUP = 'WIN - Ring 0: IT';
const policyId = itemId(settingsCatalog, POLICY);
const acrobatId = itemId(apps, 'Adobe Acrobat Reader DC');

const app = appByHand(createSandbox({ throttle: 'off', families: ['settingsCatalog', 'app'] }));
/** What somebody has granted who has written no app yet. */
const WRITE_APPS = 'DeviceManagementApps.ReadWrite.All';
const asked = appByHand(app.sandbox, 'ada', {
  granted: [
    'User.Read',
    'GroupMember.Read.All',
    'DeviceManagementConfiguration.ReadWrite.All',
    'DeviceManagementApps.Read.All',
  ],
});
beforeEach(app.sandbox.reset);
afterEach(async () => {
  await app.leave();
  await asked.leave();
});

/** What happened to the change on this page is known, and read back. */
async function expectVerified(page: PageByHand): Promise<void> {
  const happened = await page.inside('region', 'What happened');
  await page.until(() => expect(happened.getByText('Verified', { exact: true })).toBeTruthy());
}

it('I assign a settings catalog policy, narrow, remove and undo it, and each is verified', async () => {
  const page = await app.open('/configurations?family=settingsCatalog');
  const families = await page.find('combobox', 'Family');
  expect(families.textContent).toContain('Settings catalog policies');
  await page.fill('searchbox', 'Search configurations', 'power sleep');
  await page.find('link', POLICY);
  expect(await page.violations()).toEqual([]);
  await page.click('link', POLICY);
  await page.find('heading', `${POLICY} · 3 assignments`);
  expect(page.address()).toBe(`/configurations/settingsCatalog:${policyId}`);
  const table = await page.inside('table', 'Assignments');
  expect(table.queryByRole('columnheader', { name: 'Intent', hidden: true })).toBeNull();

  await page.click('link', 'Add assignment');
  const target = await page.inside('radiogroup', 'Target');
  expect(page.lacks('radiogroup', 'Intent')).toBe(true);
  const collection = target.getByRole<HTMLInputElement>('radio', { name: 'ConfigMgr collection' });
  expect(collection.disabled).toBe(true);
  await page.pick('Group', GROUP);
  await page.press(CREATE);
  await expectCreated(page, GROUP);
  await page.click('link', 'Show the configuration');

  await page.click('link', `Edit ${GROUP}`);
  await page.choose('Filter mode', 'Include');
  await page.pick('Filter', 'Windows - Corporate');
  await page.press('Save change');
  await expectVerified(page);
  await page.text(/^Other assignments unchanged/);

  page.back();
  await page.click('link', `Remove ${GROUP}`);
  await page.press('Remove assignment');
  await expectVerified(page);

  await page.clickOn((await page.allOf('link', 'Undo'))[0]!);
  await page.press('Undo this change');
  await expectVerified(page);

  const writes = await page.writes();
  expect(new Set(writes.map(({ method, path }) => `${method} ${path}`))).toEqual(
    new Set([`POST /beta/deviceManagement/configurationPolicies/${policyId}/assign`]),
  );
  expect(writes).toHaveLength(4);
});

const deadlineOf = async (page: PageByHand): Promise<HTMLInputElement> => {
  const settings = await page.inside('group', 'Settings');
  return settings.findByLabelText<HTMLInputElement>('App installation deadline');
};

it('I edit the settings of a Win32 app, am told what Intune does not take, and undo it', async () => {
  const path = `/configurations/app:${acrobatId}`;
  const first = await asked.open(path);
  await first.click('link', 'Edit All devices');
  expect((await deadlineOf(first)).value).toBe('2026-12-04T18:00');
  await first.fillLabelled('App installation deadline', '2026-01-01T08:00');
  await first.until(() =>
    expect(first.all('group', 'Settings')[0]?.textContent).toContain(
      'The deadline is before the app is available.',
    ),
  );
  await first.fillLabelled('App installation deadline', '2027-02-01T08:00');
  await first.select('End user notifications', 'hideAll');
  expect(await first.violations()).toEqual([]);
  await first.until(() => expect(first.address()).toContain('hideAll'));
  const again = await asked.reopen(first.address());
  expect((await deadlineOf(again)).value).toBe('2027-02-01T08:00');
  // Apps need a permission of their own, which is asked for at the first write.
  await again.press('Save change');
  const alert = (await again.text('A permission is needed')).closest('[role=alert]');
  expect(alert?.textContent).toContain(WRITE_APPS);
  await again.click('button', 'Grant permission');
  expect(asked.left()).toMatchObject({ to: 'ask', scopes: [WRITE_APPS] });
  expect(await again.writes()).toEqual([]);
  const page = await asked.answer(true);
  expect((await deadlineOf(page)).value).toBe('2027-02-01T08:00');
  await page.press('Save change');
  await expectVerified(page);

  const says = async (words: string): Promise<void> => {
    page.go(path);
    const table = await page.find('table', 'Assignments');
    await page.until(() => expect(table.textContent).toContain(words));
  };
  await says(`Deadline ${calendarDayText('2027-02-01')} 08:00, device time`);
  await says('Notifications none');
  page.go('/history');
  await page.clickOn((await page.allOf('link', /^Undo/))[0]!);
  await page.press('Undo this change');
  await expectVerified(page);
  await says(`Deadline ${calendarDayText('2026-12-04')} 18:00, device time`);
});

const expectBothKept = async (page: PageByHand) => {
  const settings = await page.inside('group', 'Settings');
  const notifications = await settings.findByLabelText<HTMLSelectElement>('End user notifications');
  const grace = await settings.findByLabelText<HTMLInputElement>('Restart grace period');
  const isOn = grace.checked;
  // Nothing is drawn between the two, as where a page is slower than the hands.
  fireEvent.change(notifications, { target: { value: 'hideAll' } });
  fireEvent.click(grace);
  await page.until(() => expect(page.address()).toContain('restartGrace'));
  expect(page.address()).toContain('hideAll');
  await page.until(() => expect([notifications.value, grace.checked]).toEqual(['hideAll', !isOn]));
};

it('two settings that are changed in one moment are both kept, in an edit and in the form', async () => {
  const path = `/configurations/app:${acrobatId}`;
  const page = await asked.open(path);
  await page.click('link', 'Edit All devices');
  await expectBothKept(page);
  await expectBothKept(await asked.reopen(`${path}/assign?target=allLicensedUsers`));
});
