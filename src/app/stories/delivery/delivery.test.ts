import { createElement } from 'react';
import { expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { APP_SCOPES, openPages } from '#app/testing/openPages.ts';
import type { DeliveryState } from '#domain/delivery/delivery.ts';
import { type ConfigurationKey, keyOfId } from '#domain/family/configurationKey.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { allByRole, byRole, textOf } from '#lib/testing/htmlTree.ts';
import { DeliveryCard } from '#parts/delivery/DeliveryCard.tsx';
import { deliveryRowsQuery } from '#queries/delivery/delivery.ts';

const sandbox = createSandbox({ throttle: 'off' });
const pages = openPages(sandbox, 'ada', [...APP_SCOPES, 'DeviceManagementScripts.Read.All']);

function keyOf(family: FamilyKey, name: string): ConfigurationKey {
  const items = [...(sandbox.tenant.items.get(family)?.values() ?? [])];
  const found = items.find(({ properties }) =>
    [properties['name'], properties['displayName']].includes(name),
  );
  const key = found && keyOfId(family, found.id);
  if (key === undefined) throw new Error(`The sandbox has no ${name}`);
  return key;
}

const show = (configurationId: ConfigurationKey, chosen?: DeliveryState) =>
  pages.show(() =>
    createElement(DeliveryCard, {
      configurationId,
      name: 'X',
      adminCenter: 'https://intune.test/#view/x',
      chosen,
      onChoose: () => undefined,
    }),
  );

/** The number behind a word of the list of numbers. */
function numberOf(page: Awaited<ReturnType<typeof show>>, label: string): number {
  const found = allByRole(byRole(page, 'list', 'Devices'), 'listitem').map(textOf);
  return Number(/\d+$/.exec(found.find((text) => text.startsWith(label)) ?? '0')?.[0]);
}

/** What was asked of reports so far. */
async function reportsAsked(): Promise<string[]> {
  const { entries } = (await pages.control('GET', 'log')) as { entries: { path: string }[] };
  return entries.flatMap(({ path }) => path.split('/deviceManagement/reports/').slice(1));
}

it('a settings catalog policy: who has it in one request, then the devices in one state', async () => {
  const key = keyOf('settingsCatalog', 'WIN - SC - Microsoft Edge - Baseline settings');
  const page = await show(key);
  expect(await reportsAsked()).toEqual(['getConfigurationPolicyDeviceSummaryReport']);
  expect(textOf(page)).toContain('Devices check in about every eight hours');
  const errors = numberOf(page, 'Error');
  expect(errors).toBeGreaterThan(0);
  const listed = await show(key, 'error');
  byRole(listed, 'table', 'Devices: Error');
  // A long report repeats rows from page to page; none of them counts twice.
  const read = await pages.client.query(deliveryRowsQuery(pages.graph, key));
  const rows = read?.rows ?? [];
  expect(new Set(rows.map(({ deviceId, user }) => `${deviceId} ${user}`)).size).toBe(rows.length);
  const failed = rows.filter(({ state }) => state === 'error').map(({ deviceId }) => deviceId);
  expect(new Set(failed).size).toBe(errors);
  // Reports are posted to, and nothing of it counts as a write.
  expect(await pages.writes()).toEqual([]);
});

it.each<readonly [what: string, FamilyKey, name: string, succeeded: string]>([
  ['an app', 'app', 'Intune Company Portal', 'Installed'],
  ['a compliance policy', 'compliance', 'WIN - Compliance - Baseline', 'Compliant'],
  ['a remediation', 'remediation', 'WIN - Remediation - Disk space', 'No issue or remediated'],
])('%s: as many devices are listed as are counted', async (_, family, name, succeeded) => {
  const key = keyOf(family, name);
  const page = await show(key);
  const counted = numberOf(page, succeeded);
  expect(counted).toBeGreaterThan(0);
  const read = await pages.client.query(deliveryRowsQuery(pages.graph, key));
  const listed = (read?.rows ?? []).filter(({ state }) => state === 'succeeded');
  expect(listed).toHaveLength(counted);
  expect(textOf(page)).toMatch(/\d+ of \d+ devices? reported/);
});

it('nothing is reported of what nobody has, and that is said', async () => {
  const page = await show(keyOf('settingsCatalog', 'WIN - SC - Test - do not assign'));
  expect(textOf(page)).toContain('Nothing reported yet');
});

it('a family without a report says where to look', async () => {
  const page = await show(keyOf('terms', 'Terms - All staff'));
  expect(textOf(page)).toContain('Graph has no report of this kind');
  expect(allByRole(page, 'link')[0]?.attributes.get('href')).toContain('#view/');
});
