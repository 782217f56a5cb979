import { afterEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { assignment, target } from '../../../../../sandbox/tenant/targets.ts';
import { BASELINE, filterId } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { decide, planInTwo, requestApproval } from '#app/testing/approvalsByHand.ts';
import { pathOf } from '#app/testing/timedPlan.ts';
import { turnTab } from '#app/testing/turnTab.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

const app = appByHand(createSandbox({ throttle: 'off' }));
const vera = openSandboxDesk(app.sandbox, 'vera');
afterEach(app.leave);

const ID = configurationId(BASELINE);
const PILOT = groupId('Finance');
const CORPORATE = filterId('Windows - Corporate');
const stored = () => app.sandbox.tenant.assignments.stored(ID);
const pilotRow = () => stored().find((row) => row.target['groupId'] === PILOT);

/** The list with the row that the second step adds. */
const asCorporate = () => [
  ...stored(),
  assignment(
    ID,
    target('groupAssignmentTarget', {
      groupId: PILOT,
      deviceAndAppManagementAssignmentFilterId: CORPORATE,
      deviceAndAppManagementAssignmentFilterType: 'include',
    }),
  ),
];

it('an edit that cannot be approved as one is made in two, each approved, over reloads, once', async () => {
  // Beside the row of a policy set the list must not be written, so that an edit takes two requests.
  app.sandbox.tenant.assignments.write(ID, [
    assignment(ID, target('groupAssignmentTarget', { groupId: groupId('Sales') }), {
      source: 'policySets',
    }),
    assignment(ID, target('groupAssignmentTarget', { groupId: PILOT })),
  ]);
  await vera.control('POST', 'approvals', { families: ['deviceConfigurations'] });
  let page = await app.open(
    `/configurations/${ID}/edit?assignment=${pilotRow()!.id}&filterMode=include&filterId=${CORPORATE}`,
  );
  await page.press('Save change');
  await page.text(/This change cannot be approved as one/);
  expect(pilotRow()).toBeDefined();
  await page.click('link', 'Do it in two steps');
  await page.text(/^First step: remove the assignment/);
  const entry = page.address();

  await page.click('link', 'Review the removal');
  await page.press(/^Remove/);
  await requestApproval(page, 'First half');
  await page.text('Waiting for approval');
  page = await app.reopen(entry);
  await page.text(/^First step: a request for this waits for approval/);
  expect(page.lacks('link', 'Review the removal')).toBe(true);
  await decide(vera, 'approve');
  await page.click('link', 'Show approvals');
  await page.press('Complete');
  await page.text(/This was the first half of a change in two steps/);
  expect(pilotRow()).toBeUndefined();

  page = await app.reopen('/approvals');
  page = await app.reopen(entry);
  await page.text(/^Second step: the assignment is gone\. It is missing/);
  // A colleague was faster, and takes it away once more.
  const [gone, back] = [stored(), asCorporate()];
  app.sandbox.tenant.assignments.write(ID, back);
  await page.press('Review assigning it again');
  await page.text(/^Both steps are done/);
  app.sandbox.tenant.assignments.write(ID, gone);
  turnTab('visible');
  await page.press('Review assigning it again');
  await page.until(() => expect(page.address()).toMatch(/^\/plan\/review/));
  await page.press('Apply 1 change');
  await requestApproval(page, 'Second half');
  await page.text(/1 line waits for another admin/);
  page = await app.reopen(entry);
  await page.text(/^Second step: the assignment is gone, and a request for this waits/);
  expect(page.lacks('button', 'Review assigning it again')).toBe(true);
  await decide(vera, 'approve');
  await page.click('link', 'Show approvals');
  await page.press('Complete');
  await page.text(/Completed, and the tenant shows it/);
  page = await app.reopen(entry);
  await page.text(/^Both steps are done/);
  expect(pilotRow()?.target).toMatchObject({
    deviceAndAppManagementAssignmentFilterId: CORPORATE,
    deviceAndAppManagementAssignmentFilterType: 'include',
  });
  expect(stored()).toHaveLength(2);
}, 120_000);

it('lines of a plan that cannot be approved as one are made in two steps, each a plan of its own', async () => {
  app.sandbox.reset();
  app.sandbox.tenant.assignments.write(ID, [
    assignment(ID, target('groupAssignmentTarget', { groupId: groupId('Sales') }), {
      source: 'policySets',
    }),
    assignment(ID, target('groupAssignmentTarget', { groupId: PILOT })),
  ]);
  await vera.control('POST', 'approvals', { families: ['deviceConfigurations'] });
  let page = await app.open(pathOf(planInTwo(ID, PILOT)));
  await page.press('Open it');
  await page.press(/^Review/);
  await page.press('Apply 1 change');
  await page.text(/It takes two requests, and another admin has to approve each by itself/);
  const run = page.address();
  expect(pilotRow()).toBeDefined();
  await page.text(/: first step open/);

  await page.press('Review 1 removal');
  await page.until(() => expect(page.address()).toMatch(/^\/plan\/review/));
  await page.press(/^(?:Apply|Remove) 1/);
  await requestApproval(page, 'First half');
  await page.find('button', 'Complete 1 line');
  const first = page.address();
  expect(pilotRow()).toBeDefined();
  page = await app.reopen(run);
  await page.text(/: first step waits for approval/);
  expect(page.lacks('button', 'Review 1 removal')).toBe(true);
  await decide(vera, 'approve');
  page = await app.reopen(first);
  await page.find('link', 'an earlier plan');
  page.go('/approvals');
  await page.press('Complete');
  await page.text(/This was the first half of a change in two steps/);
  expect(pilotRow()).toBeUndefined();

  await page.click('link', 'Go on with the second step');
  await page.until(() => expect(page.address()).toBe(run));
  await page.text(/: second step open, the assignment is missing/);
  const [gone, back] = [stored(), asCorporate()];
  app.sandbox.tenant.assignments.write(ID, back);
  await page.press('Review assigning 1 again');
  await page.text(/: both steps done/);
  app.sandbox.tenant.assignments.write(ID, gone);
  turnTab('visible');
  await page.press('Review assigning 1 again');
  await page.until(() => expect(page.address()).toMatch(/^\/plan\/review/));
  await page.press('Apply 1 change');
  await requestApproval(page, 'Second half');
  await page.find('button', 'Complete 1 line');
  await decide(vera, 'approve');
  page = await app.reopen('/approvals');
  await page.press('Complete');
  await page.text(/Completed, and the tenant shows it/);
  page = await app.reopen(run);
  await page.text(/: both steps done/);
  expect(page.lacks('button', /^Review/)).toBe(true);
  expect(pilotRow()?.target).toMatchObject({
    deviceAndAppManagementAssignmentFilterId: CORPORATE,
    deviceAndAppManagementAssignmentFilterType: 'include',
  });
  expect(stored()).toHaveLength(2);
}, 120_000);
