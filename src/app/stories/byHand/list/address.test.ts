import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { BASELINE, detailPath, filterId, formPath } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { APP_SCOPES } from '#app/testing/openPages.ts';

const WI_FI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const VIA =
  'microsoft.graph.windowsWifiEnterpriseEAPConfiguration/identityCertificateForClientAuthentication';

const app = appByHand(createSandbox({ throttle: 'off' }));
const apps = appByHand(createSandbox({ throttle: 'off', families: ['app'] }), 'ada', {
  granted: APP_SCOPES,
});
beforeEach(app.sandbox.reset);
afterEach(async () => {
  await app.leave();
  await apps.leave();
});

const searchOf = (page: PageByHand) =>
  Object.fromEntries(new URL(page.address(), 'http://app.test').searchParams);

const FILLED = {
  via: VIA,
  groupId: groupId('Sales & Marketing'),
  filterMode: 'exclude',
  filterId: filterId('Windows - ARM64 & Surface'),
  intent: 'remove',
};

/** Everything that the address says, in the form. */
async function expectFilled(page: PageByHand): Promise<void> {
  expect(await page.valueOf('Configuration')).toBe(WI_FI);
  await page.until(async () =>
    expect(await page.valueOf('Assign through')).toMatch(
      /Identity certificate for client authentication: WIN - SCEP - Device certificate/,
    ),
  );
  expect(await page.isChecked('Target', 'Group')).toBe(true);
  await page.until(async () => expect(await page.valueOf('Group')).toBe('Sales & Marketing'));
  expect(await page.isChecked('Filter mode', 'Exclude')).toBe(true);
  await page.until(async () =>
    expect(await page.valueOf('Filter')).toBe('Windows - ARM64 & Surface'),
  );
  expect(await page.isChecked('Intent', 'Remove')).toBe(true);
}

it('the address follows the form, and a reload in the middle keeps all of it', async () => {
  const page = await app.open(formPath(WI_FI));
  await page.click('combobox', 'Assign through');
  const way = () => page.all('option').find(({ textContent }) => textContent.endsWith(VIA));
  await page.until(() => expect(way() && page.isDisabled(way()!)).toBe(false));
  await page.clickOn(way()!);
  await page.pick('Group', 'Sales & Marketing');
  await page.choose('Filter mode', 'Exclude');
  await page.pick('Filter', 'Windows - ARM64 & Surface');
  await page.choose('Intent', 'Remove');
  await page.until(() => expect(searchOf(page)).toEqual(FILLED));
  const again = await app.reopen(page.address());
  await expectFilled(again);
  await again.choose('Target', 'ConfigMgr collection');
  await again.typeInto('Collection', 'CD100014');
  await again.keys('{Tab}');
  await again.until(() => {
    expect(searchOf(again)).toMatchObject({ target: 'collection', collectionId: 'CD100014' });
    expect(searchOf(again)).not.toHaveProperty('groupId');
  });
});

it('Back leaves the form in one step, Forward brings it back as it was', async () => {
  const page = await app.open(detailPath(BASELINE));
  await page.click('link', 'Add assignment');
  await page.find('list', 'Assigned now');
  await page.pick('Group', 'Finance');
  await page.click('button', 'Advanced');
  await page.choose('Intent', 'Remove');
  await page.until(() => expect(page.address()).toMatch(/intent=remove/));
  page.back();
  await page.find('heading', /· 2 assignments/);
  page.forward();
  await page.until(async () => expect(await page.valueOf('Group')).toBe('Finance'));
  expect(await page.isChecked('Intent', 'Remove')).toBe(true);
});

it('apps have a page of their own, from search and type to a plan for those that are selected', async () => {
  const page = await apps.open('/apps');
  await page.find('heading', '60 apps');
  await page.fill('searchbox', 'Search apps', '7-zip');
  const table = await page.find('table', 'Apps');
  await page.until(() => expect(table.querySelectorAll('a')).toHaveLength(2));
  const row = page.all('row').find(({ textContent }) => textContent.includes('7-Zip 23.01'))!;
  for (const text of ['Igor Pavlov', '23.01', 'Windows app (Win32)', 'Required: 1 group'])
    expect(row.textContent).toContain(text);
  await page.click('checkbox', 'Select 7-Zip 23.01');
  await page.until(() => expect(page.address()).toMatch(/\/apps\?q=7-zip/));
  await page.click('link', /^7-Zip 23\.01/);
  await page.find('heading', /^7-Zip 23\.01/);
  expect((await page.allOf('link', 'Apps')).at(-1)?.getAttribute('href')).toMatch(/q=7-zip/);
  page.back();
  const selection = await page.inside('region', 'Selection');
  await page.clickOn(selection.getByRole('link', { name: /Assign/, hidden: true }));
  await page.until(() => expect(page.address()).toMatch(/\/plan/));
});

it('built-in apps of the stores show when they are asked for', async () => {
  const page = await apps.open('/apps');
  await page.find('heading', '60 apps');
  await page.click('button', 'Show built-in store apps');
  await page.find('heading', '96 apps');
  await page.until(() => expect(page.address()).toMatch(/all=yes/));
  const again = await apps.reopen(page.address());
  await again.find('heading', '96 apps');
  await again.click('button', 'Show built-in store apps');
  await again.find('heading', '60 apps');
});
