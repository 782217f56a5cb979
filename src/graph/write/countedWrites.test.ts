import { keyOf } from '#domain/testing/keyOf.ts';
import { expect, it } from 'vitest';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import { sharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import { countedWrites } from '#graph/write/countedWrites.ts';
import { createGraph } from '#graph/client.ts';
import { memoryBucket } from '#domain/testing/memoryBucket.ts';

const address = { configurationId: keyOf('c'), via: '' };
const step = {
  kind: 'post',
  draft: { target: { kind: 'allDevices' }, filter: { mode: 'none' }, intent: 'apply' },
  replaces: undefined,
} as const;

function graphThat(answer: () => Response) {
  return createGraph({
    baseUrl: 'https://graph.test',
    getToken: () => Promise.resolve('token'),
    fetch: () => Promise.resolve(answer()),
  }).assignments;
}

it('a write of the form takes its place in the allowance of the plans, whether Graph says yes or no', async () => {
  let now = 0;
  const allowance = sharedAllowance(memoryBucket(), () => now, DOCUMENTED);
  await countedWrites(
    graphThat(() => new Response(null, { status: 204 })),
    allowance,
  ).send(address, step);
  await expect(
    countedWrites(
      graphThat(() => new Response('{}', { status: 403 })),
      allowance,
    ).send(address, step),
  ).rejects.toThrow();
  expect(await allowance.usedWrites()).toBe(2);
  // Room for what is left, and no more.
  expect(await allowance.take({ id: 'plan', writes: 99, all: 99 })).toMatchObject({
    reason: 'allowance',
    ms: DOCUMENTED.writes.windowMs,
  });
  expect(await allowance.take({ id: 'plan', writes: 98, all: 98 })).toMatchObject({ ms: 0 });
  now = DOCUMENTED.writes.windowMs;
  expect(await allowance.usedWrites()).toBe(98);
});

it('it is sent where the allowance is used up, held, or cannot be kept', async () => {
  const full = sharedAllowance(memoryBucket(), () => 0, DOCUMENTED);
  await full.take({ id: 'plan', writes: 100, all: 100 });
  await full.refused(60);
  const broken = {
    takeAnyway: () => Promise.reject(new Error('No IndexedDB')),
    answered: () => Promise.reject(new Error('No IndexedDB')),
  };
  for (const allowance of [full, broken]) {
    await countedWrites(
      graphThat(() => new Response(null, { status: 204 })),
      allowance,
    ).send(address, step);
  }
  expect(await full.usedWrites()).toBe(101);
});

it('reads are not counted here', async () => {
  const allowance = sharedAllowance(memoryBucket(), () => 0, DOCUMENTED);
  await countedWrites(
    graphThat(() => Response.json({ value: [] })),
    allowance,
  ).list(keyOf('c'), '');
  expect(await allowance.usedWrites()).toBe(0);
});
