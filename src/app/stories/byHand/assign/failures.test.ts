import { screen } from '@testing-library/dom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { BASELINE, FILLED, NEW_GROUP } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { countEffort, effortOf } from '#app/testing/effortByHand.ts';
import { CREATE, expectCreated, rowsFor } from '#app/testing/formByHand.ts';
import { movedClock } from '#app/testing/movedClock.ts';
import { APP_SCOPES } from '#app/testing/openPages.ts';

// With the sign-in page itself: e2e/account/signIn.e2e.ts and access.e2e.ts.
const POST = { method: 'POST', path: '/assignments' } as const;

const app = appByHand(createSandbox({ throttle: 'off' }), 'ada', {
  withFrame: true,
  hasWaits: true,
});
const reader = appByHand(app.sandbox, 'rui');
const WRITE = 'DeviceManagementConfiguration.ReadWrite.All';
const newcomer = appByHand(app.sandbox, 'nia', {
  withFrame: true,
  granted: ['User.Read', 'DeviceManagementConfiguration.Read.All', 'GroupMember.Read.All'],
});
const proved = appByHand(app.sandbox, 'ada', { granted: APP_SCOPES, isProved: true });
beforeEach(app.sandbox.reset);
afterEach(async () => {
  await app.leave();
  await reader.leave();
  await newcomer.leave();
  await proved.leave();
});

/** What was typed is still there. */
async function expectKept(page: PageByHand): Promise<void> {
  expect(await page.valueOf('Configuration')).toBe(BASELINE);
  // The address has ids; names are read where the page was loaded anew.
  await page.until(async () => expect(await page.valueOf('Group')).toBe(NEW_GROUP));
  expect(await page.isChecked('Filter mode', 'Exclude')).toBe(true);
  await page.until(async () => expect(await page.valueOf('Filter')).toBe('Windows - Corporate'));
  expect(await page.isChecked('Intent', 'Remove')).toBe(true);
}

const rows = () => rowsFor(app.sandbox, BASELINE, NEW_GROUP);
const statuses = async (page: PageByHand) => (await page.writes()).map(({ status }) => status);

/** Requests as the tenant saw them, with the ids that it gave them. */
const logOf = async (page: PageByHand) =>
  (
    (await page.control('GET', 'log')) as {
      entries: readonly {
        method: string;
        path: string;
        status: number;
        person: string;
        requestId: string;
      }[];
    }
  ).entries;

const postOf = async (page: PageByHand) =>
  (await logOf(page)).find(
    ({ method, path }) => method === 'POST' && path.endsWith('/assignments'),
  )!;

/** The message that says this. */
const said = (role: 'alert' | 'status', words: string): HTMLElement | undefined =>
  screen
    .queryAllByRole(role, { hidden: true })
    .find(({ textContent }) => textContent.includes(words));

it('Rui Reader may not write: told why, what to do, and with the id that support asks for', async () => {
  const page = await reader.open(FILLED);
  await page.ready(CREATE);
  const spent = countEffort();
  await page.press(CREATE);
  await page.text('Your Intune role does not allow this');
  const refusal = said('alert', 'Your Intune role does not allow this');
  for (const words of [
    'Nothing was changed.',
    'User is not authorized to perform this operation',
    'Ask for an Intune role that may assign this',
  ])
    expect(refusal?.textContent).toContain(words);
  expect((await page.find('link', /Intune roles/)).getAttribute('href')).toMatch(
    /^https:\/\/learn\.microsoft\.com\//,
  );
  await page.click('button', 'Copy request id');
  const { requestId } = await postOf(page);
  await page.until(async () => expect(await navigator.clipboard.readText()).toBe(requestId));
  expect(spent()).toEqual(effortOf('Be refused as a reader, and copy the request id'));
  await page.find('button', 'Copy activity id');
  await expectKept(page);
  expect(rows()).toBe(0);
});

