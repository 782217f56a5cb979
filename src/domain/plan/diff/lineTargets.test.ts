import { expect, it } from 'vitest';
import { lineTargetsInSlices } from '#domain/plan/diff/lineTargets.ts';
import { excluded, G, H, included, NONE } from '#domain/testing/testRows.ts';

it('names each target once, an excluded group beside the included one', async () => {
  const shared = {
    kind: 'add',
    row: { target: included(G), filter: NONE, intent: 'apply' },
  } as const;
  const lines = [{ wish: shared }, { wish: { kind: 'remove', target: included(H) } as const }];
  const { targets, payloads } = await lineTargetsInSlices([
    { lines },
    { lines: [{ wish: shared }, { wish: { kind: 'remove', target: excluded(H) } }] },
  ]);
  expect(targets).toEqual([included(G), included(H), excluded(H)]);
  expect(payloads).toEqual([]);
});

it('gives out what names a VPN configuration, and nothing else of what rows hold', async () => {
  const tied = {
    settings: { kind: 'set', type: 'iosVppApp', changes: { vpnId: 'A1' } },
  } as const;
  const lines = [tied, { settings: { kind: 'usual' } } as const].map((payload) => ({
    wish: {
      kind: 'add',
      row: { target: included(G), filter: NONE, intent: 'required', payload },
    } as const,
  }));
  expect((await lineTargetsInSlices([{ lines }])).payloads).toEqual([tied]);
});
