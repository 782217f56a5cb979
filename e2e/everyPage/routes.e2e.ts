import { expect, test } from '../testing/fixtures.ts';
import {
  bodyFor,
  combobox,
  configurationId,
  create,
  createButton,
  detailPath,
  expectCreated,
  expectOnePost,
  expectPreview,
  formPath,
  groupId,
  NEW_GROUP,
  openForm,
  rowsFor,
} from '../testing/steps.ts';

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

for (const [index, [route, owner, lands]] of ROUTES.entries()) {
  const path = route
    .replace('{deviceConfigurationId}', configurationId(owner))
    .replace('{windows81TrustedRootCertificateId}', configurationId(lands));
  const via = path.split('/').slice(4, -1).join('/');

  test(`route ${index + 1}: I assign through ${via.replace(configurationId(lands), '{id}') || 'the configuration itself'}`, async ({
    page,
    tenant,
  }) => {
    await openForm(page, 'ada', formPath(owner, { groupId: groupId(NEW_GROUP) }));
    const through = combobox(page, 'Assign through');
    await expect(through).toHaveValue('This configuration');
    if (via !== '') {
      await through.click();
      await page
        .getByRole('option', { name: lands })
        .filter({ has: page.getByText(via, { exact: true }) })
        .click();
      await expect(page.getByRole('region', { name: `Assigned now: ${lands}` })).toBeVisible();
      await expect(through).toHaveAccessibleDescription(/lands on the certificate/);
    }
    const body = bodyFor({ type: 'groupAssignmentTarget', groupId: groupId(NEW_GROUP) });
    await expectPreview(page, tenant, path, body);
    await create(page);
    await expectCreated(page, NEW_GROUP);
    await expectOnePost(tenant, path, body);
    expect(await rowsFor(tenant, lands, NEW_GROUP)).toBe(1);
    if (lands !== owner) expect(await rowsFor(tenant, owner, NEW_GROUP)).toBe(0);
  });
}

test('my tenant has no certificate addresses: nothing was changed, and one click does the same the other way', async ({
  page,
  tenant,
}) => {
  const owner = 'WIN - Wi-Fi - Old tenant (no certificate routes)';
  const lands = 'WIN - SCEP - User certificate';
  await openForm(page, 'ada', formPath(owner, { groupId: groupId(NEW_GROUP), intent: 'remove' }));
  await combobox(page, 'Assign through').click();
  await page.getByRole('option', { name: lands }).click();
  await create(page);
  const refusal = page.getByRole('alert').filter({ hasText: 'This tenant has no such address' });
  await expect(refusal).toContainText('Nothing was changed.');
  expect(await rowsFor(tenant, lands, NEW_GROUP)).toBe(0);
  await refusal.getByRole('button', { name: "Use the certificate's own address" }).click();
  await expect(page).toHaveURL((url) => url.pathname === `${detailPath(lands)}/assign`);
  await expect(combobox(page, 'Configuration')).toHaveValue(lands);
  await expect(combobox(page, 'Group')).toHaveValue(NEW_GROUP);
  await expect(refusal).toBeHidden();
  await create(page);
  await expectCreated(page, NEW_GROUP);
  const posts = await tenant.writes();
  expect(posts.map(({ status }) => status)).toEqual([400, 201]);
  expect(posts[1]?.path).toBe(
    `/beta/deviceManagement/deviceConfigurations/${configurationId(lands)}/assignments`,
  );
  expect(await rowsFor(tenant, lands, NEW_GROUP)).toBe(1);
});

test('where no certificate is set, the address is shown and says why it cannot be used', async ({
  page,
  tenant,
}) => {
  await openForm(
    page,
    'ada',
    formPath('WIN - Wi-Fi - Guest (nothing bound)', { groupId: groupId(NEW_GROUP) }),
  );
  await combobox(page, 'Assign through').click();
  const identity = page.getByRole('option', {
    name: 'Identity certificate for client authentication',
  });
  await expect(identity).toBeDisabled();
  await expect(identity).toContainText('No certificate is set there.');
  await expect(createButton(page)).toBeEnabled();
  expect(await tenant.writes()).toEqual([]);
});

test('a configuration without certificates offers only itself', async ({ page }) => {
  await openForm(page);
  await combobox(page, 'Assign through').click();
  await expect(page.getByRole('option')).toHaveText([/^This configuration/]);
});