it('Nia Newcomer is asked on her first write: declines, thinks again, and the form is kept', async () => {
  const page = await newcomer.open(FILLED);
  await page.ready(CREATE);
  const spent = countEffort();
  await page.press(CREATE);
  await page.text('A permission is needed');
  expect(said('alert', 'A permission is needed')?.textContent).toContain(WRITE);
  expect(await page.writes()).toEqual([]);
  await page.click('button', 'Grant permission');
  expect(newcomer.left()).toMatchObject({ to: 'ask', scopes: [WRITE] });
  // A click on the page of Entra, where nobody counts here.
  const declined = await newcomer.answer(false);
  await declined.text('Permission was not granted');
  expect(said('alert', 'Permission was not granted')?.textContent).toContain(
    'Nothing was changed.',
  );
  await expectKept(declined);
  expect(await declined.writes()).toEqual([]);
  await declined.click('button', 'Grant permission');
  const agreed = await newcomer.answer(true);
  await agreed.text('Permission granted');
  expect(said('status', 'Permission granted')?.textContent).toContain('Nothing was sent with it');
  await expectKept(agreed);
  await agreed.press(CREATE);
  await expectCreated(agreed, NEW_GROUP);
  expect(await statuses(agreed)).toEqual([201]);
  expect((await postOf(agreed)).person).toBe('nia');
  const { clicks, keys } = effortOf('Decline a permission, grant it, and create');
  expect(spent()).toEqual({ clicks: clicks - 2, keys });
});

it('a token that Graph refuses is renewed once; sign in again after two, and the form is kept', async () => {
  const page = await proved.open(FILLED);
  await page.ready(CREATE);
  await page.fault({ ...POST, times: 3, fault: { kind: 'status', status: 401 } });
  const renewed = vi.spyOn(proved.sandbox, 'mintToken');
  await page.press(CREATE);
  await page.text('Graph did not accept the sign-in');
  expect(renewed).toHaveBeenCalledOnce();
  renewed.mockRestore();
  await page.click('button', 'Sign in again');
  expect(proved.left()).toMatchObject({ to: 'signIn' });
  const back = await proved.answer(true);
  await expectKept(back);
  // The third is answered by a fresh token, and nobody notices.
  await back.press(CREATE);
  await expectCreated(back, NEW_GROUP);
  expect(await statuses(back)).toEqual([401, 401, 401, 201]);
});

it('a claims challenge on the write: answered silently, or by me, and the form is kept', async () => {
  const claims = JSON.stringify({
    access_token: { nbf: { essential: true, value: '1700000000' } },
  });
  const page = await proved.open(FILLED);
  await page.ready(CREATE);
  await page.fault({ ...POST, times: 2, fault: { kind: 'claims', claims } });
  await page.press(CREATE);
  await page.text('Microsoft asks you to sign in again');
  expect(said('alert', 'Microsoft asks you to sign in again')?.textContent).toContain(
    'Nothing was changed.',
  );
  await page.click('button', 'Continue to sign-in');
  expect(proved.left()).toMatchObject({ claims });
  const back = await proved.answer(true);
  await expectKept(back);
  await back.fault({ ...POST, fault: { kind: 'claims', claims } });
  await back.press(CREATE);
  await expectCreated(back, NEW_GROUP);
  expect(await statuses(back)).toEqual([401, 401, 401, 201]);
});

it('429 with Retry-After: the wait is seen, and it is created once', async () => {
  const page = await app.open(FILLED);
  await page.ready(CREATE);
  await page.fault({ ...POST, fault: { kind: 'status', status: 429, retryAfter: 60 } });
  const clock = movedClock();
  const spent = countEffort();
  await page.press(CREATE);
  await page.text('Graph is busy');
  expect(said('status', 'Graph is busy')?.textContent).toMatch(
    /Sending 1 request again in \d+ s: your change\./,
  );
  expect((await page.find('region', 'Send')).textContent).toMatch(
    /Graph is busy; sending again in \d+ s\./,
  );
  await clock.passUntil(() => expect(page.shows('Assignment created')).toBe(true), 20_000);
  await expectCreated(page, NEW_GROUP);
  expect(spent()).toEqual(effortOf('Create where Graph answers 429'));
  expect(page.shows('Graph is busy')).toBe(false);
  expect(await statuses(page)).toEqual([429, 201]);
  expect(rows()).toBe(1);
});

const outcome = () => said('status', 'Nothing was changed: there was no connection')?.textContent;

it('offline: nothing is sent, the form is kept, and online again it is created', async () => {
  const page = await app.open(FILLED);
  await page.ready(CREATE);
  app.goOffline();
  const clock = movedClock();
  await page.press(CREATE);
  await clock.passUntil(() => expect(outcome()).toContain('Check the network, VPN and proxy'));
  expect(await page.writes()).toEqual([]);
  await expectKept(page);
  // What was read is red, too; all of it heals by itself, without a press.
  await clock.passUntil(() => expect(said('alert', 'No connection to Graph')).toBeDefined());
  app.goOffline(false);
  await page.until(() => {
    expect(outcome()).toContain('The connection is back: you can send it now.');
    expect(said('alert', 'No connection to Graph')).toBeUndefined();
    expect(page.shows('The connection is back.')).toBe(false);
  });
  await page.press(CREATE);
  await expectCreated(page, NEW_GROUP);
  expect(await page.writes()).toHaveLength(1);
});

