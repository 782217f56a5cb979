import { describe, expect, it } from 'vitest';
import { parseConfig, trialConfig } from './config.ts';

const CUSTOM = {
  authority: 'https://localhost:5174/tenant',
  authorityMetadata: Object.fromEntries(
    ['authorization_endpoint', 'token_endpoint', 'issuer', 'jwks_uri', 'end_session_endpoint'].map(
      (name) => [name, `http://localhost:5174/${name}`],
    ),
  ),
  graphBaseUrl: 'http://localhost:5174/',
};
const custom = (change: object) => ({
  cloud: 'custom',
  clientId: 'c',
  tenantId: 't',
  custom: { ...CUSTOM, ...change },
});

function fieldsOf(json: unknown): string[] {
  const result = parseConfig(json);
  return result.ok ? [] : result.problems.map(({ field }) => field);
}

describe('config.json', () => {
  it.each<[what: string, json: unknown, fields: string[]]>([
    ['is right', { cloud: 'global', clientId: 'c', tenantId: 'contoso.com' }, []],
    ['needs no tenant', { cloud: 'china', clientId: '' }, []],
    ['is no object', [], ['config.json']],
    ['names no cloud', { clientId: 'c' }, ['cloud']],
    ['names a cloud that is none', { cloud: 'moon', clientId: 'c' }, ['cloud']],
    ['names no client', { cloud: 'global' }, ['clientId']],
    [
      'has a word too many',
      { cloud: 'global', clientId: 'c', graphBaseUrl: 'https://evil.example' },
      ['config.json'],
    ],
    [
      'has a tenant that is an address',
      { cloud: 'global', clientId: 'c', tenantId: '../x' },
      ['tenantId'],
    ],
    ['is a cloud of its own', custom({}), []],
    [
      'has a path at Graph’s host, which would be lost',
      custom({ graphBaseUrl: 'https://proxy.example/graph' }),
      ['custom.graphBaseUrl'],
    ],
    [
      'has a query at Graph’s host',
      custom({ graphBaseUrl: 'https://proxy.example/?x=1' }),
      ['custom.graphBaseUrl'],
    ],
    [
      'has a password at Graph’s host',
      custom({ graphBaseUrl: 'https://a:b@proxy.example' }),
      ['custom.graphBaseUrl'],
    ],
    [
      'has no host for Graph at all',
      custom({ graphBaseUrl: 'javascript:alert(1)' }),
      ['custom.graphBaseUrl'],
    ],
    [
      'lacks an endpoint',
      custom({ authorityMetadata: {} }),
      Object.keys(CUSTOM.authorityMetadata).map((name) => `custom.authorityMetadata.${name}`),
    ],
  ])('%s', (_what, json, fields) => {
    expect(fieldsOf(json).toSorted()).toEqual(fields.toSorted());
  });

  it('says which clouds there are', () => {
    expect(parseConfig({ cloud: 'moon' })).toMatchObject({
      problems: [{ field: 'cloud', message: 'One of global, usgov-l4, usgov-l5, china, custom.' }],
    });
  });

  it('takes Graph’s host without its slash', () => {
    expect(parseConfig(custom({}))).toMatchObject({
      config: { graphBaseUrl: 'http://localhost:5174' },
    });
  });
});

it('a trial has its hosts from the table of clouds, whatever else it says', () => {
  const trial = {
    cloud: 'usgov-l5',
    clientId: '00001111-aaaa-2222-bbbb-3333cccc4444',
    tenantId: 'contoso.us',
    graphBaseUrl: 'https://evil.example',
    authority: 'https://evil.example',
  } as const;
  expect(trialConfig(trial)).toEqual({
    cloud: 'usgov-l5',
    clientId: trial.clientId,
    tenantId: 'contoso.us',
    authority: 'https://login.microsoftonline.us/contoso.us',
    graphBaseUrl: 'https://dod-graph.microsoft.us',
    adminCenterUrl: 'https://intune.microsoft.us',
    isTrial: true,
  });
});
