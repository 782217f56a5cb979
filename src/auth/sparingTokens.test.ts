import { describe, expect, it, vi } from 'vitest';
import { FailureError } from '#domain/failure/failure.ts';
import { sparingTokens } from './sparingTokens.ts';

const SCRIPTS = 'DeviceManagementScripts.Read.All';

function session(granted: readonly string[] | undefined) {
  const getToken = vi.fn(() => Promise.resolve('token'));
  const grantedScopes = vi.fn(() => Promise.resolve(granted));
  return { ask: sparingTokens({ getToken, grantedScopes }), getToken, grantedScopes };
}

describe('reading what sign-in does not ask for', () => {
  it('asks Entra for nothing as long as nobody wants it', async () => {
    const { ask, getToken } = session(['User.Read']);
    await expect(ask({ scopes: [SCRIPTS] })).rejects.toMatchObject({
      failure: { kind: 'consentNeeded', scopes: [SCRIPTS] },
    });
    expect(getToken).not.toHaveBeenCalled();
  });

  it('looks at the token once for all that is asked together', async () => {
    const { ask, grantedScopes } = session(['User.Read']);
    const together = ['DeviceManagementScripts.Read.All', 'DeviceManagementServiceConfig.Read.All'];
    await Promise.allSettled(together.map((scope) => ask({ scopes: [scope] })));
    expect(grantedScopes).toHaveBeenCalledTimes(1);
    await expect(ask({ scopes: [SCRIPTS] })).rejects.toThrow();
    expect(grantedScopes).toHaveBeenCalledTimes(2);
  });

  it.each(['Device.Read.All', 'User.ReadBasic.All', 'DeviceManagementManagedDevices.Read.All'])(
    '%s is one of these',
    async (scope) => {
      const { ask, getToken } = session(['User.Read']);
      await expect(ask({ scopes: [scope] })).rejects.toThrow();
      expect(getToken).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['the token has it', ['User.Read', SCRIPTS]],
    ['the token has the permission to write', ['DeviceManagementScripts.ReadWrite.All']],
    ['nobody knows what the token has', undefined],
  ])('goes on where %s', async (_, granted) => {
    expect(await session(granted).ask({ scopes: [SCRIPTS] })).toBe('token');
  });
});

const failing = (scopes: readonly string[]) => ({ failure: { scopes } });

it('of what is asked for together names what is missing', async () => {
  const [configurations, apps] = ['Configuration', 'Apps'].map(
    (area) => `DeviceManagement${area}.ReadWrite.All`,
  ) as [string, string];
  const asking = (granted: readonly string[] | undefined, kind: 'consentNeeded' | 'offline') =>
    sparingTokens({
      getToken: ({ scopes }) =>
        Promise.reject(new FailureError({ kind, from: 'signIn', scopes, trace: {} })),
      grantedScopes: () => Promise.resolve(granted),
    })({ scopes: [configurations, apps] });
  await expect(asking([configurations], 'consentNeeded')).rejects.toMatchObject(failing([apps]));
  for (const [granted, kind] of [
    [[], 'consentNeeded'],
    [undefined, 'consentNeeded'],
    [[configurations], 'offline'],
  ] as const)
    await expect(asking(granted, kind)).rejects.toMatchObject(failing([configurations, apps]));
});

it.each(['DeviceManagementConfiguration.Read.All', 'DeviceManagementScripts.ReadWrite.All'])(
  '%s is asked for as ever, without a look at the token',
  async (scope) => {
    const { ask, grantedScopes } = session(['User.Read']);
    expect(await ask({ scopes: [scope] })).toBe('token');
    expect(grantedScopes).not.toHaveBeenCalled();
  },
);
