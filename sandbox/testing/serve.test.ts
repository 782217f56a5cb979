import { afterEach, describe, expect, it } from 'vitest';
import { optionsFromEnvironment, tenantFromEnvironment } from '../environment.ts';
import { type RunningSandbox, startSandbox } from '../serve.ts';

const open: RunningSandbox[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

async function start(port = 0): Promise<RunningSandbox> {
  const running = await startSandbox({ port, appOrigins: ['http://localhost:5173'] });
  open.push(running);
  return running;
}

async function tokenOf(running: RunningSandbox): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: 'automation',
    client_secret: 'automation',
    scope: 'https://graph.microsoft.com/.default',
  });
  const answer = await fetch(running.signIn.metadata.token_endpoint, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

describe('the sandbox on a port', () => {
  it('serves Graph to a token of its own sign-in, and to nobody else', async () => {
    const running = await start();
    const url = `${running.origin}/beta/deviceManagement/deviceConfigurations?$top=1`;
    const signedIn = await fetch(url, {
      headers: { authorization: `Bearer ${await tokenOf(running)}` },
    });
    expect(signedIn.status).toBe(200);
    expect((await fetch(url, { headers: { authorization: 'Bearer made-up' } })).status).toBe(401);
  });

  it('cuts the connection where a fault says so', async () => {
    const running = await start();
    await fetch(`${running.origin}/sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify({ path: 'organization', fault: { kind: 'cutBeforeCommit' } }),
    });
    const headers = { authorization: `Bearer ${await tokenOf(running)}` };
    await expect(fetch(`${running.origin}/v1.0/organization`, { headers })).rejects.toThrow(
      'fetch failed',
    );
  });

  it('says that a port is taken', async () => {
    const first = await start();
    await expect(start(Number(new URL(first.origin).port))).rejects.toThrow('EADDRINUSE');
  });

  it('forgets who signed in when it is reset', async () => {
    const running = await start();
    let forgotten = 0;
    const { signIn } = running;
    Object.assign(signIn, { reset: () => (forgotten += 1) });
    expect((await fetch(`${running.origin}/sandbox/reset`, { method: 'POST' })).status).toBe(200);
    expect(forgotten).toBe(1);
  });
});

describe('options from the environment', () => {
  it('are read as DESIGN names them', () => {
    expect([
      tenantFromEnvironment({}),
      tenantFromEnvironment({ SANDBOX_TENANT: 'organizations' }),
    ]).toEqual([undefined, 'organizations']);
    expect(
      optionsFromEnvironment({
        SANDBOX_CONFIGURATIONS: '500',
        SANDBOX_DEVICE_CONFIGURATIONS: '300',
        SANDBOX_THROTTLE: 'off',
        SANDBOX_SEED: '',
        SANDBOX_NAMES: 'hostile',
        SANDBOX_FAMILIES: 'compliance,bios',
      }),
    ).toEqual({
      total: 500,
      configurations: 300,
      throttle: 'off',
      names: 'hostile',
      families: ['compliance', 'bios'],
    });
  });

  it.each([
    { SANDBOX_LATENCY_MS: 'slow' },
    { SANDBOX_THROTTLE: 'sometimes' },
    { SANDBOX_TENANT: 'northwind' },
    { SANDBOX_NAMES: 'kind' },
    { SANDBOX_FAMILIES: 'compliances' },
  ])('are refused by name when they make no sense: %j', (environment) => {
    expect(() => [optionsFromEnvironment(environment), tenantFromEnvironment(environment)]).toThrow(
      /SANDBOX_(LATENCY_MS|THROTTLE|TENANT|NAMES|FAMILIES) (is|names)/,
    );
  });
});
