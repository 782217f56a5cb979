import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { assignment, target } from '../../../../../sandbox/tenant/targets.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { NEW_GROUP } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { decide, requestApproval } from '#app/testing/approvalsByHand.ts';
import { assignedEarlier } from '#app/testing/earlier/earlierChange.ts';
import { rowsFor } from '#app/testing/formByHand.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

const app = appByHand(createSandbox({ throttle: 'off' }), 'ada', { withFrame: true });
const vera = openSandboxDesk(app.sandbox, 'vera');

beforeEach(() => app.sandbox.reset());
afterEach(app.leave);

const VPN = 'WIN - VPN - Always On (IKEv2)';
const CERTIFICATE = 'WIN - SCEP - User certificate';

/** An assignment on a certificate, through the VPN that refers to it, and the request to undo it. */
async function undoWaits(): Promise<string> {
  const through = { via: 'identityCertificate' };
  await assignedEarlier(app.earlier(), configurationId(VPN), groupId(NEW_GROUP), through);
  expect(rowsFor(app.sandbox, CERTIFICATE, NEW_GROUP)).toBe(1);
  await vera.control('POST', 'approvals', { families: ['deviceConfigurations'] });
  const page = await app.reopen('/history');
  await page.click('link', VPN);
  await page.click('link', 'Undo');
  await page.until(() => expect(page.address()).toMatch(/^\/history\/[^/]+\/undo$/));
  const made = page.address();
  await page.press(/^Undo|^Remove/);
  await requestApproval(page, 'No longer wanted');
  await page.text('Waiting for approval');
  return made;
}

it('a rejected removal on a certificate is asked for again by the undo that it was', async () => {
  const made = await undoWaits();
  await decide(vera, 'reject', 'Not now');
  const page = await app.reopen('/approvals');
  await page.find('list', 'Rejected and expired requests');
  await page.click('link', 'Show in history');
  await page.find('heading', 'Not approved');
  await page.click('link', 'Request again');
  await page.until(() => expect(page.address()).toBe(made));
  expect(rowsFor(app.sandbox, CERTIFICATE, NEW_GROUP)).toBe(1);
});

it('where the list moved meanwhile, the undo is opened again as well', async () => {
  const made = await undoWaits();
  await decide(vera, 'approve');
  const { assignments } = app.sandbox.tenant;
  const id = configurationId(CERTIFICATE);
  const everybody = assignment(id, target('allDevicesAssignmentTarget'));
  assignments.write(id, [...assignments.stored(id), everybody]);
  const page = await app.reopen('/approvals');
  await page.press('Complete');
  await page.text(/The assignments changed since you asked/);
  await page.press('Request again');
  await page.until(() => expect(page.address()).toBe(made));
  expect(rowsFor(app.sandbox, CERTIFICATE, NEW_GROUP)).toBe(1);
});
