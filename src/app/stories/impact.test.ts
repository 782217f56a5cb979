import { expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { configurationId } from '../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { filterId, formPath } from '#app/testing/addresses.ts';
import { openPages } from '#app/testing/openPages.ts';
import { allByRole, byRole, type HtmlElement, textOf } from '#lib/testing/htmlTree.ts';

interface Counts {
  readonly now: number;
  readonly after: number;
  readonly gained: number;
  readonly lost: number;
  /** What it says where no device receives or loses it. */
  readonly unchanged?: string;
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

const toGroup = (name: string, more: Readonly<Record<string, string>> = {}) => ({
  groupId: groupId(name),
  ...more,
});

type Pages = ReturnType<typeof openPages>;

/** What the sandbox says of the assignment that the form describes. */
async function truthOf(
  { control }: Pages,
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
  return (await control('POST', 'impact', {
    configurationId: configurationId(configuration),
    added,
  })) as Record<'users' | 'devices', Counts>;
}

const panel = (page: HtmlElement) => byRole(page, 'region', 'Impact');

/** A part of the panel, in its words. */
function shown(page: HtmlElement, title: 'Devices' | 'Users') {
  const part = byRole(panel(page), 'region', title);
  expect(part.attributes.get('aria-busy')).toBe('false');
  const [numbers] = allByRole(part, 'paragraph');
  return { numbers: numbers && textOf(numbers), all: textOf(part) };
}

function expectDevices(page: HtmlElement, { now, after, gained, lost, unchanged }: Counts): void {
  const { numbers, all } = shown(page, 'Devices');
  if (unchanged !== undefined) {
    expect(numbers).toBe(`${after} devices, before and after`);
    expect(all).toContain(unchanged);
    expect(all).not.toMatch(/receive it\d|lose it/);
    return;
  }
  expect(numbers).toBe(`before ${now} after ${after}`);
  // What is nobody is left out beside what is somebody.
  const said = (count: number, words: string) =>
    count === 0
      ? expect(all).not.toMatch(new RegExp(`\\d ${words}`))
      : expect(all).toMatch(new RegExp(`(?<!\\d)${count} ${words}`));
  said(gained, 'receives? it');
  said(lost, 'loses? it');
}

/** Users are one line, and no number that is gained. */
function expectUsers(page: HtmlElement, { now, after }: Counts): void {
  const before = now === 0 || now === after ? '' : `, ${now} before`;
  expect(shown(page, 'Users').all).toBe(
    after === 0 ? `No users targeted${before}` : `${after} users targeted${before}`,
  );
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
    devices: {
      now: 8,
      after: 8,
      gained: 0,
      lost: 0,
      unchanged: 'No new device receives this: the target has no Windows devices.',
    },
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
    devices: {
      now: 160,
      after: 160,
      gained: 0,
      lost: 0,
      unchanged: 'No device loses this: Intune ignores the exclusion for them.',
    },
    users: NONE,
  },
];

/** Of tests that change nothing, so that what one has read is there for the next. */
const reading = openPages(createSandbox({ throttle: 'off' }));

it.each(CASES.map((one) => [one.name, one] as const))('impact: %s', async (_, one) => {
  const { configuration, form, devices, users } = one;
  const { unchanged: _unchanged, ...counts } = devices;
  expect(await truthOf(reading, configuration, form)).toMatchObject({ devices: counts, users });
  const page = await reading.open(formPath(configuration, form));
  expectDevices(page, devices);
  expectUsers(page, users);
});

it('impact: all users, whom nobody lists, at least by those with a device', async () => {
  const form = { target: 'allLicensedUsers' };
  const { devices, users } = await truthOf(reading, RING, form);
  const page = await reading.open(formPath(RING, form));
  expectDevices(page, devices);
  const least = Number(
    /^At least (\d+) users targeted$/.exec(shown(page, 'Users').numbers ?? '')?.[1],
  );
  expect(least).toBeGreaterThan(180);
  expect(least).toBeLessThanOrEqual(users.after);
  expect(textOf(byRole(panel(page), 'list', 'Why these numbers are not exact'))).toContain(
    'Licensed users are not listed',
  );
});

it('members that cannot be read (500) are unknown, and never none', async () => {
  const pages = openPages(createSandbox({ throttle: 'off' }));
  await pages.fault({
    path: `${groupId('Finance')}/transitiveMembers`,
    times: null,
    fault: { kind: 'status', status: 500 },
  });
  const page = await pages.open(formPath(RING, toGroup('Finance')));
  expect(shown(page, 'Users').all).toBe('How many users are targeted is unknown');
  expect(shown(page, 'Devices').numbers).toBe('before 8 after at least 8');
  expect(shown(page, 'Devices').all).toContain('How many receive it is unknown');
  expect(textOf(panel(page))).toContain('Members of “Finance” could not be read');
  expect(byRole(panel(page), 'button', 'Try again').attributes.has('disabled')).toBe(false);
});

it('devices that cannot be read leave the users as they are', async () => {
  const pages = openPages(createSandbox({ throttle: 'off' }));
  await pages.fault({
    path: 'managedDevices',
    times: null,
    fault: { kind: 'status', status: 403, code: 'Forbidden' },
  });
  const page = await pages.open(formPath(RING, toGroup('Finance')));
  expectUsers(page, { now: 0, after: 25, gained: 25, lost: 0 });
  expect(shown(page, 'Devices').numbers).toBe('before unknown after unknown');
  expect(textOf(panel(page))).toContain('Managed devices could not be read');
});

it('says why nothing changes: all have it, or the filter matches none', async () => {
  const has = await reading.open(formPath(EVERYWHERE, toGroup('Finance')));
  expect(shown(has, 'Devices')).toMatchObject({ numbers: '160 devices, before and after' });
  expect(textOf(panel(has))).toContain('No new device receives this: they have it already.');
  expect(shown(has, 'Users').all).toBe('25 users targeted');
  const none = await reading.open(
    formPath(RING, {
      ...toGroup('WIN - Kiosks'),
      filterMode: 'include',
      filterId: filterId('Windows - Personal'),
    }),
  );
  expect(textOf(panel(none))).toContain('No new device receives this: none matches the filter.');
});

it('speaks of no change before a target is chosen', async () => {
  const page = await reading.open(formPath(RING, {}));
  expect(shown(page, 'Devices').numbers).toBe('8 devices, before and after');
  expect(textOf(panel(page))).not.toMatch(/\d receives? it|loses? it|No new device/);
});

const DELETED = 'Project Falcon (deleted group)';

it('a deleted group is unknown, and never nobody: its field is red and Create is blocked', async () => {
  const page = await reading.open(formPath(RING, toGroup(DELETED)));
  expect(shown(page, 'Users').all).toBe('How many users are targeted is unknown');
  expect(shown(page, 'Devices').numbers).toBe('before 8 after 8–160');
  expect(textOf(panel(page))).toContain('A group is deleted or not visible to you');
  expect(byRole(page, 'combobox', 'Group').attributes.get('aria-invalid')).toBe('true');
  expect(byRole(page, 'button', 'Create assignment').attributes.get('aria-disabled')).toBe('true');
  expect(textOf(page)).toContain('who is in it is unknown');
});

it('beside a deleted group the numbers are bounds', async () => {
  const page = await reading.open(
    formPath('WIN - Windows Hello for Business', toGroup('WIN - Kiosks')),
  );
  expect(shown(page, 'Devices').numbers).toBe('before 148–160 after 160');
});

it('a filter that is still to be chosen keeps sentence and counts, and is named', async () => {
  const form = formPath(
    'WIN - Device restrictions - Kiosks',
    toGroup('Finance', { filterMode: 'include' }),
  );
  const page = await reading.open(form);
  expect(shown(page, 'Devices').numbers).toBe('before 12 after 30');
  expect(shown(page, 'Users').all).toBe('25 users targeted');
  expect(textOf(panel(page))).toContain('Filter not chosen yet. Counted without it.');
  // Nothing is said of devices as if it were settled.
  expect(textOf(byRole(page, 'region', 'Send'))).not.toMatch(/device/);
  expect(textOf(byRole(page, 'region', 'What will happen'))).toMatch(
    /to group “Finance”\. Filter not chosen yet\./,
  );
});

it('is not called blocked before a target is chosen', async () => {
  const pages = openPages(createSandbox({ throttle: 'off' }), 'ada');
  const page = await pages.open(formPath('WIN - Wi-Fi - Contoso Corp (EAP-TLS)', {}));
  const impact = textOf(byRole(page, 'region', 'Impact'));
  expect(impact).toContain('116 now');
  expect(impact).not.toContain('Blocked');
});
