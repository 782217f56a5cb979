import type { Page } from '@playwright/test';
import { configurationId } from '../../sandbox/tenant/configurations/configurations.ts';
import { guid } from '../../sandbox/random.ts';
import { groupId } from '../../sandbox/tenant/groups.ts';
import { checkAccessibility, expect, signIn, test } from '../testing/fixtures.ts';
import type { TenantControl } from '../testing/fixtures.ts';

interface Counts {
  readonly now: number;
  readonly after: number;
  readonly gained: number;
  readonly lost: number;
}

interface Case {
  readonly name: string;
  readonly configuration: string;
  /** The form's own parameters, as they stand in the address. */
  readonly form: Readonly<Record<string, string>>;
  /** By hand, from the tables of the sandbox; the sandbox computes it too. */
  readonly devices: Counts;
  readonly users: Counts;
}

const TARGET_TYPES: Readonly<Record<string, string>> = {
  group: 'groupAssignmentTarget',
  exclusionGroup: 'exclusionGroupAssignmentTarget',
  allDevices: 'allDevicesAssignmentTarget',
  allLicensedUsers: 'allLicensedUsersAssignmentTarget',
};

const filterId = (name: string): string => guid(`filter:${name}`);
const toGroup = (name: string, more: Readonly<Record<string, string>> = {}) => ({
  groupId: groupId(name),
  ...more,
});
const pathOf = (configuration: string, form: Readonly<Record<string, string>>): string =>
  `/configurations/${configurationId(configuration)}/assign?${new URLSearchParams(form).toString()}`;

/** What the sandbox says of the assignment that the form describes. */
async function truthOf(
  tenant: TenantControl,
  configuration: string,
  form: Readonly<Record<string, string>>,
): Promise<Record<'users' | 'devices', Counts>> {
  const { target = 'group', filterMode, filterId: filter, groupId: group } = form;
  const added = {
    target: {
      '@odata.type': `#microsoft.graph.${TARGET_TYPES[target] ?? ''}`,
      ...(group === undefined ? {} : { groupId: group }),
      ...(filter === undefined
        ? {}
        : {
            deviceAndAppManagementAssignmentFilterId: filter,
            deviceAndAppManagementAssignmentFilterType: filterMode,
          }),
    },
  };
  const response = await tenant.sandbox.handle(
    new Request(`${tenant.origin}/sandbox/impact`, {
      method: 'POST',
      body: JSON.stringify({ configurationId: configurationId(configuration), added }),
    }),
  );
  return (await response.json()) as Record<'users' | 'devices', Counts>;
}

function panel(page: Page) {
  const region = page.getByRole('region', { name: 'Who is hit' });
  return {
    region,
    devices: region.getByRole('region', { name: 'Devices' }),
    users: region.getByRole('region', { name: 'Users' }),
  };
}

async function expectCounts(
  page: Page,
  unit: 'devices' | 'users',
  { now, after, gained, lost }: Counts,
): Promise<void> {
  const part = panel(page)[unit];
  await expect(part).toHaveAttribute('aria-busy', 'false');
  await expect(part.getByRole('paragraph')).toHaveText(`now ${now} after ${after}`);
  await expect(part).toContainText(`${gained} gained`);
  await expect(part).toContainText(`${lost} lost`);
}

const NONE = { now: 0, after: 0, gained: 0, lost: 0 };

const RING = 'WIN - Update ring 0 - IT';
/**
 * All 160 Windows devices: 60 and 40 laptops, 16 Surfaces, 18 PCs, 12 kiosks without a user, 14 of
 * people’s own.
 */
const EVERYWHERE = 'WIN - Health monitoring';

