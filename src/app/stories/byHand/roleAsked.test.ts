import { afterEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { BASELINE, detailPath, FILLED, NEW_GROUP } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { CREATE, expectCreated } from '#app/testing/formByHand.ts';
import { changePreferences } from '#stores/preferences.ts';

const ROLES = 'DeviceManagementRBAC.Read.All';
const NOT_KNOWN = 'Whether your Intune role allows this is not known yet.';

declare global {
  interface Window {
    readonly happyDOM: { setViewport(size: { readonly width: number }): void };
  }
}

const WIDE = window.innerWidth;

const sandbox = createSandbox({ throttle: 'off' });
const reader = appByHand(sandbox, 'rui', {
  granted: ['User.Read', 'GroupMember.Read.All', 'DeviceManagementConfiguration.ReadWrite.All'],
});
const admin = appByHand(sandbox, 'ada', {
  granted: ['User.Read', 'GroupMember.Read.All', 'DeviceManagementConfiguration.ReadWrite.All'],
});
afterEach(async () => {
  await reader.leave();
  await admin.leave();
  window.happyDOM.setViewport({ width: WIDE });
});

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

it('what a role allows is no question any more once Intune took a change, on a phone either', async () => {
  window.happyDOM.setViewport({ width: 390 });
  const form = await admin.open(FILLED);
  await form.press(CREATE);
  await expectCreated(form, NEW_GROUP);
  await form.until(() => expect(form.shows(NOT_KNOWN)).toBe(false));

  const page = await admin.reopen(detailPath(BASELINE));
  await page.click('link', `Remove ${NEW_GROUP}`);
  await page.text(new RegExp(NOT_KNOWN));
  await page.press('Remove assignment');
  await page.verified();
  await page.until(() => expect(page.shows(NOT_KNOWN)).toBe(false));
});
