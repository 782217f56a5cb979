import type { Page } from '@playwright/test';
import { expect, test } from '../testing/fixtures.ts';
import {
  BASELINE,
  bodyFor,
  combobox,
  configurationId,
  create,
  createButton,
  expectCreated,
  expectOnePost,
  expectPreview,
  formPath,
  go,
  groupId,
  NEW_GROUP,
  openAdvanced,
  openForm,
  READY,
  rowsFor,
} from '../testing/steps.ts';

// All ten of the specification: src/app/stories/certificateRoutes.test.ts; a tenant without them:
// src/app/stories/byHand/form.test.ts.

const WIFI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const CONFIGURATIONS = '/deviceManagement/deviceConfigurations';

/** The options of **Assign through**: which certificate, by which way. */
async function choose(page: Page, lands: string, via: string): Promise<void> {
  await combobox(page, 'Assign through').click();
  await page
    .getByRole('option', { name: lands })
    .filter({ has: page.getByText(via, { exact: true }) })
    .click();
  await expect(page.getByRole('region', { name: `Assigned now: ${lands}` })).toBeVisible();
  await expect(combobox(page, 'Assign through')).toHaveAccessibleDescription(
    /is made on the certificate/,
  );
}

test('I pick the certificate that I assign through', async ({ page, tenant }) => {
  const body = bodyFor({ type: 'groupAssignmentTarget', groupId: groupId(NEW_GROUP) });
  await openForm(
    page,
    'ada',
    formPath('WIN - VPN - Always On (IKEv2)', { groupId: groupId(NEW_GROUP) }),
  );
  await expect(combobox(page, 'Assign through')).toHaveValue('This configuration');
  for (const [lands, via] of [
    ['WIN - SCEP - User certificate', 'identityCertificate'],
    ['WIN - Trusted root - Contoso Root CA 2016', 'identityCertificate/rootCertificate'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one choice after the other
    await choose(page, lands, via);
    const path = `${CONFIGURATIONS}/${configurationId('WIN - VPN - Always On (IKEv2)')}/${via}/assignments`;
    // oxlint-disable-next-line no-await-in-loop
    await expectPreview(page, tenant, path, body);
  }

  // Of several roots, each has a way of its own.
  await go(page, formPath(WIFI, { groupId: groupId(NEW_GROUP) }));
  await expect(combobox(page, 'Configuration')).toHaveValue(WIFI);
  const lands = 'WIN - Trusted root - Contoso Root CA 2016';
  const via =
    'microsoft.graph.windowsWifiEnterpriseEAPConfiguration/rootCertificatesForServerValidation/' +
    configurationId(lands);
  await choose(page, lands, via);
  const path = `${CONFIGURATIONS}/${configurationId(WIFI)}/${via}/assignments`;
  await expectPreview(page, tenant, path, body);
  await create(page);
  await expectCreated(page, NEW_GROUP);
  await expectOnePost(tenant, path, body);
  expect(await rowsFor(tenant, lands, NEW_GROUP)).toBe(1);
  expect(await rowsFor(tenant, WIFI, NEW_GROUP)).toBe(0);
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

  // Without any such address, only the configuration itself is offered.
  await page.keyboard.press('Escape');
  await go(page, READY);
  await expect(page.getByRole('heading', { level: 1, name: `Assign ${BASELINE}` })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Assigned now', exact: true })).toBeVisible();
  await openAdvanced(page);
  await combobox(page, 'Assign through').click();
  await expect(page.getByRole('option')).toHaveText([/^This configuration/]);
});