it('the connection goes with the answer: looked up by itself once it is back, and not sent again', async () => {
  const page = await app.open(FILLED);
  await page.ready(CREATE);
  app.loseConnectionAt(`POST /beta/deviceManagement/deviceConfigurations/`);
  const clock = movedClock();
  await page.press(CREATE);
  await clock.passUntil(
    () => expect(said('alert', 'Could not find out whether it was created')).toBeDefined(),
    30_000,
  );
  expect(page.shows('Nothing was changed')).toBe(false);
  app.goOffline(false);
  await clock.passUntil(() => expect(said('status', 'is in the tenant.')).toBeDefined());
  expect(said('alert', 'Could not find out')).toBeUndefined();
  expect(await page.writes()).toHaveLength(1);
  expect(rows()).toBe(1);
});

it('429 on reading: the wait is seen, and the list comes', async () => {
  const page = await app.open('/nowhere');
  await page.find('link', 'All configurations');
  await page.fault(
    {
      method: 'GET',
      path: 'deviceConfigurations',
      fault: { kind: 'status', status: 429, retryAfter: 30 },
    },
    {
      method: 'GET',
      path: 'deviceConfigurations',
      skip: 1,
      fault: { kind: 'status', status: 500 },
    },
  );
  const clock = movedClock();
  await page.click('link', 'All configurations');
  await page.text('Graph is busy');
  await clock.passUntil(() => expect(page.shows('Graph is busy')).toBe(false));
  const table = await page.inside('table', 'Configurations');
  await page.until(() =>
    expect(table.getAllByRole('link', { hidden: true }).length).toBeGreaterThan(0),
  );
  expect(page.all('alert').map(({ textContent }) => textContent)).toEqual([]);
});

it('500 without a word leaves it open: looked up for a while, not sent again, and nothing else waits', async () => {
  const other = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
  const page = await app.open(FILLED);
  await page.ready(CREATE);
  await page.fault({ ...POST, fault: { kind: 'status', status: 500 } });
  const clock = movedClock();
  await page.press(CREATE);
  const looking = () => said('status', 'looking in the tenant')?.textContent;
  await page.until(() => expect(looking()).toContain('for up to 16 seconds'));
  expect(looking()).toContain('You can change other items meanwhile');
  expect(looking()).toContain((await postOf(page)).requestId);

  // Another configuration is assigned meanwhile.
  await page.pick('Configuration', other);
  await page.press(CREATE);
  await expectCreated(page, NEW_GROUP);

  // The same list waits, and says why, until its end is told.
  await page.pick('Configuration', BASELINE);
  await page.until(() =>
    expect(said('status', 'Looking in the tenant')?.textContent).toContain(
      'Graph gave no clear answer',
    ),
  );
  const held = await page.find('button', CREATE);
  await page.until(() => expect(page.descriptionOf(held)).toMatch(/has to wait for it/));
  await clock.passUntil(() => expect(said('status', 'Not seen in the tenant')).toBeDefined());
  expect(said('status', 'Not seen in the tenant')?.textContent).toContain(
    'You can create it again.',
  );
  await expectKept(page);
  expect(await statuses(page)).toEqual([500, 201]);
  expect(rows()).toBe(0);

  // On the page that sent it, the end is told though the form says another thing by then.
  await page.fault({ ...POST, fault: { kind: 'status', status: 500 } });
  const spent = countEffort();
  await page.press(CREATE);
  await page.until(() => expect(looking()).toBeDefined());
  await page.choose('Filter mode', 'No filter');
  const told = `does not show the assignment to “${NEW_GROUP}”`;
  await clock.passUntil(() => expect(said('status', told)).toBeDefined());
  await page.press(CREATE);
  await expectCreated(page, NEW_GROUP);
  await page.until(() => expect(said('status', told)).toBeUndefined());
  expect(spent()).toEqual(
    effortOf('Create where Graph answers 500, change the filter meanwhile, create again'),
  );
});
