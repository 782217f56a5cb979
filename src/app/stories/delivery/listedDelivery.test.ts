import { createElement, Fragment } from 'react';
import { expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { APP_SCOPES, openPages } from '#app/testing/openPages.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { DeliveryCell } from '#parts/delivery/DeliveryCell.tsx';
import { textOf } from '#lib/testing/htmlTree.ts';

const sandbox = createSandbox({ throttle: 'off' });
const pages = openPages(sandbox, 'ada', [...APP_SCOPES, 'DeviceManagementScripts.Read.All']);

/** What was asked of delivery so far, batches by the number of their parts. */
async function asked(): Promise<string[]> {
  const { entries } = (await pages.control('GET', 'log')) as {
    entries: { path: string; inBatch: boolean }[];
  };
  return entries.flatMap(({ path, inBatch }) =>
    /reports|Overview|runSummary/.test(path)
      ? `${inBatch ? 'in batch: ' : ''}${path.split('/').at(-1)}`
      : [],
  );
}

const keysOf = (family: FamilyKey) =>
  [...sandbox.tenant.items.get(family)!.keys()].map((id) => keyOfId(family, id)!);

it('what is in view is read in batches, all apps by one report, and the list itself asks for none', async () => {
  const shown = [
    ...[...sandbox.tenant.configurations.keys()]
      .slice(0, 15)
      .map((id) => keyOfId('deviceConfiguration', id)!),
    ...keysOf('remediation').slice(0, 3),
    ...keysOf('settingsCatalog').slice(0, 2),
    ...keysOf('app').slice(0, 30),
    ...keysOf('terms'),
  ];
  await pages.open('/configurations?delivery=yes');
  expect(await asked()).toEqual([]);
  const page = await pages.show(() =>
    createElement(
      Fragment,
      null,
      shown.map((id) => createElement('li', { key: id }, createElement(DeliveryCell, { id }))),
    ),
  );
  expect(textOf(page)).not.toContain('Reading');
  expect(textOf(page)).not.toContain('Not read');
  expect(textOf(page)).toMatch(/\d+ of \d+/);
  expect(textOf(page)).toContain('No report');
  const requests = await asked();
  const times = (words: string) => requests.filter((each) => each === words).length;
  expect(times('in batch: deviceStatusOverview')).toBe(15);
  expect(times('in batch: runSummary')).toBe(3);
  expect(times('getConfigurationPolicyDeviceSummaryReport')).toBe(2);
  // A page of the report has 50 rows, and more than 50 apps are assigned.
  expect(new Set(requests.filter((each) => each.includes('App')))).toEqual(
    new Set(['getAppsInstallSummaryReport']),
  );
  expect(times('getAppsInstallSummaryReport')).toBeLessThanOrEqual(2);
});
