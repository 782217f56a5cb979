import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { detailPath } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';

// Keys, thousands of rows and a second visit take a browser: e2e/configurations.

const app = appByHand(createSandbox({ throttle: 'off', families: ['settingsCatalog'] }));
beforeEach(app.sandbox.reset);
afterEach(app.leave);

const SEARCH = 'Search configurations';
const search = (page: PageByHand, words: string) => page.fill('searchbox', SEARCH, words);

/** The names that the list shows, of those rows that are drawn. */
const names = (page: PageByHand): string[] =>
  page
    .all('table', 'Configurations')
    .flatMap((table) => [...table.querySelectorAll('a')].map(({ textContent }) => textContent));

const expectNames = (page: PageByHand, expected: readonly string[]): Promise<void> =>
  page.until(() => expect(names(page)).toEqual(expected));

async function expectRow(page: PageByHand, name: string, ...texts: readonly RegExp[]) {
  await page.until(() => {
    const row = page.all('row').find(({ textContent }) => textContent.includes(name));
    expect(row, name).toBeDefined();
    for (const text of texts) expect(row?.textContent).toMatch(text);
  });
}

async function choose(page: PageByHand, field: string, option: string): Promise<void> {
  await page.click('combobox', field);
  await page.click('option', new RegExp(`^${option} ?\\d+$`));
  // Menus that take several stay open.
  if (field !== 'Assigned') await page.keys('{Escape}');
}

const expectAddress = (page: PageByHand, address: string | RegExp): Promise<void> =>
  page.until(() => {
    if (typeof address === 'string') expect(page.address()).toBe(address);
    else expect(page.address()).toMatch(address);
  });

const header = (page: PageByHand, column: string): HTMLElement | undefined =>
  page.all('columnheader').find(({ textContent }) => textContent.startsWith(column));

const ALL_SHOWN = /^All \d+ shown$/;
const heading = (page: PageByHand): string => page.all('heading')[0]?.textContent ?? '';

it('I see each configuration with platform, type, who has it and when it was changed', async () => {
  const page = await app.open('/configurations?q=Update+ring+2');
  await expectRow(
    page,
    'WIN - Update ring 2 - Broad',
    /Windows/,
    /Software updates/,
    /1 group, 1 excluded/,
    /ago|yesterday|last/,
  );
  await search(page, 'Network boundary');
  await expectRow(page, 'WIN - Network boundary', /Not assigned/);
});

it('I search as I type, by words in any order; the address has it, and what clears the list clears the field', async () => {
  const page = await app.open('/configurations');
  await page.text(ALL_SHOWN);
  const all = heading(page);
  (await page.find('searchbox', SEARCH)).focus();
  await page.keys('tls contoso ios');
  expect(await page.valueOf(SEARCH, 'searchbox')).toBe('tls contoso ios');
  await expectNames(page, ['iOS - Wi-Fi - Contoso Corp (EAP-TLS)']);
  await page.text(/^1 of \d+ shown$/);
  await page.keys('{Escape}');
  expect(await page.valueOf(SEARCH, 'searchbox')).toBe('');
  await page.text(ALL_SHOWN);
  expect(heading(page)).toBe(all);

  // What I typed is in the address when I pause or go on.
  await search(page, 'update ring');
  await page.until(() => expect(names(page)).toHaveLength(3));
  await expectAddress(page, '/configurations?q=update+ring');

  // The row that is clicked at once does not lose it: the way back leads to the same list.
  await search(page, 'update ring pilot');
  await page.click('link', /Update ring 1 - Pilot/);
  await expectAddress(page, detailPath('WIN - Update ring 1 - Pilot'));
  page.back();
  await expectAddress(page, '/configurations?q=update+ring+pilot');
  await page.until(async () =>
    expect(await page.valueOf(SEARCH, 'searchbox')).toBe('update ring pilot'),
  );
  await expectNames(page, ['WIN - Update ring 1 - Pilot']);

  // Cleared by the page.
  await search(page, 'nothing is called so');
  await page.click('button', 'Show all');
  await page.until(async () => expect(await page.valueOf(SEARCH, 'searchbox')).toBe(''));
  await expectAddress(page, '/configurations');
  await page.text(ALL_SHOWN);
});

