import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { ALL_USERS } from '../../../../sandbox/tenant/targets.ts';
import { filterId } from '#app/testing/addresses.ts';
import { APP_SCOPES, openPages, previewOf } from '#app/testing/openPages.ts';
import { allByRole, byRole, descriptionOf, textOf } from '#lib/testing/htmlTree.ts';

const IOS_FILTER = filterId('Apps - iOS 17 or newer (MAM)');
const STRICT = 'iOS - App protection - Executives (strict)';

function pagesOf(sandbox: ReturnType<typeof createSandbox>) {
  const pages = openPages(sandbox, 'ada', APP_SCOPES);
  const pathOf = (family: string, name: string) => {
    const item = [...pages.sandbox.tenant.items.get(family)!.values()].find(
      ({ properties }) => properties['displayName'] === name,
    )!;
    return `/configurations/${family}:${item.id}`;
  };
  const formOf = (family: string, name: string, form: Readonly<Record<string, string>>) =>
    `${pathOf(family, name)}/assign?${new URLSearchParams(form).toString()}`;
  return { ...pages, pathOf, formOf };
}

describe('app protection', () => {
  const pages = pagesOf(createSandbox({ throttle: 'off' }));
  beforeEach(pages.startOver);
  const forEverybody = (filter: string) =>
    pages.formOf('iosAppProtection', STRICT, {
      target: 'allLicensedUsers',
      filterMode: 'include',
      filterId: filter,
    });

  it('shows who has it: All users by that name, and no group that is gone', async () => {
    const path = pages.pathOf('iosAppProtection', 'iOS - App protection - Everybody');
    const page = await pages.open(path);
    const [row] = allByRole(byRole(page, 'table', 'Assignments'), 'row').slice(1);
    expect(textOf(row!)).toContain('All users');
    expect(textOf(page)).not.toMatch(/deleted|acacacac/i);
  });

  it('goes to everybody with a filter for managed apps', async () => {
    const form = forEverybody(IOS_FILTER);
    const page = await pages.open(form);
    expect(previewOf(page).body).toMatchObject({
      assignments: [
        { target: { groupId: groupId('Executives') } },
        {
          target: {
            '@odata.type': '#microsoft.graph.groupAssignmentTarget',
            groupId: ALL_USERS,
            deviceAndAppManagementAssignmentFilterId: IOS_FILTER,
            deviceAndAppManagementAssignmentFilterType: 'include',
          },
        },
      ],
    });
    expect(textOf(await pages.send(form))).toContain('Verified');
    const written = await pages.open(pages.pathOf('iosAppProtection', STRICT));
    expect(textOf(byRole(written, 'table', 'Assignments'))).toMatch(
      /All users.*Apps - iOS 17 or newer \(MAM\)/,
    );
  });

  it('counts enrolled devices, says so, and claims nothing of what a filter matches', async () => {
    const page = await pages.open(forEverybody(IOS_FILTER));
    const impact = textOf(byRole(page, 'region', 'Impact'));
    expect(impact).toContain('Only enrolled devices are counted.');
    expect(impact).toMatch(/is evaluated in the apps: what it matches cannot be read/);
    expect(impact).not.toMatch(/none matches the filter/);
    expect(textOf(page)).toContain('what it matches cannot be counted before');
    expect(textOf(page)).not.toMatch(/devices match\b|Filters count for enrolled devices/);
  });

  it('takes no filter for devices, nor of another platform', async () => {
    expect(textOf(await pages.open(forEverybody(filterId('iOS - Jailbroken'))))).toContain(
      'This filter is for managed devices. iOS app protection policies take filters for managed apps only.',
    );
    expect(
      textOf(await pages.open(forEverybody(filterId('Apps - Android 14 or newer (MAM)')))),
    ).toContain('The filter is for Android, the configuration for iOS/iPadOS.');
  });

  it('is not for devices, and says why', async () => {
    const page = await pages.open(
      pages.formOf('iosAppProtection', STRICT, { target: 'allDevices' }),
    );
    expect(descriptionOf(page, byRole(page, 'radiogroup', 'Target'))).toContain(
      'App policies follow people, not devices.',
    );
  });

  it('warns of a policy that covers no app', async () => {
    const name = 'iOS - App protection - Without apps';
    const page = await pages.open(
      pages.formOf('iosAppProtection', name, { target: 'allLicensedUsers' }),
    );
    expect(textOf(page)).toContain('This policy covers no app');
    const about = byRole(
      await pages.open(pages.pathOf('iosAppProtection', name)),
      'complementary',
      'About this configuration',
    );
    expect(textOf(about)).toContain('AppsNone');
  });
});

it('a filter for managed apps is said to be one, and not counted', async () => {
  const pages = pagesOf(createSandbox({ throttle: 'off' }));
  const page = await pages.open(`/filters/${IOS_FILTER}`);
  expect(textOf(page)).toContain('This filter is for managed apps');
  expect(textOf(page)).not.toMatch(/\d devices match|of \d+ iOS|No device matches/);
});

describe('an app configuration', () => {
  const name = 'iOS - App config - Fiori (draft)';

  it('is assigned at the other address where the tenant has no route for the first', async () => {
    const pages = pagesOf(createSandbox({ throttle: 'off', assume: ['castAssignOnly'] }));
    const form = (group: string) =>
      pages.formOf('appConfiguration', name, { groupId: groupId(group) });
    expect(previewOf(await pages.open(form('Finance'))).address).toMatch(/[^n]\/assign$/);
    expect(textOf(await pages.send(form('Finance')))).toContain('Verified');
    const cast = /\/microsoft\.graph\.managedDeviceMobileAppConfiguration\/assign$/;
    const first = await pages.writes();
    expect(first.map(({ status }) => status)).toEqual([400, 204]);
    expect(first[1]!.path).toMatch(cast);
    // From then on at once, and the preview says so.
    expect(previewOf(await pages.open(form('Sales'))).address).toMatch(cast);
    expect(textOf(await pages.send(form('Sales')))).toContain('Verified');
    expect((await pages.writes()).slice(2).map(({ status }) => status)).toEqual([204]);
  });
});
