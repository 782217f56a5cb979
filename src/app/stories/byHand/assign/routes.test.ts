import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { assignmentBody, BASELINE, formPath, NEW_GROUP, READY } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import {
  assignmentsOf,
  CREATE,
  expectCreated,
  expectOnePost,
  expectPreview,
  expectSaid,
  rowsFor,
} from '#app/testing/formByHand.ts';

// All ten of the specification: src/app/stories/certificateRoutes.test.ts; a tenant without them:
// src/app/stories/byHand/form.test.ts.

const WIFI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const VPN = 'WIN - VPN - Always On (IKEv2)';
const CONFIGURATIONS = '/deviceManagement/deviceConfigurations';
const TO_GROUP = { groupId: groupId(NEW_GROUP) };

const app = appByHand(createSandbox({ throttle: 'off' }));
beforeEach(app.sandbox.reset);
afterEach(app.leave);

/** The options of **Assign through**: which certificate, by which way. */
async function choose(page: PageByHand, lands: string, via: string): Promise<void> {
  await page.click('combobox', 'Assign through');
  const wanted = () =>
    page
      .all('option')
      .find(({ textContent }) => textContent.includes(lands) && textContent.endsWith(via));
  // Where it leads to is read first.
  await page.until(() => expect(wanted() && page.isDisabled(wanted()!)).toBe(false));
  await page.clickOn(wanted()!);
  await page.find('region', `Assigned now: ${lands}`);
  await expectSaid(
    page,
    await page.find('combobox', 'Assign through'),
    /is made on the certificate/,
  );
}

it('I pick the certificate that I assign through', async () => {
  const body = assignmentBody({ type: 'groupAssignmentTarget', ...TO_GROUP });
  const page = await app.open(formPath(VPN, TO_GROUP));
  expect(await page.valueOf('Assign through')).toBe('This configuration');
  for (const [lands, via] of [
    ['WIN - SCEP - User certificate', 'identityCertificate'],
    ['WIN - Trusted root - Contoso Root CA 2016', 'identityCertificate/rootCertificate'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one choice after the other
    await choose(page, lands, via);
    // oxlint-disable-next-line no-await-in-loop
    await expectPreview(page, `${CONFIGURATIONS}/${configurationId(VPN)}/${via}/assignments`, body);
  }

  // Of several roots, each has a way of its own.
  page.go(formPath(WIFI, TO_GROUP));
  await page.until(async () => expect(await page.valueOf('Configuration')).toBe(WIFI));
  const lands = 'WIN - Trusted root - Contoso Root CA 2016';
  const via =
    'microsoft.graph.windowsWifiEnterpriseEAPConfiguration/rootCertificatesForServerValidation/' +
    configurationId(lands);
  await choose(page, lands, via);
  const path = `${CONFIGURATIONS}/${configurationId(WIFI)}/${via}/assignments`;
  await expectPreview(page, path, body);
  await page.press(CREATE);
  await expectCreated(page, NEW_GROUP);
  await expectOnePost(page, path, body);
  expect(rowsFor(app.sandbox, lands, NEW_GROUP)).toBe(1);
  expect(rowsFor(app.sandbox, WIFI, NEW_GROUP)).toBe(0);
});

it('where no certificate is set, the address is shown and says why it cannot be used', async () => {
  const page = await app.open(formPath('WIN - Wi-Fi - Guest (nothing bound)', TO_GROUP));
  await page.click('combobox', 'Assign through');
  const IDENTITY = /^Identity certificate for client authentication/;
  await page.until(() =>
    expect(page.all('option', IDENTITY)[0]?.textContent).toContain('No certificate is set there.'),
  );
  expect(page.isDisabled(await page.find('option', IDENTITY))).toBe(true);
  await page.ready(CREATE);
  expect(await page.writes()).toEqual([]);

  // Without any such address, only the configuration itself is offered.
  await page.keys('{Escape}');
  page.go(READY);
  await page.find('heading', `Assign ${BASELINE}`);
  await page.find('region', 'Assigned now');
  await page.click('button', 'Advanced');
  await page.click('combobox', 'Assign through');
  await page.find('option', /^This configuration/);
  expect(page.all('option')).toHaveLength(1);
});

it('a Wi-Fi profile says which certificates do not reach the target, and leads to their form, filled in', async () => {
  const pilot = { groupId: groupId('WIN - Ring 1: Pilot') };
  const page = await app.open(formPath(WIFI, pilot));
  const here = page.address();
  const says = async (name: string, words: string) => {
    await page.find('list', 'Certificates it needs');
    await page.until(() =>
      expect(
        page.all('listitem').find(({ textContent }) => textContent.includes(name))?.textContent,
      ).toContain(words),
    );
  };
  await says('Contoso Root CA 2016', 'Reaches this target');
  await says('Contoso Root CA 2024', 'excludes groups');
  await says('Issuing CA 3', 'Not assigned');
  const needs = await page.inside('list', 'Certificates it needs');
  expect(needs.getAllByRole('listitem', { hidden: true })).toHaveLength(4);
  expect(await page.violations()).toEqual([]);
  await page.click('link', 'Assign WIN - Trusted root - Issuing CA 3 too');
  await page.find('heading', 'Assign WIN - Trusted root - Issuing CA 3');
  expect(await page.valueOf('Group')).toBe('WIN - Ring 1: Pilot');
  await page.press(CREATE);
  await expectCreated(page, 'WIN - Ring 1: Pilot');
  await expectOnePost(
    page,
    assignmentsOf('WIN - Trusted root - Issuing CA 3'),
    assignmentBody({ type: 'groupAssignmentTarget', ...pilot }),
  );
  page.back();
  await page.until(() => expect(page.address()).toBe(here));
  await says('Issuing CA 3', 'Reaches this target');
  expect(await page.valueOf('Group')).toBe('WIN - Ring 1: Pilot');
});
