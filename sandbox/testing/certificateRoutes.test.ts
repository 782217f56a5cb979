import { describe, expect, it } from 'vitest';
import { configurationId } from '../tenant/configurations/configurations.ts';
import { groupId } from '../tenant/groups.ts';
import { configurationTypes } from '../tenant/configurations/types.ts';
import { B, open, toGroup } from './testKit.ts';

const GROUP = groupId('Empty - Next year hires');
const id = configurationId;
const ROOT_2016 = id('WIN - Trusted root - Contoso Root CA 2016');

/**
 * The specification's ten routes: below which configuration, and where the assignment lands
 * (docs/reference/routes.md).
 */
const TEN: readonly (readonly [route: string, owner: string, lands: string])[] = [
  ['', 'WIN - Device restrictions - Baseline', 'WIN - Device restrictions - Baseline'],
  [
    '/rootCertificate',
    'WIN - SCEP - Device certificate',
    'WIN - Trusted root - Contoso Root CA 2024',
  ],
  ['/identityCertificate', 'WIN - VPN - Always On (IKEv2)', 'WIN - SCEP - User certificate'],
  [
    '/identityCertificate/rootCertificate',
    'WIN - VPN - Always On (IKEv2)',
    'WIN - Trusted root - Contoso Root CA 2016',
  ],
  [
    '/microsoft.graph.iosScepCertificateProfile/rootCertificate',
    'iOS - SCEP - User certificate',
    'iOS - Trusted root - Contoso Root CA 2024',
  ],
  [
    '/microsoft.graph.windowsPhone81VpnConfiguration/identityCertificate',
    'WP81 - VPN - Field service',
    'WP81 - SCEP - User certificate',
  ],
  [
    '/microsoft.graph.macOSWiredNetworkConfiguration/rootCertificateForServerValidation',
    'macOS - Wired network - Offices (802.1X)',
    'macOS - Trusted root - Contoso Root CA 2024',
  ],
  [
    '/microsoft.graph.macOSWiredNetworkConfiguration/identityCertificateForClientAuthentication',
    'macOS - Wired network - Offices (802.1X)',
    'macOS - SCEP - Device certificate',
  ],
  [
    '/microsoft.graph.windowsWifiEnterpriseEAPConfiguration/identityCertificateForClientAuthentication',
    'WIN - Wi-Fi - Contoso Corp (EAP-TLS)',
    'WIN - SCEP - Device certificate',
  ],
  [
    `/microsoft.graph.windowsWifiEnterpriseEAPConfiguration/rootCertificatesForServerValidation/${ROOT_2016}`,
    'WIN - Wi-Fi - Contoso Corp (EAP-TLS)',
    'WIN - Trusted root - Contoso Root CA 2016',
  ],
];

describe('the ten routes of the specification', () => {
  it.each(TEN)('POST %s/assignments', async (route, owner, lands) => {
    const { ask } = open();
    const created = await ask('POST', `${B}/${id(owner)}${route}/assignments`, {
      body: toGroup(GROUP),
    });
    expect(created).toMatchObject({
      status: 201,
      json: { id: `${id(lands)}_${GROUP}`, sourceId: id(lands) },
    });
    const there = await ask('GET', `${B}/${id(lands)}/assignments/${id(lands)}_${GROUP}`);
    expect(there.status).toBe(200);
    const through = await ask('GET', `${B}/${id(owner)}${route}/assignments`);
    expect(through.value.map((each) => each['id'])).toContain(`${id(lands)}_${GROUP}`);
    if (owner !== lands)
      expect((await ask('GET', `${B}/${id(owner)}/assignments`)).text).not.toContain(GROUP);
  });
});

describe('reading through a certificate', () => {
  const { ask } = open();

  it('gives one configuration, or a list where the type has several', async () => {
    expect(
      await ask('GET', `${B}/${id('WIN - SCEP - Device certificate')}/rootCertificate`),
    ).toMatchObject({
      status: 200,
      json: { displayName: 'WIN - Trusted root - Contoso Root CA 2024' },
    });
    const roots = await ask(
      'GET',
      `${B}/${id('WIN - Wi-Fi - Contoso Corp (EAP-TLS)')}/microsoft.graph.windowsWifiEnterpriseEAPConfiguration/rootCertificatesForServerValidation`,
    );
    expect(roots.value.map((each) => each['displayName'])).toEqual([
      'WIN - Trusted root - Contoso Root CA 2016',
      'WIN - Trusted root - Contoso Root CA 2024',
    ]);
  });

  it('is 404 where nothing is bound, and an empty list for several', async () => {
    expect(
      await ask('GET', `${B}/${id('iOS - SCEP - New CA (nothing bound)')}/rootCertificate`),
    ).toMatchObject({ status: 404, code: 'ResourceNotFound' });
    const guest = `${B}/${id('WIN - Wi-Fi - Guest (nothing bound)')}/microsoft.graph.windowsWifiEnterpriseEAPConfiguration`;
    expect(
      await ask('POST', `${guest}/identityCertificateForClientAuthentication/assignments`, {
        body: toGroup(GROUP),
      }),
    ).toMatchObject({ status: 404 });
    expect((await ask('GET', `${guest}/rootCertificatesForServerValidation`)).value).toEqual([]);
  });

  it.each([
    [
      'a cast to another type',
      'WIN - SCEP - Device certificate',
      '/microsoft.graph.iosScepCertificateProfile/rootCertificate',
    ],
    [
      'a navigation the type does not have',
      'WIN - Device restrictions - Baseline',
      '/rootCertificate',
    ],
    [
      'a missing cast',
      'macOS - Wired network - Offices (802.1X)',
      '/rootCertificateForServerValidation',
    ],
    [
      'a type nobody knows',
      'WIN - Device restrictions - Baseline',
      '/microsoft.graph.nonsense/rootCertificate',
    ],
  ])('has no route for %s', async (_, owner, route) => {
    const answer = await ask('POST', `${B}/${id(owner)}${route}/assignments`, {
      body: toGroup(GROUP),
    });
    expect(answer).toMatchObject({ status: 400, code: 'No method match route template' });
    expect(answer.message).toMatch(
      /^No OData route exists that match template ~\/singleton\/navigation\/key\/.* with http verb POST for request /,
    );
  });

  it('has no POST route at all where the tenant never built them, and changes nothing', async () => {
    const owner = `${B}/${id('WIN - Wi-Fi - Old tenant (no certificate routes)')}/microsoft.graph.windowsWifiEnterpriseEAPConfiguration/identityCertificateForClientAuthentication`;
    const before = await ask('GET', `${owner}/assignments`);
    expect(before.status).toBe(200);
    expect(await ask('POST', `${owner}/assignments`, { body: toGroup(GROUP) })).toMatchObject({
      status: 400,
      code: 'No method match route template',
    });
    expect((await ask('GET', `${owner}/assignments`)).value).toEqual(before.value);
  });
});

it('knows every configuration type and every certificate navigation of the metadata', () => {
  expect(configurationTypes.size).toBe(139);
  for (const type of configurationTypes.values()) {
    for (const navigation of type.navigations)
      expect([...configurationTypes.keys()]).toContain(navigation.target);
  }
});
