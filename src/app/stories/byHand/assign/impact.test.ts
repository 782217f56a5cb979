import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { detailPath, filterId, formPath } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { savedFiles } from '#app/testing/savedFiles.ts';

// Numbers of every target, exact or not: src/app/stories/impact.test.ts.

const RING = 'WIN - Update ring 0 - IT';
const BROAD = 'WIN - Update ring 2 - Broad';

const app = appByHand(createSandbox({ throttle: 'off' }));
beforeEach(app.sandbox.reset);
afterEach(app.leave);

/** What impact says as one sentence, once all is counted. */
async function expectSaid(page: PageByHand, sentence: string): Promise<void> {
  await page.find('region', 'Impact');
  await page.until(() => {
    const said = page.all('region', 'Impact')[0]?.querySelector('output')?.textContent;
    expect(said).toBe(sentence);
  });
}

it('a group that cannot be read itself blocks, though its name is known; members that cannot be read are unknown, and never none; trying again helps', async () => {
  const FINANCE = groupId('Finance');
  const REFUSED = { times: null, fault: { kind: 'status', status: 403 } } as const;
  await app.fault({ path: `groups/${FINANCE}`, ...REFUSED });
  const page = await app.open(formPath(RING, { groupId: FINANCE }));
  const field = await page.find('combobox', 'Group');
  const create = await page.find('button', 'Create assignment');
  await page.until(() => {
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(create.getAttribute('aria-disabled')).toBe('true');
  });
  await page.find('button', 'Override with a reason');
  // Now only its members cannot be read.
  await page.fault({ path: `${FINANCE}/transitiveMembers`, ...REFUSED });
  await page.clickOn(page.all('button', 'Try again')[0]!);
  await page.until(() => expect(field.getAttribute('aria-invalid')).not.toBe('true'));
  await page.until(() => expect(create.getAttribute('aria-disabled')).not.toBe('true'));
  await expectSaid(
    page,
    'Devices: 8 before, at least 8 after. How many receive it is unknown. ' +
      'How many users are targeted is unknown.',
  );
  await page.text(/^Members of “Finance” could not be read/);
  expect(await page.violations()).toEqual([]);
  await page.fault();
  const impact = await page.inside('region', 'Impact');
  await page.clickOn(impact.getAllByRole('button', { name: 'Try again', hidden: true })[0]!);
  await expectSaid(page, 'Devices: 8 before, 25 after. 17 receive it. 25 users targeted.');
  // The field and the guardrails know it then as well.
  await page.until(() => {
    expect(page.shows('members unknown')).toBe(false);
    expect(page.shows('could not be read')).toBe(false);
  });
});

it('at most those that have it lose it to a group with hidden members, and nothing can be tried again', async () => {
  const form = { target: 'exclusionGroup', groupId: groupId('Works council') };
  const page = await app.open(formPath(RING, form));
  await page.text(/^Members of “Works council” could not be read\. Members are hidden/);
  await page.until(() => {
    const said = page.all('region', 'Impact')[0]?.querySelector('output')?.textContent;
    expect(said).toMatch(/^Devices: 8 before, at most 8 after\. At most 8 lose it\./);
  });
  const impact = await page.inside('region', 'Impact');
  expect(impact.queryAllByRole('button', { name: 'Try again', hidden: true })).toEqual([]);
  expect(await page.violations()).toEqual([]);
});

it('a filter shows its rule and the devices it matches', async () => {
  const page = await app.open(
    formPath(RING, {
      target: 'allDevices',
      filterMode: 'include',
      filterId: filterId('Windows - Personal'),
    }),
  );
  await page.text('14 of 160 Windows devices match');
  await page.click('link', 'Preview filter');
  await page.find('heading', 'Windows - Personal · 14 of 160 Windows devices match');
  await page.text('(device.deviceOwnership -eq "Personal")');
  const table = await page.find('table', 'Matching devices');
  await page.until(() => expect(table.getAttribute('aria-rowcount')).toBe('15'));
  expect(await page.violations()).toEqual([]);
  page.back();
  await expectSaid(page, 'Devices: 8 before, 22 after. 14 receive it. No users targeted.');
});

it('I see how many devices have it, by row and altogether, and go to them', async () => {
  const page = await app.open(detailPath(BROAD));
  const devices = await page.find('link', /^\d+ devices$/);
  await page.find('link', 'No users targeted');
  const count = devices.textContent;
  await page.until(() => {
    const row = page
      .all('row')
      .find(({ textContent }) => textContent.includes('Group WIN - Ring 2: Broad'));
    expect(row?.textContent).toContain(count.replace(' devices', ''));
  });
  await page.clickOn(devices);
  await page.until(() =>
    expect(page.address()).toBe(`/configurations/${configurationId(BROAD)}/assign/who`),
  );
});

it('typing does not flood Graph, and one more choice costs a handful of requests', async () => {
  const page = await app.open(formPath(RING, { groupId: groupId('Finance') }));
  await expectSaid(page, 'Devices: 8 before, 25 after. 17 receive it. 25 users targeted.');
  const logged = async () =>
    ((await page.control('GET', 'log')) as { entries: readonly { path: string }[] }).entries;
  const seen = page.sent().length;
  const before = (await logged()).length;
  await page.fill('combobox', 'Group', '');
  for (const key of 'WIN - Surface') {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other, as fingers do
    await page.keys(key);
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => void setTimeout(resolve, 40));
  }
  await page.click('option', /^WIN - Surface/);
  await expectSaid(page, 'Devices: 8 before, 24 after. 16 receive it. No users targeted.');
  const more = page.sent().slice(seen);
  expect(
    more.filter((request) => /managedDevices|evaluateAssignmentFilter/.test(request)),
    'devices are not read again',
  ).toEqual([]);
  expect(
    (await logged())
      .slice(before)
      .map(({ path }) => path)
      .filter((path) => /transitiveMembers\/microsoft\.graph\.(user|device)\?/.test(path)),
    'only the new group is listed',
  ).toEqual([expect.stringContaining(groupId('WIN - Surface'))]);
  // Thirteen keys; search, names, and three that count members: picker, guardrails, impact.
  expect(more.length, more.join('\n')).toBeLessThanOrEqual(16);
});

it('See devices leads to the list, which is searched, sorted and exported, and back to the form as it was', async () => {
  const SENTENCE = /^Devices: 8 before, 28 after\. 20 receive it\./;
  const first = await app.open(
    formPath(RING, { groupId: groupId('Mixed - Board and their tablets') }),
  );
  const says = (page: PageByHand) =>
    page.until(() =>
      expect(page.all('region', 'Impact')[0]?.querySelector('output')?.textContent).toMatch(
        SENTENCE,
      ),
    );
  await says(first);
  const devices = await first.inside('region', 'Devices');
  await first.clickOn(devices.getByRole('link', { name: /20 receive it/, hidden: true }));
  await first.find('heading', 'Impact');
  await first.text('20 devices');
  expect(await first.violations()).toEqual([]);
  await first.fill('searchbox', 'Search devices', 'SF-');
  await first.text(/16 match the search/);
  const next = savedFiles();
  await first.click('button', 'Export CSV');
  const lines = (await next()).text.replace(/\r\n$/, '').split('\r\n');
  expect(lines[0]).toBe('\uFEFFDevice,Primary user,Operating system,Id,Certain');
  expect(lines).toHaveLength(17);
  await first.until(() => expect(first.address()).toContain('SF-'));
  const page = await app.reopen(first.address());
  await page.text(/16 match the search/);
  await page.click('button', 'Users');
  await page.click('link', 'Back to the form');
  await says(page);
});
