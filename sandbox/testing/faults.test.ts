import { beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../app.ts';
import { configurationId } from '../tenant/configurations/configurations.ts';
import { groupId } from '../tenant/groups.ts';
import { B, open, toGroup, type Asker } from './testKit.ts';

const BASELINE = configurationId('WIN - Device restrictions - Baseline');
const PATH = `${B}/${BASELINE}/assignments`;
const body = toGroup(groupId('Finance'));

let ask: Asker;
let sandbox: Sandbox;
let clock: number;
beforeEach(() => {
  clock = 1_000_000_000_000;
  ({ ask, sandbox } = open({ now: () => clock }));
});

const stored = (): number => sandbox.tenant.assignments.stored(BASELINE).length;
const fault = (rule: object): Promise<unknown> => ask('POST', '/sandbox/faults', { body: rule });

describe('what can be made to go wrong', () => {
  it('a status, as often as wanted, after so many', async () => {
    await fault({
      rules: [
        {
          method: 'GET',
          path: '/assignments',
          times: 2,
          skip: 1,
          fault: { kind: 'status', status: 503, retryAfter: 3 },
        },
      ],
    });
    const answers = [
      await ask('GET', PATH),
      await ask('GET', PATH),
      await ask('GET', PATH),
      await ask('GET', PATH),
    ];
    expect(answers.map((each) => each.status)).toEqual([200, 503, 503, 200]);
    expect(answers[1]?.headers.get('retry-after')).toBe('3');
    expect((await ask('GET', '/sandbox/faults')).json).toMatchObject({
      rules: [{ seen: 4, done: 2 }],
    });
  });

  it("a status in Intune's manner, nothing changed", async () => {
    await fault({
      method: 'POST',
      fault: { kind: 'status', status: 400, message: 'Request not applicable to target tenant' },
    });
    const answer = await ask('POST', PATH, { body });
    expect(answer.message).toContain('Request not applicable to target tenant - Operation ID');
    expect(stored()).toBe(2);
  });

  it('a claims challenge', async () => {
    const claims = { access_token: { nbf: { essential: true, value: '1' } } };
    await fault({ fault: { kind: 'claims', claims } });
    const answer = await ask('GET', PATH);
    expect(answer.status).toBe(401);
    const [, encoded = ''] =
      /error="insufficient_claims", claims="([^"]+)"/.exec(
        answer.headers.get('www-authenticate') ?? '',
      ) ?? [];
    expect(JSON.parse(atob(encoded))).toEqual(claims);
    expect((await ask('GET', PATH)).status).toBe(200);
  });

  it('a connection cut before and after the change', async () => {
    await fault({ method: 'POST', fault: { kind: 'cutBeforeCommit' } });
    await expect(ask('POST', PATH, { body })).rejects.toThrow(TypeError);
    expect(stored()).toBe(2);
    await fault({ method: 'POST', path: '/assignments$', fault: { kind: 'cutAfterCommit' } });
    await expect(ask('POST', PATH, { body })).rejects.toThrow(TypeError);
    expect(stored()).toBe(3);
  });

  it('a cut that a server can see', async () => {
    await fault({ fault: { kind: 'cutBeforeCommit' } });
    const response = await sandbox.handle(new Request(`http://sandbox.test${PATH}`));
    expect(response.headers.get('x-sandbox-cut')).toBe('1');
  });

  it('an answer that is not JSON', async () => {
    await fault({ fault: { kind: 'garbage' } });
    const answer = await ask('GET', PATH);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<html>');
  });

  it('a read that lags behind a write', async () => {
    await fault({ method: 'POST', fault: { kind: 'lag', ms: 4000 } });
    expect((await ask('POST', PATH, { body })).status).toBe(201);
    expect((await ask('GET', PATH)).value).toHaveLength(2);
    expect((await ask('POST', PATH, { body })).status).toBe(400);
    clock += 4000;
    expect((await ask('GET', PATH)).value).toHaveLength(3);
  });

  it('now and then, the same way every time', async () => {
    const runs: [string, string] = ['', ''];
    for (let i = 0; i < 40; i += 1) {
      if (i % 20 === 0) {
        // oxlint-disable-next-line no-await-in-loop
        await ask('POST', '/sandbox/reset');
        // oxlint-disable-next-line no-await-in-loop
        await fault({ times: null, rate: 0.5, fault: { kind: 'status', status: 500 } });
      }
      // oxlint-disable-next-line no-await-in-loop
      runs[i < 20 ? 0 : 1] += String((await ask('GET', PATH)).status)[0];
    }
    expect(runs[0]).toMatch(/2.*5|5.*2/);
    expect(runs[1]).toBe(runs[0]);
  });

  it('never a preflight, and no fault that nobody understands', async () => {
    await fault({ times: null, fault: { kind: 'status', status: 500 } });
    const preflight = await sandbox.fetch(
      new Request(`http://sandbox.test${PATH}`, {
        method: 'OPTIONS',
        headers: { 'access-control-request-headers': 'authorization,consistencylevel' },
      }),
    );
    expect(preflight.status).toBe(200);
    expect(preflight.headers.get('access-control-allow-headers')).toBe(
      'authorization,consistencylevel',
    );
    expect(
      await ask('POST', '/sandbox/faults', { body: { fault: { kind: 'meteor' } } }),
    ).toMatchObject({ status: 400 });
  });
});

describe('the switches of the sandbox', () => {
  it('keep a log', async () => {
    await ask('POST', PATH, { body });
    const log = await ask('GET', '/sandbox/log');
    expect(log.json['entries']).toMatchObject([
      {
        method: 'POST',
        path: PATH,
        status: 201,
        person: 'ada',
        requestBody: body,
        responseBody: { source: 'direct' },
      },
    ]);
    await ask('DELETE', '/sandbox/log');
    expect((await ask('GET', '/sandbox/log')).json['entries']).toEqual([]);
  });

  it('show what is stored and start over, larger if wanted', async () => {
    await ask('POST', PATH, { body });
    const state = await ask('GET', `/sandbox/state?configurationId=${BASELINE}`);
    expect(state.json['assignments']).toHaveLength(3);
    expect(
      (
        await ask('POST', '/sandbox/reset', {
          body: { configurations: 300, throttle: 'documented' },
        })
      ).json,
    ).toEqual({ configurations: 300 });
    expect(stored()).toBe(2);
    expect((await ask('GET', `${B}/$count`)).text).toBe('300');
  });
});

it('answers across origins as Graph does', async () => {
  const answer = await ask('GET', PATH, {
    headers: { origin: 'http://localhost:5173', 'client-request-id': 'mine' },
  });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-expose-headers')).toContain(
    'Retry-After, SdkVersion, WWW-Authenticate',
  );
  expect(answer.headers.get('client-request-id')).toBe('mine');
  expect(answer.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
});
