import { countEffort, effortOf } from '../testing/effort.ts';
import { answerConsent, expect, test } from '../testing/fixtures.ts';
import {
  BASELINE,
  combobox,
  create,
  expectCreated,
  filterId,
  formPath,
  groupId,
  NEW_GROUP,
  openForm,
  radio,
} from '../testing/steps.ts';
import type { Locator, Page } from '@playwright/test';

// Others, without a browser: src/app/stories/failures.test.ts and byHand/assign/failures.test.ts.
const POST = { method: 'POST', path: '/assignments' } as const;
const FILLED = formPath(BASELINE, {
  groupId: groupId(NEW_GROUP),
  filterMode: 'exclude',
  filterId: filterId('Windows - Corporate'),
  intent: 'remove',
});

/** What was typed is still there. */
async function expectKept(page: Page): Promise<void> {
  await expect(combobox(page, 'Configuration')).toHaveValue(BASELINE);
  await expect(combobox(page, 'Group')).toHaveValue(NEW_GROUP);
  await expect(radio(page, 'Filter mode', 'Exclude')).toBeChecked();
  await expect(combobox(page, 'Filter')).toHaveValue('Windows - Corporate');
  await expect(radio(page, 'Intent', 'Remove')).toBeChecked();
}

const alert = (page: Page, title: string): Locator =>
  page.getByRole('alert').filter({ hasText: title });

test('Nia Newcomer is asked on her first write: declines, thinks again, and the form is kept', async ({
  page,
  tenant,
}) => {
  await openForm(page, 'nia', FILLED);
  const spent = await countEffort(page);
  await create(page);
  const asked = alert(page, 'A permission is needed');
  await expect(asked).toContainText('DeviceManagementConfiguration.ReadWrite.All');
  expect(await tenant.writes()).toEqual([]);
  await asked.getByRole('button', { name: 'Grant permission' }).click();
  await answerConsent(page, 'Cancel');
  const refusal = alert(page, 'Permission was not granted');
  await expect(refusal).toContainText('Nothing was changed.');
  await expectKept(page);
  expect(await tenant.writes()).toEqual([]);
  await refusal.getByRole('button', { name: 'Grant permission' }).click();
  await answerConsent(page, 'Accept');
  await expect(page.getByRole('status').filter({ hasText: 'Permission granted' })).toContainText(
    'Nothing was sent yet.',
  );
  await expectKept(page);
  await create(page);
  await expectCreated(page, NEW_GROUP);
  expect((await tenant.writes()).map(({ person, status }) => [person, status])).toEqual([
    ['nia', 201],
  ]);
  expect(spent()).toEqual(effortOf('Decline a permission, grant it, and create'));
});

test('a token that Graph refuses is renewed once; sign in again after two, and the form is kept', async ({
  page,
  tenant,
}) => {
  await openForm(page, 'ada', FILLED);
  await tenant.fault({ ...POST, times: 3, fault: { kind: 'status', status: 401 } });
  await create(page);
  await alert(page, 'Graph did not accept the sign-in')
    .getByRole('button', { name: 'Sign in again' })
    .click();
  await expectKept(page);
  // The third is answered by a fresh token, and nobody notices.
  await create(page);
  await expectCreated(page, NEW_GROUP);
  expect((await tenant.writes()).map(({ status }) => status)).toEqual([401, 401, 401, 201]);
});

test('a claims challenge on the write: answered silently, or by me, and the form is kept', async ({
  page,
  tenant,
}) => {
  const claims = JSON.stringify({
    access_token: { nbf: { essential: true, value: '1700000000' } },
  });
  await openForm(page, 'ada', FILLED);
  await tenant.fault({ ...POST, times: 2, fault: { kind: 'claims', claims } });
  await create(page);
  const challenge = alert(page, 'Microsoft asks you to sign in again');
  await expect(challenge).toContainText('Nothing was changed.');
  const proof = page.waitForRequest(
    (request) =>
      request.url().includes('/authorize') &&
      decodeURIComponent(request.url()).includes('1700000000'),
  );
  await challenge.getByRole('button', { name: 'Continue to sign-in' }).click();
  await proof;
  await expectKept(page);
  await tenant.fault({ ...POST, fault: { kind: 'claims', claims } });
  await create(page);
  await expectCreated(page, NEW_GROUP);
  expect((await tenant.writes()).map(({ status }) => status)).toEqual([401, 401, 401, 201]);
});
