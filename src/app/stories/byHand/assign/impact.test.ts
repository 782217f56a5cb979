import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { detailPath, filterId, formPath } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';

// Numbers of every target, exact or not: src/app/stories/impact.test.ts.

const RING = 'WIN - Update ring 0 - IT';
const BROAD = 'WIN - Update ring 2 - Broad';

const app = appByHand(createSandbox({ throttle: 'off' }));
beforeEach(app.sandbox.reset);
afterEach(app.leave);

/** What the region says of its people, once all is counted. */
async function expectIn(
  page: PageByHand,
  name: 'Devices' | 'Users' | 'Impact',
  ...texts: readonly string[]
): Promise<void> {
  await page.find('region', name);
  await page.until(() => {
    for (const text of texts) expect(page.all('region', name)[0]?.textContent).toContain(text);
  });
}

it('members that cannot be read are unknown, and never none; trying again helps', async () => {
  await app.fault({
    path: `${groupId('Finance')}/transitiveMembers`,
    times: null,
    fault: { kind: 'status', status: 403 },
  });
  const page = await app.open(formPath(RING, { groupId: groupId('Finance') }));
  await expectIn(page, 'Users', 'How many users are targeted is unknown');
  await expectIn(page, 'Devices', '8', 'unknown', 'How many receive or lose it is unknown');
  await expectIn(page, 'Impact', 'Members of “Finance” could not be read');
  expect(await page.violations()).toEqual([]);
  await page.fault();
  const impact = await page.inside('region', 'Impact');
  await page.clickOn(impact.getAllByRole('button', { name: 'Try again', hidden: true })[0]!);
  await expectIn(page, 'Users', '25 users targeted');
});

it('a group that cannot be read itself blocks, though its name is known; trying again helps', async () => {
  await app.fault({
    path: `groups/${groupId('Finance')}`,
    times: null,
    fault: { kind: 'status', status: 403 },
  });
  const page = await app.open(formPath(RING, { groupId: groupId('Finance') }));
  const field = await page.find('combobox', 'Group');
  const create = await page.find('button', 'Create assignment');
  await page.until(() => {
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(create.getAttribute('aria-disabled')).toBe('true');
  });
  await page.find('button', 'Override with a reason');
  await page.fault();
  await page.clickOn(page.all('button', 'Try again')[0]!);
  await page.until(() => expect(field.getAttribute('aria-invalid')).not.toBe('true'));
  await page.until(() => expect(create.getAttribute('aria-disabled')).not.toBe('true'));
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
  await expectIn(page, 'Devices', '14 receive it');
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
