import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { BASELINE, formPath, READY } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { CREATE } from '#app/testing/formByHand.ts';

// With the consent page itself, and the link for an administrator: e2e/account/access.e2e.ts.
const WRITE = 'DeviceManagementConfiguration.ReadWrite.All';
const RBAC = 'DeviceManagementRBAC.Read.All';

const sandbox = createSandbox({ throttle: 'off', families: ['settingsCatalog'] });
const reader = appByHand(sandbox, 'rui', {
  withFrame: true,
  granted: ['User.Read', WRITE, 'GroupMember.Read.All'],
});
const newcomer = appByHand(sandbox, 'nia', {
  withFrame: true,
  granted: ['User.Read', 'DeviceManagementConfiguration.Read.All', 'GroupMember.Read.All'],
});
beforeEach(sandbox.reset);
afterEach(async () => {
  await reader.leave();
  await newcomer.leave();
});

/** What an entry of a list says that has these words. */
async function expectEntry(
  page: PageByHand,
  list: string,
  words: string,
  says: RegExp,
): Promise<void> {
  const entries = await page.inside('list', list);
  await page.until(() => {
    const texts = entries
      .getAllByRole('listitem', { hidden: true })
      .map(({ textContent }) => textContent)
      .filter((text) => text.toLowerCase().includes(words.toLowerCase()));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(says);
  });
}

/** What this page has asked of the person's roles. */
const rolesRead = (page: PageByHand) =>
  page.sent().filter((request) => request.includes('getEffectivePermissions'));

/** The message that has these words. */
const told = (on: PageByHand, words: string): string | undefined =>
  on.all('status').find(({ textContent }) => textContent.includes(words))?.textContent;

const SCOPES = 'Permissions of the app';

it('a reader finds out on the access page, and the form says it before it is filled in', async () => {
  const first = await reader.open(formPath(BASELINE));
  await first.find('button', CREATE);
  // What is not known is said, and nobody is asked for more.
  const unknown = await first.inside('region', 'Your role');
  unknown.getByText(/Role not read/);
  expect(first.shows('You can look, not change')).toBe(false);
  expect(first.shows('You may not assign')).toBe(false);
  expect(unknown.getByRole('link', { name: 'Find out', hidden: true }).getAttribute('href')).toBe(
    '/access',
  );
  await first.text(/Whether your Intune role allows this is not known yet\./);
  await first.click('button', 'Account: Rui Reader');
  await first.click('menuitem', 'Your access');
  await expectEntry(first, SCOPES, WRITE, /^(?!.*Not granted).*Granted/);
  await expectEntry(first, SCOPES, RBAC, /Not granted/);
  await first.find('heading', 'Your access');
  const who = await first.find('complementary', 'Who and where');
  expect(who.textContent).toContain('rui.reader@contoso-desk.example');
  expect(rolesRead(first)).toEqual([]);

  await first.click('button', /^Read my Intune permissions/);
  expect(reader.left()).toMatchObject({ to: 'ask', scopes: [RBAC] });
  const page = await reader.answer(true);
  await page.text(/^You can look, not change\./);
  expect(rolesRead(page)).not.toEqual([]);
  const ROLE = 'What your Intune role allows';
  await expectEntry(page, ROLE, 'Assign device configurations', /Not allowed/);
  await expectEntry(page, ROLE, 'Read device configurations', /^(?!.*Not allowed)/);
  await expectEntry(
    page,
    'What each page needs',
    'apply a plan',
    /Your Intune role lacks Microsoft\.Intune_DeviceConfigurations_Assign/,
  );

  // From now on every page tells on arrival.
  const list = await reader.reopen('/configurations');
  await list.until(() =>
    expect(told(list, 'You can look, not change')).toContain('Your Intune role lacks'),
  );
  expect(list.lacks('region', 'Your role')).toBe(true);
  const form = await reader.reopen(READY);
  await form.until(() =>
    expect(told(form, 'You may not assign Device configurations')).toBeDefined(),
  );
  const button = await form.find('button', CREATE);
  await form.until(() => expect(form.descriptionOf(button)).toMatch(/Your Intune role lacks/));
  button.focus();
  await form.keys('{Enter}');
  expect(await form.writes()).toEqual([]);
  // Intune has the last word.
  await form.click('button', 'Try anyway');
  await form.press(CREATE);
  await form.text('Your Intune role does not allow this');
});

it('a newcomer asks for the missing permission on the access page', async () => {
  const first = await newcomer.open('/access');
  await expectEntry(first, SCOPES, WRITE, /Not granted/);
  await first.click('button', `Ask for it: ${WRITE}`);
  expect(newcomer.left()).toMatchObject({ to: 'ask', scopes: [WRITE] });
  const page = await newcomer.answer(true);
  await page.find('heading', SCOPES);
  await expectEntry(page, SCOPES, WRITE, /^(?!.*Not granted).*Granted/);
});
