import { expect, it } from 'vitest';
import { createSandbox } from '../app.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { FAMILIES } from '../tenant/families/registry.ts';
import { open, sendable } from './testKit.ts';

const now = (): number => 0;
const counted = FAMILIES.filter(({ isBesideApps }) => isBesideApps !== true);
const sizes = ({ configurations, items }: Tenant): number[] => [
  configurations.size,
  ...counted.map(({ key }) => items.get(key)?.size ?? 0),
];

it('spreads a large tenant over the families, half of it in the settings catalog', () => {
  const { tenant } = createSandbox({ total: 10_000, now });
  const all = sizes(tenant);
  expect(all.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(9900);
  expect(all.reduce((sum, size) => sum + size, 0)).toBeLessThan(10_100);
  expect(tenant.items.get('settingsCatalog')?.size).toBe(5000);
  expect(tenant.configurations.size).toBe(1650);
  expect(Math.min(...all)).toBeGreaterThanOrEqual(3);
});

it('makes apps beside the configurations, and none more than it is told', () => {
  const plain = createSandbox({ now }).tenant;
  const { tenant } = createSandbox({ apps: 2000, now });
  expect(tenant.items.get('app')?.size).toBe(2000);
  expect(tenant.configurations.size).toBe(plain.configurations.size);
  expect(tenant.items.get('settingsCatalog')?.size).toBe(plain.items.get('settingsCatalog')?.size);
  expect(tenant.items.get('iosAppProtection')?.size).toBe(20);
  const { tenant: large } = createSandbox({ total: 10_000, now });
  expect(large.items.get('app')?.size).toBe(plain.items.get('app')?.size);
  const assigned = [...(tenant.items.get('app')?.keys() ?? [])].filter(
    (id) => tenant.assignments.stored(id).length > 0,
  );
  expect(assigned.length).toBeGreaterThan(1200);
});

it('leaves the other families alone where only device configurations are wanted', () => {
  const plain = createSandbox({ now }).tenant;
  const [, ...families] = sizes(createSandbox({ configurations: 500, now }).tenant);
  expect(families).toEqual(sizes(plain).slice(1));
});

it('leaves all others empty where the families are named', async () => {
  const { tenant } = createSandbox({ families: ['bios', 'terms'], total: 1000, now });
  const filled = [...tenant.items].flatMap(([key, items]) => (items.size > 0 ? [key] : []));
  expect(filled).toEqual(['bios', 'terms']);
});

it('makes the same of the same seed, and what every family takes', async () => {
  const options = { total: 2000, apps: 300, now };
  const [one, other] = [createSandbox(options).tenant, createSandbox(options).tenant];
  expect([...other.items]).toEqual([...one.items]);
  const { ask } = open({ total: 2000, apps: 300 });
  for (const family of FAMILIES) {
    if (family.write.by !== 'assign') continue;
    const { bodyKey } = family.write;
    const items = [...(one.items.get(family.key)?.values() ?? [])].slice(-3);
    for (const item of items) {
      const place = `/beta/${family.path}/${item.id}`;
      const scopes = [`DeviceManagement${family.scope}.ReadWrite.All`];
      // oxlint-disable-next-line no-await-in-loop
      const { value } = await ask('GET', `${place}/assignments`, { scopes });
      // every row by itself, as new: none comes back for being there already
      // oxlint-disable-next-line no-await-in-loop
      await ask('POST', `${place}/assign`, { scopes, body: { [bodyKey]: [] } });
      const rows = sendable(value).map(({ lastModifiedDateTime: _time, ...row }) => row);
      // oxlint-disable-next-line no-await-in-loop
      const answer = await ask('POST', `${place}/assign`, { scopes, body: { [bodyKey]: rows } });
      expect([family.key, answer.message]).toEqual([family.key, '']);
    }
  }
});

it('has one Autopilot profile for all devices, however many there are', () => {
  const { tenant } = createSandbox({ total: 20_000, now });
  const profiles = [...(tenant.items.get('autopilot')?.keys() ?? [])];
  const everywhere = profiles.filter((id) =>
    tenant.assignments
      .stored(id)
      .some(
        ({ target }) => target['@odata.type'] === '#microsoft.graph.allDevicesAssignmentTarget',
      ),
  );
  expect(profiles.length).toBe(200);
  expect(everywhere).toHaveLength(1);
});
