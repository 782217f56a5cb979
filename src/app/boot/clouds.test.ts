import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMsalSession } from '#auth/msalSession.ts';
import { CLOUDS, MICROSOFT_CLOUDS } from '#domain/connect/clouds.ts';
import { createGraph } from '#graph/client.ts';
import { adminCenterAddress } from '#domain/family/adminCenter.ts';
import { configurationTypeOf } from '#domain/configuration/configurationType.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { type AppConfig, parseConfig } from './config.ts';

const login = vi.fn();
const configured = vi.fn();
vi.mock('@azure/msal-browser', () => ({
  createStandardPublicClientApplication: (configuration: unknown) => {
    configured(configuration);
    return Promise.resolve({
      handleRedirectPromise: () => Promise.resolve(null),
      getActiveAccount: () => null,
      getAllAccounts: () => [],
      loginRedirect: login,
    });
  },
}));

beforeEach(() => {
  login.mockReset().mockResolvedValue(undefined);
  configured.mockReset();
  vi.stubGlobal('sessionStorage', {
    getItem: () => null,
    setItem: () => undefined,
    removeItem: () => undefined,
  });
  vi.stubGlobal('window', {
    location: { origin: 'https://desk.example', pathname: '/', search: '', hash: '' },
  });
});

function configOf(cloud: string): AppConfig {
  const result = parseConfig({ cloud, clientId: 'client', tenantId: 'contoso.com' });
  if (!result.ok) throw new Error(`${cloud} does not parse`);
  return result.config;
}

/**
 * Hosts written out a second time, so that a slip in the table does not go unseen.
 * https://learn.microsoft.com/graph/deployments
 */
const WRITTEN = {
  global: {
    signIn: 'login.microsoftonline.com',
    graph: 'graph.microsoft.com',
    adminCenter: 'intune.microsoft.com',
  },
  'usgov-l4': {
    signIn: 'login.microsoftonline.us',
    graph: 'graph.microsoft.us',
    adminCenter: 'intune.microsoft.us',
  },
  'usgov-l5': {
    signIn: 'login.microsoftonline.us',
    graph: 'dod-graph.microsoft.us',
    adminCenter: 'intune.microsoft.us',
  },
  china: {
    signIn: 'login.partner.microsoftonline.cn',
    graph: 'microsoftgraph.chinacloudapi.cn',
    adminCenter: 'intune.microsoftonline.cn',
  },
} as const;

describe.each(MICROSOFT_CLOUDS)('in %s', (cloud) => {
  const { signIn, graph: graphHost, adminCenter } = WRITTEN[cloud];

  it('people sign in at its authority, for scopes of its Graph', async () => {
    const { session } = await createMsalSession(configOf(cloud));
    await session.signIn('/');
    expect(configured).toHaveBeenCalledWith(
      expect.objectContaining({
        auth: expect.objectContaining({ authority: `https://${signIn}/contoso.com` }),
      }),
    );
    const [{ scopes }] = login.mock.calls[0] as [{ scopes: string[] }];
    expect(scopes).toEqual(
      ['User.Read', 'DeviceManagementConfiguration.Read.All', 'GroupMember.Read.All'].map(
        (scope) => `https://${graphHost}/${scope}`,
      ),
    );
  });

  it('requests go to its Graph, and no next link leads the token elsewhere', async () => {
    const others = [
      ...MICROSOFT_CLOUDS.map((each) => CLOUDS[each].graphBaseUrl),
      'https://evil.example',
    ].filter((host) => host !== `https://${graphHost}`);
    for (const nextHost of others) {
      const asked: string[] = [];
      const graph = createGraph({
        baseUrl: configOf(cloud).graphBaseUrl,
        getToken: () => Promise.resolve('token'),
        fetch: (input) => {
          asked.push(String(input));
          return Promise.resolve(
            Response.json({
              value: [],
              '@odata.nextLink': `${nextHost}/beta/deviceManagement/assignmentFilters?$skiptoken=x`,
            }),
          );
        },
      });
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a failure names its host
      await expect(graph.targeting.filters(), nextHost).rejects.toMatchObject({
        failure: { kind: 'foreignHost', trace: { url: nextHost } },
      });
      expect(asked.map((url) => new URL(url).host)).toEqual([graphHost]);
    }
  });

  it('its own next link is followed', async () => {
    const asked: string[] = [];
    const graph = createGraph({
      baseUrl: configOf(cloud).graphBaseUrl,
      getToken: () => Promise.resolve('token'),
      fetch: (input) => {
        asked.push(String(input));
        return Promise.resolve(
          Response.json(
            asked.length === 1
              ? { value: [], '@odata.nextLink': `https://${graphHost}/beta/x?$skiptoken=1` }
              : { value: [] },
          ),
        );
      },
    });
    await graph.targeting.filters();
    expect(asked.map((url) => new URL(url).host)).toEqual([graphHost, graphHost]);
  });

  it('links lead to its admin center', () => {
    const configuration = { id: keyOf('id'), type: configurationTypeOf(''), displayName: '' };
    const address = adminCenterAddress(configOf(cloud).adminCenterUrl, configuration);
    expect(new URL(address).host).toBe(adminCenter);
  });
});