it('I narrow by platform, type and whether anybody has it, and a list of none leads back', async () => {
  const page = await app.open('/configurations');
  await page.text(ALL_SHOWN);
  await choose(page, 'Platform', 'macOS');
  await choose(page, 'Type', 'Wi-Fi');
  await expectNames(page, ['macOS - Wi-Fi - Contoso Corp (EAP-TLS)']);
  await choose(page, 'Assigned', 'Not assigned');
  await search(page, 'nothing is called so');
  await page.text('No configuration matches');
  await page.click('button', 'Show all');
  await page.text(ALL_SHOWN);
  await expectAddress(page, '/configurations');
});

it('I choose several families and platforms, with the count of each, and the address keeps them', async () => {
  const first = await app.open('/configurations');
  await first.text(ALL_SHOWN);
  await choose(first, 'Family', 'Settings catalog policies');
  await choose(first, 'Family', 'Device configurations');
  await expectAddress(first, '/configurations?family=deviceConfiguration%2CsettingsCatalog');
  expect((await first.find('combobox', 'Family')).textContent).toBe(
    'Device configurations, Settings catalog policies',
  );
  await choose(first, 'Platform', 'macOS');
  await choose(first, 'Platform', 'iOS/iPadOS');
  await expectAddress(first, /&platform=(iOS%2CmacOS|macOS%2CiOS)$/);
  const page = await app.reopen(first.address());
  await page.until(() => {
    const says = page.all('combobox', 'Platform')[0]?.textContent;
    expect(says).toContain('macOS');
    expect(says).toContain('iOS/iPadOS');
  });
  await page.text(/ shown$/);
  await choose(page, 'Family', 'Settings catalog policies');
  await expectAddress(page, /\?family=deviceConfiguration&platform=/);
  expect(await page.violations()).toEqual([]);
  await page.click('combobox', 'Family');
  await page.click('option', /^All families/);
  await expectAddress(page, /\?platform=/);
});

it('I sort by any column, both ways', async () => {
  const page = await app.open('/configurations?q=update+ring');
  const RINGS = [
    'WIN - Update ring 0 - IT',
    'WIN - Update ring 1 - Pilot',
    'WIN - Update ring 2 - Broad',
  ];
  await expectNames(page, RINGS);
  await page.click('button', 'Name');
  await expectNames(page, RINGS.toReversed());
  await page.click('button', 'Assignments');
  await page.until(() => expect(names(page)[0]).toBe(RINGS[0]));
  for (const column of ['Platform', 'Type', 'Last modified']) {
    // oxlint-disable-next-line no-await-in-loop -- one column after the other
    await page.click('button', column);
    // oxlint-disable-next-line no-await-in-loop
    await page.until(() =>
      expect(header(page, column)?.getAttribute('aria-sort')).toBe('ascending'),
    );
  }
});

it('the list’s search, platform, type, assigned and sort are in its address, both ways', async () => {
  const page = await app.open(
    '/configurations?q=wi-fi+contoso&platform=iOS&type=wiFi&assigned=yes&sort=-modified',
  );
  await page.until(async () =>
    expect(await page.valueOf(SEARCH, 'searchbox')).toBe('wi-fi contoso'),
  );
  await expectNames(page, ['iOS - Wi-Fi - Contoso Corp (EAP-TLS)']);
  expect(header(page, 'Last modified')?.getAttribute('aria-sort')).toBe('descending');
  expect((await page.find('combobox', 'Platform')).textContent).toBe('iOS/iPadOS');
  await page.click('combobox', 'Assigned');
  await page.click('option', /^Assigned or not/);
  await search(page, 'guest');
  await page.click('button', 'Name');
  await expectAddress(page, '/configurations?q=guest&platform=iOS&type=wiFi');
  await expectNames(page, ['iOS - Wi-Fi - Guest']);
  const again = await app.reopen(page.address());
  await expectNames(again, ['iOS - Wi-Fi - Guest']);
  await again.click('link', /^iOS - Wi-Fi - Guest/);
  await again.find('heading', /Guest/);
  // The breadcrumb leads back to what was shown, as Back does.
  await again.click('link', 'Configurations');
  await expectNames(again, ['iOS - Wi-Fi - Guest']);
  expect(await again.valueOf(SEARCH, 'searchbox')).toBe('guest');
});

