import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { appByHand } from '#app/testing/appByHand.ts';

const app = appByHand(createSandbox({ throttle: 'off' }));
beforeEach(app.sandbox.reset);
afterEach(app.leave);

const REFUSED = 'Graph did not accept the sign-in';

it.each([
  ['groups', '/groups'],
  ['a group', `/groups/${groupId('Finance')}`],
  ['approvals', '/approvals'],
])('of %s: that sign-in has ended is said once, by whatever is read', async (_, path) => {
  await app.fault({ path: '.', times: null, fault: { kind: 'status', status: 401 } });
  const page = await app.open(path);
  await page.text('Not read, for the same reason.');
  const said = page.all('alert').filter(({ textContent }) => textContent.includes(REFUSED));
  expect(said).toHaveLength(1);
  expect(page.all('button', 'Sign in again')).toHaveLength(1);
  expect(await page.violations()).toEqual([]);
});

it.each([
  ['the form', '/assign', 2],
  ['a plan', '/plan', 1],
])(
  'of %s: below a field that could not be filled one can sign in again',
  async (_, path, fields) => {
    await app.fault({ path: '.', times: null, fault: { kind: 'status', status: 401 } });
    const page = await app.open(path);
    await page.text(new RegExp(`Groups could not be read. ${REFUSED}`));
    await page.until(() => expect(page.all('button', 'Sign in again')).toHaveLength(fields));
    expect(await page.violations()).toEqual([]);
    await page.clickOn(page.all('button', 'Sign in again')[0]!);
    await page.until(() => expect(app.left()).toMatchObject({ to: 'signIn', returnTo: path }));
  },
);

it.each([
  ['names', '/directoryObjects/getByIds', 'Some groups, filters or collections could not be read'],
  ['parent groups', '/transitiveMemberOf', 'The parent groups of this group could not be read'],
])('of %s alone: beside them there is the way to sign in again', async (_, path, title) => {
  await app.fault({ path, times: null, fault: { kind: 'status', status: 401 } });
  const page = await app.open(`/groups/${groupId('Finance')}`);
  await page.text(title);
  await page.click('button', 'Sign in again');
  await page.until(() => expect(app.left()).toMatchObject({ to: 'signIn' }));
});

it('where the one that said it is gone, another says it', async () => {
  const path = `/groups/${groupId('Finance')}`;
  await app.fault({ path: '.', times: null, fault: { kind: 'status', status: 401 } });
  const page = await app.open(path);
  await page.text('Not read, for the same reason.');
  await page.fault({
    path: 'deviceManagement',
    times: null,
    fault: { kind: 'status', status: 401 },
  });
  await page.clickOn(page.all('button', 'Try again')[0]!);
  await page.until(() => {
    const said = page.all('alert').filter(({ textContent }) => textContent.includes(REFUSED));
    expect(said).toHaveLength(1);
    expect(page.shows('Not read, for the same reason.')).toBe(false);
  });
});
