import { createElement } from 'react';
import { expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { openPages } from '#app/testing/openPages.ts';
import { compareWithReport } from '#domain/delivery/deviceReport.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import { lensOf, type LensRow } from '#domain/lens/lensRows.ts';
import { membershipsOf } from '#domain/lens/subject.ts';
import { ReportedPart } from '#features/lens/reported/ReportedPart.tsx';
import { byRole, textOf } from '#lib/testing/htmlTree.ts';
import { policiesOfDeviceQuery } from '#queries/delivery/delivery.ts';
import { groupsHoldingQuery } from '#queries/lens/holders.ts';
import { deviceQuery } from '#queries/lens/subjects.ts';

const SCOPES = [
  'User.Read',
  'GroupMember.Read.All',
  'Device.Read.All',
  'DeviceManagementConfiguration.ReadWrite.All',
];
const POLICIES = '/beta/deviceManagement/configurationPolicies';

/** A Windows device with a user, in a tenant whose clock the test holds. */
function openAt(clock: { now: number }, scopes: readonly string[]) {
  const sandbox = createSandbox({ throttle: 'off', now: () => clock.now });
  const pages = openPages(sandbox, 'ada', scopes);
  const found = [...sandbox.tenant.devices.values()].find(
    ({ operatingSystem, userId, lastSyncDateTime }) =>
      operatingSystem === 'Windows' &&
      userId !== null &&
      clock.now - Date.parse(lastSyncDateTime) < 86_400_000 * 20,
  )!;
  return { sandbox, pages, id: found.id };
}

async function lensRows(
  { graph, client }: ReturnType<typeof openAt>['pages'],
  device: ManagedDevice,
): Promise<readonly LensRow[]> {
  const configurations = [];
  for await (const page of graph.configurations.list('settingsCatalog'))
    configurations.push(...page);
  const holding = (kind: 'user' | 'device', id: string | undefined) =>
    client.query(groupsHoldingQuery(graph, { kind, id: id! }));
  const groups = await holding('device', device.entraDeviceId);
  const userGroups = await holding('user', device.userId);
  const subject = {
    kind: 'device' as const,
    device,
    groups: membershipsOf(groups),
    userGroups: membershipsOf(userGroups),
    filters: new Map(),
  };
  return lensOf(subject, configurations).rows;
}

it('a policy that was taken away is reported for a while, although nothing assigns it any more', async () => {
  const clock = { now: Date.parse('2026-11-28T12:00:00Z') };
  const { sandbox, pages, id } = openAt(clock, SCOPES);
  const { graph, client } = pages;
  const device = await client.query(deviceQuery(graph, id));
  const compared = async () => {
    client.removeQueries({ queryKey: ['deviceReport'] });
    const rows = await lensRows(pages, device);
    const report = await client.query(policiesOfDeviceQuery(graph, id));
    return compareWithReport(rows, report).filter(({ key }) => key.startsWith('settingsCatalog:'));
  };
  const before = await compared();
  expect(before.filter(({ agreement }) => agreement === 'both').length).toBeGreaterThan(3);
  expect(before.filter(({ agreement }) => agreement === 'unexpected')).toEqual([]);
  const taken = before.find(
    ({ agreement, state }) => agreement === 'both' && state === 'succeeded',
  )!;
  await sandbox.fetch(
    new Request(`http://sandbox.test${POLICIES}/${taken.key.split(':')[1]}/assign`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sandbox.mintToken('ada')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ assignments: [] }),
    }),
  );
  const after = await compared();
  expect(after.find(({ key }) => key === taken.key)?.agreement).toBe('unexpected');
  clock.now += 30 * 60_000;
  expect((await compared()).find(({ key }) => key === taken.key)).toBeUndefined();
});

it('without the permission for apps, policies are compared and the apps are said not to be', async () => {
  const { pages, id } = openAt({ now: Date.now() }, SCOPES);
  const device = await pages.client.query(deviceQuery(pages.graph, id));
  const page = await pages.show(() =>
    createElement(ReportedPart, { device, rows: [], isReading: false }),
  );
  expect(textOf(page)).toContain('Apps are not compared');
  expect(textOf(page)).toMatch(/\d+ reported although nothing that was read assigns it/);
  byRole(page, 'table', 'Expected and reported');
});

it('with it, the apps of the user on this device are compared as well', async () => {
  const scopes = [...SCOPES, 'DeviceManagementManagedDevices.Read.All'];
  const { pages, id } = openAt({ now: Date.now() }, scopes);
  const device = await pages.client.query(deviceQuery(pages.graph, id));
  const page = await pages.show(() =>
    createElement(ReportedPart, { device, rows: [], isReading: false }),
  );
  expect(textOf(page)).toContain('Apps');
  expect(textOf(page)).not.toContain('could not be read');
});