const CASES: readonly Case[] = [
  {
    name: 'a group of users',
    configuration: 'WIN - Device restrictions - Kiosks',
    form: toGroup('Finance'),
    devices: { now: 12, after: 30, gained: 18, lost: 0 },
    users: { now: 0, after: 25, gained: 25, lost: 0 },
  },
  {
    name: 'a group of devices',
    configuration: 'WIN - Device restrictions - Kiosks',
    form: toGroup('WIN - Surface'),
    devices: { now: 12, after: 28, gained: 16, lost: 0 },
    users: NONE,
  },
  {
    name: 'a dynamic group',
    configuration: RING,
    form: toGroup('DYN - All Windows devices'),
    devices: { now: 8, after: 160, gained: 152, lost: 0 },
    users: NONE,
  },
  {
    name: 'groups within a group',
    configuration: RING,
    form: toGroup('Nested - Operations'),
    devices: { now: 8, after: 44, gained: 36, lost: 0 },
    users: { now: 0, after: 49, gained: 49, lost: 0 },
  },
  {
    name: 'groups in a circle',
    configuration: RING,
    form: toGroup('Nested - Loop A'),
    devices: { now: 8, after: 10, gained: 2, lost: 0 },
    users: { now: 0, after: 2, gained: 2, lost: 0 },
  },
  {
    name: 'a group of users and devices',
    configuration: RING,
    form: toGroup('Mixed - Board and their tablets'),
    devices: { now: 8, after: 28, gained: 20, lost: 0 },
    users: { now: 0, after: 7, gained: 7, lost: 0 },
  },
  {
    name: 'an empty group',
    configuration: RING,
    form: toGroup('Empty - Next year hires'),
    devices: { now: 8, after: 8, gained: 0, lost: 0 },
    users: NONE,
  },
  {
    name: 'all devices',
    configuration: RING,
    form: { target: 'allDevices' },
    devices: { now: 8, after: 160, gained: 152, lost: 0 },
    users: NONE,
  },
  {
    name: 'all devices that a filter includes',
    configuration: RING,
    form: { target: 'allDevices', filterMode: 'include', filterId: filterId('Windows - Personal') },
    devices: { now: 8, after: 22, gained: 14, lost: 0 },
    users: NONE,
  },
  {
    name: 'a group less what a filter excludes, which another assignment had given',
    configuration: RING,
    form: toGroup('VPN users', {
      filterMode: 'exclude',
      filterId: filterId('Windows - Corporate'),
    }),
    devices: { now: 8, after: 11, gained: 5, lost: 2 },
    users: { now: 0, after: 67, gained: 67, lost: 0 },
  },
  {
    name: 'an excluded group of devices',
    configuration: EVERYWHERE,
    form: toGroup('WIN - Kiosks', { target: 'exclusionGroup' }),
    devices: { now: 160, after: 148, gained: 0, lost: 12 },
    users: NONE,
  },
  {
    name: 'an excluded group of users, which takes no device out of all devices',
    configuration: EVERYWHERE,
    form: toGroup('VPN users', { target: 'exclusionGroup' }),
    devices: { now: 160, after: 160, gained: 0, lost: 0 },
    users: NONE,
  },
  {
    name: 'a group beside a deleted one',
    configuration: 'WIN - Windows Hello for Business',
    form: toGroup('WIN - Kiosks'),
    devices: { now: 148, after: 160, gained: 12, lost: 0 },
    users: { now: 200, after: 200, gained: 0, lost: 0 },
  },
];

for (const { name, configuration, form, devices, users } of CASES) {
  test(`who is hit: ${name}`, async ({ page, tenant }) => {
    expect(await truthOf(tenant, configuration, form)).toMatchObject({ devices, users });
    await signIn(page, 'ada', pathOf(configuration, form));
    await expectCounts(page, 'devices', devices);
    await expectCounts(page, 'users', users);
  });
}

test('who is hit: all users, whom nobody lists, at least by those with a device', async ({
  page,
  tenant,
}) => {
  const form = { target: 'allLicensedUsers' };
  const { devices, users } = await truthOf(tenant, RING, form);
  await signIn(page, 'ada', pathOf(RING, form));
  await expectCounts(page, 'devices', devices);
  const words = await panel(page).users.getByRole('paragraph').textContent();
  const least = Number(/at least (\d+)$/.exec(words ?? '')?.[1]);
  expect(least).toBeGreaterThan(180);
  expect(least).toBeLessThanOrEqual(users.after);
  await expect(
    panel(page).region.getByRole('list', { name: 'Why these numbers are not exact' }),
  ).toContainText('Licensed users are not listed');
});

for (const status of [403, 500]) {
  test(`members that cannot be read (${status}) are unknown, and never none; trying again helps`, async ({
    page,
    tenant,
  }) => {
    await signIn(page, 'ada');
    await tenant.fault({
      path: `${groupId('Finance')}/transitiveMembers`,
      times: null,
      fault: { kind: 'status', status },
    });
    await page.goto(pathOf(RING, toGroup('Finance')));
    const { region, users, devices } = panel(page);
    await expect(users.getByRole('paragraph')).toHaveText('now 0 after unknown');
    await expect(devices.getByRole('paragraph')).toHaveText('now 8 after unknown');
    await expect(users).toContainText('unknown gained');
    await expect(region).toContainText('Members of “Finance” could not be read');
    await checkAccessibility(page);
    await tenant.fault();
    await region.getByRole('button', { name: 'Try again' }).click();
    await expectCounts(page, 'users', { now: 0, after: 25, gained: 25, lost: 0 });
  });
}

