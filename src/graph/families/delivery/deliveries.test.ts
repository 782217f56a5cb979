import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { deliveryOf } from '../../../../sandbox/delivery.ts';
import { countedIn, reportedIn } from '#domain/delivery/delivery.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { createGraph } from '#graph/client.ts';
import { graphDelivery } from '#graph/families/delivery/deliveries.ts';

const sandbox = createSandbox({ throttle: 'off' });
const { tenant } = sandbox;
const scopes = ['Configuration', 'Scripts', 'Apps'].map(
  (area) => `DeviceManagement${area}.Read.All`,
);
const token = sandbox.mintToken('ada', scopes);
const graph = createGraph({
  baseUrl: 'http://sandbox.test',
  getToken: () => Promise.resolve(token),
  fetch: (input, init) => sandbox.fetch(new Request(input, init)),
});

const idsOf = (family: string): string[] => [
  ...(family === 'deviceConfiguration'
    ? tenant.configurations.keys()
    : (tenant.items.get(family)?.keys() ?? [])),
];
const devicesOf = (id: string) =>
  deliveryOf(tenant, id, { now: Date.now(), timeScale: 1, seed: 1 });

describe.each(FAMILY_KEYS)('%s', (family) => {
  it('says whether it is reported on both sides alike', () => {
    expect(familyFacts(family).delivery === 'none').toBe(graphDelivery(family) === undefined);
  });
});

describe.each(FAMILY_KEYS.filter(graphDelivery))('%s, reported', (family) => {
  it('counts and lists whom the tenant has', async () => {
    const reads = await graph.delivery();
    const [id] = idsOf(family).toSorted((a, b) => devicesOf(b).length - devicesOf(a).length);
    const key = keyOfId(family, id!)!;
    const { devices, users } = await reads.counts(key);
    if (devices === undefined) {
      expect(countedIn(users ?? {})).toBeGreaterThan(0);
      return;
    }
    const truth = devicesOf(id!);
    const pending = truth.filter(({ status }) => status === 'pending').length;
    // Script summaries leave out those that are awaited or do not apply, as Graph's do.
    if (familyFacts(family).delivery !== 'script') {
      expect(countedIn(devices)).toBe(truth.length);
      if (devices.unknown === undefined) expect(reportedIn(devices)).toBe(truth.length - pending);
    }
    const listed = await reads.rows(key);
    if (listed === undefined) return;
    const ids = new Set(listed.rows.map(({ deviceId, device }) => deviceId ?? device));
    expect(ids.size).toBe(new Set(truth.map(({ device }) => device.id)).size);
    for (const state of ['succeeded', 'error'] as const) {
      const inState = listed.rows.filter((row) => row.state === state);
      expect(new Set(inState.map(({ deviceId, device }) => deviceId ?? device)).size).toBe(
        devices[state] ?? 0,
      );
    }
  });
});
