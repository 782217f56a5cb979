import { beforeEach, expect, it, vi } from 'vitest';
import { endTrial, keepTrial, keepTypedTrial, readTrial, typedTrial } from './trial.ts';

const TRIAL = {
  cloud: 'china',
  clientId: '00001111-aaaa-2222-bbbb-3333cccc4444',
  tenantId: 'organizations',
} as const;
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

it('is kept for this tab until it ends', () => {
  expect(readTrial()).toBeUndefined();
  keepTrial(TRIAL);
  expect(readTrial()).toEqual(TRIAL);
  endTrial();
  expect(readTrial()).toBeUndefined();
});

it.each([
  ['names a host', { ...TRIAL, graphBaseUrl: 'https://evil.example' }],
  ['is of a cloud of its own', { ...TRIAL, cloud: 'custom' }],
  ['has an address for a tenant', { ...TRIAL, tenantId: '@evil.example/x' }],
  ['has no GUID for a client', { ...TRIAL, clientId: 'my app' }],
  ['is no object', 'x'],
])('is none when what somebody planted %s', (_what, planted) => {
  keepTrial(TRIAL);
  kept.set([...kept.keys()][0] ?? '', JSON.stringify(planted));
  expect(readTrial()).toBeUndefined();
});

it('what is typed towards it is kept for this tab, complete or not, and begins nothing', () => {
  expect(typedTrial()).toBeUndefined();
  keepTypedTrial({ cloud: 'china', clientId: '00001111-aaaa', tenantId: '' });
  expect(typedTrial()).toEqual({ cloud: 'china', clientId: '00001111-aaaa', tenantId: '' });
  expect(readTrial()).toBeUndefined();
  kept.set([...kept.keys()][0] ?? '', JSON.stringify({ cloud: 'custom', clientId: 7 }));
  expect(typedTrial()).toBeUndefined();
});