test('devices that cannot be read leave the users as they are', async ({ page, tenant }) => {
  await signIn(page, 'ada');
  await tenant.fault({
    path: 'managedDevices',
    times: null,
    fault: { kind: 'status', status: 403, code: 'Forbidden' },
  });
  await page.goto(pathOf(RING, toGroup('Finance')));
  await expectCounts(page, 'users', { now: 0, after: 25, gained: 25, lost: 0 });
  await expect(panel(page).devices.getByRole('paragraph')).toHaveText('now unknown after unknown');
  await expect(panel(page).region).toContainText('Managed devices could not be read');
});

test('typing does not flood Graph, and one more choice costs a handful of requests', async ({
  page,
  tenant,
}) => {
  const { devices } = await truthOf(tenant, RING, toGroup('Finance'));
  await signIn(page, 'ada', pathOf(RING, toGroup('Finance')));
  await expectCounts(page, 'devices', devices);
  const seen = (await tenant.log()).length;
  const box = page.getByRole('combobox', { name: 'Group' });
  await box.fill('');
  await box.pressSequentially('WIN - Surface', { delay: 40 });
  await page.getByRole('option', { name: /WIN - Surface/ }).click();
  await expectCounts(page, 'devices', { now: 8, after: 24, gained: 16, lost: 0 });
  const more = (await tenant.log()).slice(seen);
  const paths = more.map(({ path }) => path);
  expect(
    paths.filter((path) => /managedDevices|evaluateAssignmentFilter/.test(path)),
    'devices are not read again',
  ).toEqual([]);
  expect(
    paths.filter((path) => /transitiveMembers\/microsoft\.graph\.\w+\?/.test(path)),
    'only the new group is listed',
  ).toEqual([expect.stringContaining(groupId('WIN - Surface'))]);
  // Thirteen keys; search, names, and three that count members: picker, guardrails, impact.
  const requests = more.filter(({ inBatch }) => !inBatch);
  expect(
    requests.length,
    requests.map(({ method, path }) => `${method} ${path}`).join('\n'),
  ).toBeLessThanOrEqual(16);
});

test('Who? leads to the list, which is searched, sorted and exported, and back to the form as it was', async ({
  page,
}) => {
  await signIn(page, 'ada', pathOf(RING, toGroup('Mixed - Board and their tablets')));
  await expectCounts(page, 'devices', { now: 8, after: 28, gained: 20, lost: 0 });
  await panel(page)
    .devices.getByRole('link', { name: /20 gained/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who is hit' })).toBeVisible();
  await expect(page.getByText('20 devices', { exact: true })).toBeVisible();
  // Where the link was, an id may be now, and say itself in a tooltip.
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await checkAccessibility(page);
  await page.getByRole('searchbox', { name: 'Search devices' }).fill('SF-');
  await expect(page.getByText('16 match the search')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString('utf8').replace(/\r\n$/, '').split('\r\n');
  expect(lines[0]).toBe('\uFEFFDevice,Primary user,Operating system,Id,Certain');
  expect(lines).toHaveLength(17);
  await page.reload();
  await expect(page.getByText('16 match the search')).toBeVisible();
  await page.getByRole('button', { name: 'Users' }).click();
  await page.getByRole('link', { name: 'Back to the form' }).click();
  await expectCounts(page, 'devices', { now: 8, after: 28, gained: 20, lost: 0 });
});

test('a filter shows its rule and the devices it matches', async ({ page }) => {
  await signIn(
    page,
    'ada',
    pathOf(RING, {
      target: 'allDevices',
      filterMode: 'include',
      filterId: filterId('Windows - Personal'),
    }),
  );
  await expect(page.getByText('14 of 160 Windows devices match')).toBeVisible();
  await page.getByRole('link', { name: 'Preview filter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Windows - Personal · 14 of 160 Windows devices match',
  );
  await expect(page.getByText('(device.deviceOwnership -eq "Personal")')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Matching devices' }).getByRole('row')).toHaveCount(
    15,
  );
  await checkAccessibility(page);
  await page.goBack();
  await expectCounts(page, 'devices', { now: 8, after: 22, gained: 14, lost: 0 });
});
