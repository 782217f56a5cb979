import { describe, expect, it } from 'vitest';
import { CLOUDS, MICROSOFT_CLOUDS } from './clouds.ts';
import { PERMISSIONS } from './permissions.ts';
import {
  azScript,
  configText,
  isRedirectUriAllowed,
  portalSteps,
  powerShellScript,
} from './registration.ts';
import { adminConsentUrl, redirectUriOf } from './signInAddresses.ts';
import { trialSchema } from './trial.ts';

const redirectUri = redirectUriOf('https://desk.contoso.com');

describe.each(MICROSOFT_CLOUDS)('a registration in %s', (cloud) => {
  const facts = CLOUDS[cloud];

  it.each([
    ['az', azScript({ cloud, redirectUri })],
    ['PowerShell', powerShellScript({ cloud, redirectUri })],
  ])('by %s names every permission once and the exact redirect URI', (_way, script) => {
    for (const { id } of PERMISSIONS) expect(script.split(id)).toHaveLength(2);
    expect(script).toContain(redirectUri);
  });

  it('stays inside its cloud', () => {
    const others = MICROSOFT_CLOUDS.filter(
      (each) => CLOUDS[each].graphBaseUrl !== facts.graphBaseUrl,
    ).map((each) => CLOUDS[each].graphBaseUrl);
    const script = azScript({ cloud, redirectUri });
    expect(script).toContain(`${facts.graphBaseUrl}/v1.0/applications/`);
    for (const other of others) expect(script).not.toContain(`${other}/`);
    expect(powerShellScript({ cloud, redirectUri })).toContain(
      `-Environment ${facts.powerShellName} `,
    );
    expect(portalSteps({ cloud, redirectUri })[0]?.words).toContain(facts.registrationUrl);
  });
});

it('the manifest in the az script is JSON', () => {
  const [, manifest = ''] =
    /<<'JSON'\n([\s\S]+)\nJSON\n/.exec(azScript({ cloud: 'global', redirectUri })) ?? [];
  expect(JSON.parse(manifest)[0].resourceAccess).toHaveLength(PERMISSIONS.length);
});

it('the config.json it writes is one that the app takes', () => {
  const ids = {
    cloud: 'china',
    clientId: '00001111-aaaa-2222-bbbb-3333cccc4444',
    tenantId: 'contoso.cn',
  } as const;
  expect(trialSchema.parse(JSON.parse(configText(ids)))).toEqual(ids);
});

it('the consent link carries nothing out of place', () => {
  const url = new URL(
    adminConsentUrl('https://login.microsoftonline.us/contoso.us', 'client&x=1', redirectUri),
  );
  expect([
    url.origin,
    url.pathname,
    url.searchParams.get('client_id'),
    url.searchParams.get('redirect_uri'),
  ]).toEqual([
    'https://login.microsoftonline.us',
    '/contoso.us/adminconsent',
    'client&x=1',
    redirectUri,
  ]);
});

it.each([
  ['https://desk.contoso.com', true],
  ['http://localhost:5173', true],
  ['http://desk.contoso.com', false],
])('%s as a redirect URI: %s', (origin, isAllowed) => {
  expect(isRedirectUriAllowed(redirectUriOf(origin))).toBe(isAllowed);
});
