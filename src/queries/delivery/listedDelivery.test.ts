import { expect, it } from 'vitest';
import type { Delivery } from '#domain/delivery/delivery.ts';
import { type ConfigurationKey, keyOfId } from '#domain/family/configurationKey.ts';
import type { Graph } from '#graph/client.ts';
import { listedDeliveryQuery } from '#queries/delivery/listedDelivery.ts';
import { DeskQueryClient } from '#queries/deskQueryClient.ts';

const OF_IT: Delivery = { devices: { succeeded: 7 }, users: undefined, asOf: undefined };
const APP = keyOfId('app', '0a0a0a0a-0000-4000-8000-000000000001')!;

/** A tenant in whose report of all apps this one is not found. */
async function readIn(report: { readonly hasMore: boolean }) {
  const asked: ConfigurationKey[] = [];
  const graph = {
    delivery: async () => ({
      apps: async () => ({ counts: new Map(), ...report }),
      many: async (keys: readonly ConfigurationKey[]) => {
        asked.push(...keys);
        return keys.map(() => ({ ok: true, value: OF_IT }));
      },
    }),
  } as unknown as Pick<Graph, 'delivery'>;
  return { read: await new DeskQueryClient().query(listedDeliveryQuery(graph, APP)), asked };
}

it('an app that the report of all apps does not have is reported by nobody', async () => {
  const { read, asked } = await readIn({ hasMore: false });
  expect(read.devices).toEqual({});
  expect(asked).toEqual([]);
});

it('where that report goes on beyond what was read, the app is asked for by itself', async () => {
  const { read, asked } = await readIn({ hasMore: true });
  expect(read).toEqual(OF_IT);
  expect(asked).toEqual([APP]);
});
