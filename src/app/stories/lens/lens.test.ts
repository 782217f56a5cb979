import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { openPages, READ_SCOPES } from '#app/testing/openPages.ts';
import type { HtmlElement } from '#lib/testing/htmlTree.ts';
import { allByRole, byRole, textOf } from '#lib/testing/htmlTree.ts';

const sandbox = createSandbox({ throttle: 'off' });
const device = [...sandbox.tenant.devices.values()].find(
  ({ userId, operatingSystem }) => userId !== null && operatingSystem === 'Windows',
)!;
const user = sandbox.tenant.users.get(device.userId!)!;

/** How many configurations the page counts under each result. */
function counts(page: HtmlElement): Record<string, number> {
  const choices = allByRole(byRole(page, 'group', 'Show'), 'button').map(textOf);
  return Object.fromEntries(
    choices.map((text) => [text.replace(/ [\d,]+$/, ''), Number(text.replace(/.* /, ''))]),
  );
}

async function requests(pages: ReturnType<typeof openPages>): Promise<string[]> {
  const { entries } = (await pages.control('GET', 'log')) as {
    entries: readonly { readonly path: string }[];
  };
  return entries.map(({ path }) => path.replace(/\?.*/, ''));
}

describe('a device', () => {
  const pages = openPages(sandbox, 'ada', READ_SCOPES);

  it('says what it gets of all families, and what decides it', async () => {
    const page = await pages.open(`/devices/${device.id}`);
    const about = textOf(byRole(page, 'complementary', 'About this device'));
    expect(about).toContain(user.displayName);
    expect(about).toMatch(/Device in4 groups.*User in5 groups/);
    const { All, Gets, 'Removed from': removed, Excluded: kept, Depends } = counts(page);
    expect(Gets! + removed! + kept! + Depends!).toBe(All);
    expect(Gets).toBeGreaterThan(40);
    // What it is asked to uninstall is no gain.
    expect(removed).toBeGreaterThan(0);
    expect(kept).toBeGreaterThan(5);
    expect(textOf(page)).toContain('Read just now');
  });

  it('asks little more than the configurations, and of these nothing for the next subject', async () => {
    const before = await requests(pages);
    expect(before.filter((path) => path.endsWith('/getByIds'))).toHaveLength(1);
    const page = await pages.open(`/users/${user.id}`);
    expect(textOf(page)).toContain(device.deviceName);
    const after = (await requests(pages)).slice(before.length);
    expect(after.map((path) => path.replace(user.id, '{id}')).toSorted()).toEqual([
      '/beta/deviceManagement/managedDevices',
      '/v1.0/users/{id}',
    ]);
  });

  it('narrows the list by its address', async () => {
    const page = await pages.open(`/devices/${device.id}?show=keptFrom&family=app&q=a`);
    expect(textOf(page)).toContain('Excluded');
    expect(counts(page)['All']).toBeLessThan(
      counts(await pages.open(`/devices/${device.id}`)).All!,
    );
  });

  it('says what would be otherwise if it were in a group, and writes nothing', async () => {
    const group = groupId('WIN - Kiosks');
    const page = await pages.open(`/devices/${device.id}?join=${group}`);
    expect(textOf(page)).toMatch(/\d+ (configurations?|apps?) would change\. Nothing is written\./);
    const list = byRole(page, 'list', 'What if');
    expect(allByRole(list, 'listitem').map(textOf).join('\n')).toMatch(
      /(Not assigned|Depends|Excluded)becomesGets/,
    );
    expect(await pages.writes()).toEqual([]);
  });

  it('that is not there is said to be so', async () => {
    const page = await pages.open('/devices/11111111-2222-4333-8444-555555555555');
    expect(textOf(page)).toContain('This device is not managed any more, or not visible to you');
  });
});

describe('without a permission', () => {
  const pages = openPages(sandbox, 'ada');

  it('a device depends on groups that were not read, and no result says "not"', async () => {
    const page = await pages.open(`/devices/${device.id}`);
    expect(textOf(page)).toContain('Device incould not be read');
    expect(textOf(page)).toContain('Which groups this device is in is not known');
    expect(counts(page).Depends).toBeGreaterThan(40);
    expect(textOf(page)).toContain('Not shown: scripts, enrollment, apps');
  });

  it('a user goes by the name that their devices have', async () => {
    const page = await pages.open(`/users/${user.id}`);
    expect(textOf(byRole(page, 'heading', user.displayName))).toBe(user.displayName);
    expect(textOf(page)).toContain('The name of the user is not known');
  });
});

it('the search says what it finds by', async () => {
  const pages = openPages(sandbox, 'ada', READ_SCOPES);
  expect(textOf(await pages.open('/lens'))).toContain('Type the first letters of a name');
  expect(textOf(await pages.open('/lens?q=L'))).toContain('Type one more letter');
  const page = await pages.open(`/lens?q=${device.deviceName}`);
  const found = allByRole(byRole(page, 'list', 'Devices'), 'link').map(textOf);
  expect(found).toContain(device.deviceName);
});
