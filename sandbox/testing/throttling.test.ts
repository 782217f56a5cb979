import { describe, expect, it } from 'vitest';
import { isRecord, type JsonRecord } from '../json.ts';
import { configurationId } from '../tenant/configurations/configurations.ts';
import { groupId } from '../tenant/groups.ts';
import { B, open, toGroup, type Answer } from './testKit.ts';

const BASELINE = configurationId('WIN - Device restrictions - Baseline');
const FINANCE = groupId('Finance');

function parts(answer: Answer): readonly JsonRecord[] {
  const { responses } = answer.json;
  return Array.isArray(responses) ? responses.filter(isRecord) : [];
}

const get = (id: string, url: string, more: JsonRecord = {}): JsonRecord => ({
  id,
  method: 'GET',
  url,
  ...more,
});

describe('throttling, as documented', () => {
  it('lets 100 writes through in 20 seconds, then says when to come back', async () => {
    let clock = 1_000_000_000_000;
    const { ask } = open({ throttle: 'documented', now: () => clock });
    const write = (): Promise<Answer> => ask('POST', `${B}/${BASELINE}/assignments`, { body: {} });
    for (let i = 0; i < 100; i += 1) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await write()).status).toBe(400);
      clock += 50;
    }
    const refused = await write();
    expect(refused).toMatchObject({ status: 429, code: 'TooManyRequests' });
    expect(refused.headers.get('retry-after')).toBe('15');
    expect((await ask('GET', `${B}/${BASELINE}`)).status).toBe(200);
    clock += 15_000;
    expect((await write()).status).toBe(400);
  });

  it('counts writes of every family together', async () => {
    const { ask } = open({ throttle: 'documented', now: () => 1_000_000_000_000 });
    const scopes = ['DeviceManagementConfiguration.ReadWrite.All'];
    const places = ['Management/configurationPolicies', 'AppManagement/policySets'];
    const statuses = [];
    for (let i = 0; i < 101; i += 1) {
      const path = `/beta/device${places[i % 2]}/none/assign`;
      // oxlint-disable-next-line no-await-in-loop
      statuses.push((await ask('POST', path, { scopes, body: {} })).status);
    }
    expect(statuses).toEqual([...Array<number>(100).fill(404), 429]);
  });

  it('scales time', async () => {
    let clock = 1_000_000_000_000;
    const { ask } = open({ throttle: 'documented', timeScale: 20, now: () => clock });
    for (let i = 0; i < 1000; i += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await ask('GET', `${B}/$count`);
    }
    const refused = await ask('GET', `${B}/$count`);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    clock += 1001;
    expect((await ask('GET', `${B}/$count`)).status).toBe(200);
  });

  it('counts each part of a batch on its own', async () => {
    const { ask } = open({ throttle: 'documented' });
    for (let i = 0; i < 95; i += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await ask('POST', `${B}/${BASELINE}/assignments`, { body: {} });
    }
    const requests = Array.from({ length: 8 }, (_, i) => ({
      id: String(i),
      method: 'POST',
      url: `${B.slice(5)}/${BASELINE}/assignments`,
      headers: { 'Content-Type': 'application/json' },
      body: {},
    }));
    const batch = await ask('POST', '/beta/$batch', { body: { requests } });
    expect(batch.status).toBe(200);
    expect(parts(batch).map((part) => part['status'])).toEqual([
      400, 400, 400, 400, 400, 429, 429, 429,
    ]);
    expect(parts(batch)[7]).toMatchObject({
      headers: { 'Retry-After': expect.stringMatching(/^\d+$/) },
    });
  });
});

describe('$batch', () => {
  const { ask } = open();

  it('answers parts of every kind', async () => {
    const answer = await ask('POST', '/beta/$batch', {
      body: {
        requests: [
          get('a', `/groups/${FINANCE}/transitiveMembers/$count`, {
            headers: { ConsistencyLevel: 'eventual' },
          }),
          get('b', `/groups/${FINANCE}/transitiveMembers/$count`),
          get('c', `deviceManagement/deviceConfigurations/${BASELINE}?$select=displayName`),
          {
            id: 'd',
            method: 'POST',
            url: `/deviceManagement/deviceConfigurations/${BASELINE}/assignments`,
            headers: { 'content-type': 'application/json' },
            body: toGroup(FINANCE),
            dependsOn: ['c'],
          },
          get('e', '/me', { dependsOn: ['b'] }),
        ],
      },
    });
    const byId = new Map(parts(answer).map((part) => [part['id'], part]));
    expect(byId.get('a')).toMatchObject({ status: 200, body: 25 });
    expect(byId.get('b')).toMatchObject({ status: 400 });
    expect(byId.get('c')).toMatchObject({
      status: 200,
      body: { displayName: 'WIN - Device restrictions - Baseline' },
    });
    expect(byId.get('d')).toMatchObject({ status: 201 });
    expect(byId.get('e')).toMatchObject({ status: 424 });
  });

  it.each([
    ['more than twenty', Array.from({ length: 21 }, (_, i) => get(String(i), '/me'))],
    ['an id twice', [get('1', '/me'), get('1', '/me')]],
    ['a full address', [get('1', 'https://graph.microsoft.com/beta/me')]],
    ['a body without its type', [{ id: '1', method: 'POST', url: '/x', body: {} }]],
    ['a circle', [get('1', '/me', { dependsOn: ['2'] }), get('2', '/me', { dependsOn: ['1'] })]],
    ['nothing', []],
  ])('refuses %s', async (_, requests) => {
    expect(await ask('POST', '/beta/$batch', { body: { requests } })).toMatchObject({
      status: 400,
    });
  });
});