it('the second page fails: the rows stay, the list says that it is not complete, and reading again completes it', async () => {
  const large = appByHand(
    createSandbox({ throttle: 'off', configurations: 1500, families: ['settingsCatalog'] }),
  );
  try {
    await large.fault({ path: 'skiptoken', times: null, fault: { kind: 'status', status: 403 } });
    const page = await large.open('/configurations');
    await page.text(/^Not read to the end: /);
    expect(page.shows('Your Intune role does not allow this')).toBe(true);
    await page.until(() => expect(names(page)).not.toEqual([]));
    await page.until(() => expect(heading(page)).toMatch(/^1,0\d\d configurations/));
    const before = heading(page);
    await page.fault();
    await page.click('button', 'Try again');
    await page.until(() => expect(page.shows('Not read to the end')).toBe(false));
    await page.until(() => expect(heading(page)).toMatch(/^1,[5-9]\d\d configurations/));
    expect(heading(page)).not.toBe(before);
  } finally {
    await large.leave();
  }
});

it('the first page fails: no empty list, but what happened', async () => {
  const REFUSED = { kind: 'status', status: 403 } as const;
  await app.fault({ path: 'deviceConfigurations', times: null, fault: REFUSED });
  const page = await app.open('/configurations');
  await page.text(/Your Intune role does not allow this/);
  expect(document.body.textContent).not.toMatch(
    /no device configurations|No configuration matches|\b0 configurations/,
  );
});

it('what a group receives through a group that holds it is told; what cannot be read is not shown as nothing', async () => {
  const WAREHOUSE = `/groups/${groupId('DYN - Warehouse staff')}`;
  const page = await app.open(WAREHOUSE);
  await expectRow(page, 'Android (DA) - Restrictions', /Gets|Depends/, /Nested - All departments/);
  expect(await page.waits('Copy to another group')).toBe(true);
  await page.click('switch', /^Include assignments to everyone/);
  // A group of users: what all devices get does not come to its members as users.
  await expectRow(page, 'All users');

  const REFUSED = { kind: 'status', status: 403 } as const;
  await app.fault({ path: 'transitiveMemberOf', times: null, fault: REFUSED });
  const again = await app.reopen(WAREHOUSE);
  await again.text('The parent groups of this group could not be read');
  await again.find('button', /^Depends [1-9]/);
  expect((await again.find('complementary', 'About this group')).textContent).toContain(
    'could not be read',
  );
});

it('a blank within what I type into an open menu belongs to it, and picks nothing', async () => {
  const page = await app.open('/overview');
  (await page.find('combobox', 'Family')).focus();
  await page.keys('{ArrowDown}');
  await page.find('option', /^Settings catalog policies/);
  await page.keys('settings c');
  expect(document.activeElement?.textContent).toMatch(/^Settings catalog policies/);
  expect(page.address()).toBe('/overview');
  await page.keys('{Enter}');
  await expectAddress(page, '/overview?family=settingsCatalog');
});

it('a closed menu opens at what I press in its field', async () => {
  const page = await app.open('/overview');
  const field = await page.find('combobox', 'Family');
  field.focus();
  await page.keys('{Control>}s{/Control}');
  expect(page.lacks('listbox', 'Family')).toBe(true);
  for (const [keys, words] of [
    ['settings c', /^Settings catalog policies/],
    ['{End}', /./],
    ['{Home}', /^All families/],
  ] as const) {
    await page.keys(keys);
    const options = await page.allOf('option', /./);
    expect(document.activeElement?.textContent).toMatch(words);
    if (keys === '{End}') expect(document.activeElement).toBe(options.at(-1));
    await page.keys('{Escape}');
    await page.until(() => expect(page.lacks('listbox', 'Family')).toBe(true));
    expect(document.activeElement).toBe(field);
  }
  expect(page.address()).toBe('/overview');
});
