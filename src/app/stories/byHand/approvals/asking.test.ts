import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { assignment, target } from '../../../../../sandbox/tenant/targets.ts';
import { BASELINE, formPath } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { decide, kioskPlan, requestApproval } from '#app/testing/approvalsByHand.ts';
import { removedEarlier } from '#app/testing/earlier/earlierChange.ts';
import { movedClock } from '#app/testing/movedClock.ts';
import { pathOf } from '#app/testing/timedPlan.ts';
import { turnTab } from '#app/testing/turnTab.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

const app = appByHand(createSandbox({ throttle: 'off' }));
const theirs = appByHand(app.sandbox, 'vera', { withFrame: true });
const vera = openSandboxDesk(app.sandbox, 'vera');

beforeEach(async () => {
  app.sandbox.reset();
  await vera.control('POST', 'approvals', { families: ['deviceConfigurations'] });
});
afterEach(async () => {
  turnTab('visible');
  await app.leave();
  await theirs.leave();
});

const ID = configurationId(BASELINE);
const OTHER = 'WIN - Wi-Fi - Guest (nothing bound)';
const WHY = 'Kiosks of the new branch';
const stored = () => app.sandbox.tenant.assignments.stored(ID);
it('a removal waits, said once; where the list moved meanwhile nothing is sent, and I ask anew', async () => {
  const [row] = stored();
  const page = await app.open(`/configurations/${ID}/remove?assignments=${row!.id}`);
  await page.press(/^Remove/);
  await page.text('Say what the change is for first.');
  await page.fill('textbox', 'What is this change for?', 'x'.repeat(1025));
  await page.text('1 character too many: Intune takes 1,024.');
  const ask = await page.find('button', 'Request approval');
  expect(page.isDisabled(ask)).toBe(true);
  expect(page.descriptionOf(ask)).toBe('Shorten the justification first.');
  await page.fill('textbox', 'What is this change for?', 'x'.repeat(1024));
  expect(page.isDisabled(await page.find('button', 'Request approval'))).toBe(false);
  await requestApproval(page, WHY);
  await page.text('Waiting for approval');
  expect(document.body.textContent.match(/Waiting for approval/g)).toHaveLength(1);
  page.go('/history');
  await page.find('heading', 'History · 1 entry');

  await decide(vera, 'approve');
  app.sandbox.tenant.assignments.write(ID, [
    ...stored(),
    assignment(ID, target('allDevicesAssignmentTarget')),
  ]);
  page.go('/approvals');
  await page.press('Complete');
  await page.text(/The assignments changed since you asked/);
  await page.press('Request again');
  await page.until(() => expect(page.address()).toMatch(/^\/plan\/review/));
  expect(stored().map(({ id }) => id)).toContain(row!.id);
});

it('what I began to write of a change is there again when I come back, until I have asked', async () => {
  const address = `/configurations/${ID}/remove?assignments=${stored()[0]!.id}`;
  const FIELD = 'What is this change for?';
  let page = await app.open(address);
  await page.press(/^Remove/);
  await page.fill('textbox', FIELD, 'Kiosks of');
  page.go('/history');
  await page.find('heading', /^History/);
  page.go(address);
  await page.press(/^Remove/);
  expect(await page.valueOf(FIELD, 'textbox')).toBe('Kiosks of');
  page = await app.reopen(address);
  await page.press(/^Remove/);
  expect(await page.valueOf(FIELD, 'textbox')).toBe('Kiosks of');
  // Of another change nothing was written yet.
  page.go(formPath(OTHER, { target: 'allDevices' }));
  await page.press('Create assignment');
  expect(await page.valueOf(FIELD, 'textbox')).toBe('');
  await page.fill('textbox', FIELD, 'Another');
  page.go(address);
  await page.press(/^Remove/);
  await requestApproval(page, WHY);
  await page.text('Waiting for approval');
  // What was said last is what the next one begins with.
  page.go(`/configurations/${ID}/remove?assignments=${stored()[1]!.id}`);
  await page.press(/^Remove/);
  expect(await page.valueOf(FIELD, 'textbox')).toBe(WHY);
  page.go(formPath(OTHER, { target: 'allDevices' }));
  await page.press('Create assignment');
  expect(await page.valueOf(FIELD, 'textbox')).toBe('Another');
});

/** Ada asks for an assignment of the baseline, in a browser of her own. */
async function askElsewhere(): Promise<void> {
  const ada = openSandboxDesk(app.sandbox);
  const body = { target: target('groupAssignmentTarget', { groupId: groupId('WIN - Kiosks') }) };
  const token = app.sandbox.mintToken('ada');
  const answer = await app.sandbox.fetch(
    new Request(
      `http://sandbox.test/beta/deviceManagement/deviceConfigurations/${ID}/assignments`,
      {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'x-msft-approval-justification': btoa(WHY),
        },
        body: JSON.stringify(body),
      },
    ),
  );
  expect(answer.status).toBe(412);
  expect(await (await ada.graph.approvals()).mine()).toHaveLength(1);
}

