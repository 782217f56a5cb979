import { afterEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { FILLED } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { CREATE } from '#app/testing/formByHand.ts';
import { changePreferences } from '#stores/preferences.ts';

const ROLES = 'DeviceManagementRBAC.Read.All';
const NOT_KNOWN = 'Whether your Intune role allows this is not known yet.';

const sandbox = createSandbox({ throttle: 'off' });
const reader = appByHand(sandbox, 'rui', {
  granted: ['User.Read', 'GroupMember.Read.All', 'DeviceManagementConfiguration.ReadWrite.All'],
});
afterEach(reader.leave);

it('a reader finds out before the form is filled in, by one click, and is never asked unasked', async () => {
  const page = await reader.open(FILLED);
  await page.ready(CREATE);
  await page.text(new RegExp(NOT_KNOWN));
  expect(reader.left()).toBeUndefined();
  expect(page.sent().filter((request) => request.includes('roleManagement'))).toEqual([]);

  // Who has put that away in the rail does not want to hear it here either.
  changePreferences({ hidesUnknownRole: true });
  await page.until(() => expect(page.shows(NOT_KNOWN)).toBe(false));
  changePreferences({ hidesUnknownRole: false });

  await page.click('button', `Find out: ${ROLES}`);
  expect(reader.left()).toMatchObject({ to: 'ask', scopes: [ROLES], returnTo: FILLED });
  const back = await reader.answer(true);
  await back.text('You may not assign Device configurations');
  expect(back.shows(NOT_KNOWN)).toBe(false);
  expect(await back.waits(CREATE)).toBe(true);
  expect(back.address()).toBe(FILLED);
});
