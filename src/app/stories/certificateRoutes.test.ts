import { beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { configurationId } from '../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { assignmentBody, formPath, NEW_GROUP } from '#app/testing/addresses.ts';
import { assignedNow, openPages, previewOf } from '#app/testing/openPages.ts';
import { allByRole, byRole, descriptionOf, textOf } from '#lib/testing/htmlTree.ts';

const pages = openPages(createSandbox({ throttle: 'off' }));
beforeEach(pages.startOver);

/**
 * The specification's ten addresses, word for word, with a configuration that has them and where
 * the assignment lands.
 * https://learn.microsoft.com/graph/api/intune-deviceconfig-deviceconfigurationassignment-create?view=graph-rest-beta
 */
const ROUTES: readonly (readonly [route: string, owner: string, lands: string])[] = [
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/assignments',
    'WIN - Device restrictions - Baseline',
    'WIN - Device restrictions - Baseline',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/rootCertificate/assignments',
    'WIN - SCEP - Device certificate',
    'WIN - Trusted root - Contoso Root CA 2024',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/identityCertificate/assignments',
    'WIN - VPN - Always On (IKEv2)',
    'WIN - SCEP - User certificate',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/identityCertificate/rootCertificate/assignments',
    'WIN - VPN - Always On (IKEv2)',
    'WIN - Trusted root - Contoso Root CA 2016',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.iosScepCertificateProfile/rootCertificate/assignments',
    'iOS - SCEP - User certificate',
    'iOS - Trusted root - Contoso Root CA 2024',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.windowsPhone81VpnConfiguration/identityCertificate/assignments',
    'WP81 - VPN - Field service',
    'WP81 - SCEP - User certificate',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.macOSWiredNetworkConfiguration/rootCertificateForServerValidation/assignments',
    'macOS - Wired network - Offices (802.1X)',
    'macOS - Trusted root - Contoso Root CA 2024',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.macOSWiredNetworkConfiguration/identityCertificateForClientAuthentication/assignments',
    'macOS - Wired network - Offices (802.1X)',
    'macOS - SCEP - Device certificate',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.windowsWifiEnterpriseEAPConfiguration/identityCertificateForClientAuthentication/assignments',
    'WIN - Wi-Fi - Contoso Corp (EAP-TLS)',
    'WIN - SCEP - Device certificate',
  ],
  [
    '/deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.windowsWifiEnterpriseEAPConfiguration/rootCertificatesForServerValidation/{windows81TrustedRootCertificateId}/assignments',
    'WIN - Wi-Fi - Contoso Corp (EAP-TLS)',
    'WIN - Trusted root - Contoso Root CA 2016',
  ],
];

const CASES = ROUTES.map(([route, owner, lands], index) => {
  const path = route
    .replace('{deviceConfigurationId}', configurationId(owner))
    .replace('{windows81TrustedRootCertificateId}', configurationId(lands));
  const via = path.split('/').slice(4, -1).join('/');
  const words = via.replace(configurationId(lands), '{id}') || 'the configuration itself';
  return [index + 1, words, { owner, lands, path, via }] as const;
});

it.each(CASES)('route %i: assigned through %s', async (_, __, { owner, lands, path, via }) => {
  const rowsOf = (name: string) =>
    pages.sandbox.tenant.assignments
      .stored(configurationId(name))
      .filter(({ id }) => id === `${configurationId(name)}_${groupId(NEW_GROUP)}`).length;
  const body = assignmentBody({ type: 'groupAssignmentTarget', groupId: groupId(NEW_GROUP) });
  const address = formPath(owner, { ...(via !== '' && { via }), groupId: groupId(NEW_GROUP) });

  const page = await pages.open(address);
  expect(previewOf(page)).toEqual({ address: `POST http://sandbox.test/beta${path}`, body });
  if (via !== '') {
    expect(allByRole(page, 'region', `Assigned now: ${lands}`)).toHaveLength(1);
    expect(descriptionOf(page, byRole(page, 'combobox', 'Assign through'))).toMatch(
      /is made on the certificate/,
    );
  }

  const said = textOf(await pages.send(address));
  expect(said).toContain('Assignment created');
  expect(said).toContain('Verified');
  expect(await pages.writes()).toEqual([
    { method: 'POST', path: `/beta${path}`, status: 201, body },
  ]);
  expect(rowsOf(lands)).toBe(1);
  if (lands !== owner) expect(rowsOf(owner)).toBe(0);
  const after = await pages.open(address);
  expect(assignedNow(after).filter((text) => text.includes(NEW_GROUP))).toHaveLength(1);
});