it('a decision takes a reason, is told with its name, and no longer counts in the rail', async () => {
  await askElsewhere();
  const page = await theirs.open('/approvals');
  const approve = await page.find('button', 'Approve');
  expect(page.isDisabled(approve)).toBe(true);
  expect(page.descriptionOf(approve)).toBe('Write a reason first.');
  await page.fill('textbox', 'Reason for your decision', 'x'.repeat(1025));
  expect(page.descriptionOf(approve)).toBe('Shorten the reason first.');
  await page.find('link', /Approvals.*1/);
  await page.fill('textbox', 'Reason for your decision', 'Fine');
  page.go('/history');
  await page.find('heading', /^History/);
  page.go('/approvals');
  await page.press('Approve');
  await page.text(/Baseline”: Approved\. Your colleague completes it\./);
  await page.text('No request of a colleague is waiting.');
  await page.until(() => expect(page.lacks('link', /Approvals.*1/)).toBe(true));
});

it('an approver who never opened the page finds in the rail that something waits', async () => {
  const clock = movedClock();
  const page = await theirs.open('/access');
  await page.find('link', 'Approvals');
  // Nothing waits yet; that the tenant has policies is why this browser asks again.
  await clock.passUntil(() => expect(page.sent().join()).toMatch(/operationApprovalPolicies/));
  await askElsewhere();
  await clock.pass(61_000);
  window.dispatchEvent(new Event('visibilitychange'));
  await clock.passUntil(() => expect(page.lacks('link', /Approvals.*1/)).toBe(false), 10_000);
});

it('a request that nobody decided on in time is no longer said to wait in the history', async () => {
  const clock = movedClock();
  await removedEarlier(app.earlier(), ID, WHY);
  const page = await app.reopen('/history');
  await page.find('heading', 'History · 1 entry');
  await page.text('Waiting for approval');
  await clock.pass(3 * 86_400_000 + 60_000);
  await page.text('Approval expired');
  expect(page.shows('Waiting for approval')).toBe(false);
});

it('what became of my request meanwhile is read when I come back to the tab', async () => {
  await removedEarlier(app.earlier(), ID, WHY);
  const page = await app.reopen('/approvals');
  await page.text('Waits for another admin');
  turnTab('hidden');
  await decide(vera, 'approve');
  expect(page.shows('Approved: complete it')).toBe(false);
  turnTab('visible');
  await page.text('Approved: complete it');
});

it('where another decided while I wrote, I am told what became of it', async () => {
  await askElsewhere();
  const page = await theirs.open('/approvals');
  await page.fill('textbox', 'Reason for your decision', 'Fine');
  await page.ready('Reject');
  await decide(vera, 'approve', 'Was quicker');
  await page.press('Reject');
  await page.text(/No longer waiting for a decision/);
  await page.text(/Approved\. Decided by Vera Verifier\. Reason: Was quicker/);
});

it('a plan with half of its lines gated ends with those waiting, and completes them later', async () => {
  const policy = [...app.sandbox.tenant.items.get('settingsCatalog')!.values()].find(
    ({ id }) => app.sandbox.tenant.assignments.stored(id).length === 0,
  )!;
  const page = await app.open(pathOf(kioskPlan([ID, `settingsCatalog:${policy.id}`])));
  await page.press('Open it');
  await page.press(/^Review/);
  await page.press('Apply 2 changes');
  await requestApproval(page, WHY);
  await page.find('button', 'Complete 1 line');
  expect(stored().some(({ id }) => id.includes(groupId('WIN - Kiosks')))).toBe(false);
  expect(app.sandbox.tenant.assignments.stored(policy.id)).toHaveLength(1);

  await decide(vera, 'approve');
  await page.press('Complete 1 line');
  await page.text('So far: 1 verified.');
  await page.until(() => expect(page.lacks('button', /^Complete/)).toBe(true));
  expect(stored().some(({ id }) => id.includes(groupId('WIN - Kiosks')))).toBe(true);
});

it('an assignment on a certificate waits like any other, and is asked for anew on the certificate', async () => {
  const [vpn, scep] = ['WIN - VPN - Always On (IKEv2)', 'WIN - SCEP - User certificate'];
  const kiosks = groupId('WIN - Kiosks');
  const page = await app.open(formPath(vpn!, { groupId: kiosks, via: 'identityCertificate' }));
  await page.press('Create assignment');
  await requestApproval(page, WHY);
  await page.text('Waiting for approval');
  await decide(vera, 'approve');
  const id = configurationId(scep!);
  app.sandbox.tenant.assignments.write(id, [
    assignment(id, target('groupAssignmentTarget', { groupId: groupId('Executives') })),
  ]);
  page.go('/approvals');
  await page.press('Complete');
  await page.text(/The assignments changed since you asked/);
  await page.press('Request again');
  await page.until(() => expect(page.address()).toMatch(/\/assign\?.*via=identityCertificate/));
  expect(page.address()).toContain(kiosks);
  await page.find('region', `Assigned now: ${scep}`);
  expect(app.sandbox.tenant.assignments.stored(id)).toHaveLength(1);
});
