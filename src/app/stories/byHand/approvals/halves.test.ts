import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { assignment, target } from '../../../../../sandbox/tenant/targets.ts';
import { BASELINE } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { appliedEarlier, stepEarlier } from '#app/testing/earlier/earlierPlan.ts';
import { decide, planInTwo, requestApproval } from '#app/testing/approvalsByHand.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

// One half of a change in two steps is not approved: what the page of approvals says of it.

const app = appByHand(createSandbox({ throttle: 'off' }), 'ada', { withFrame: true });
const vera = openSandboxDesk(app.sandbox, 'vera');
afterEach(app.leave);

const ID = configurationId(BASELINE);
const PILOT = groupId('Finance');
const stored = () => app.sandbox.tenant.assignments.stored(ID);
const isThere = () => stored().some((row) => row.target['groupId'] === PILOT);

beforeEach(async () => {
  app.sandbox.reset();
  // Beside the row of a policy set the list must not be written, so that an edit takes two requests.
  app.sandbox.tenant.assignments.write(ID, [
    assignment(ID, target('groupAssignmentTarget', { groupId: groupId('Sales') }), {
      source: 'policySets',
    }),
    assignment(ID, target('groupAssignmentTarget', { groupId: PILOT })),
  ]);
  await vera.control('POST', 'approvals', { families: ['deviceConfigurations'] });
});

/** A plan whose one line cannot be approved as one: twoSteps.test.ts. */
async function inTwo() {
  const earlier = app.earlier();
  const run = await appliedEarlier(earlier, planInTwo(ID, PILOT), { why: 'Both halves' });
  return { run, ask: (step: 'remove' | 'add') => stepEarlier(earlier, run, step, 'One half') };
}

/** Reviews and asks for the step that is offered. */
async function askFor(page: PageByHand, step: RegExp): Promise<void> {
  await page.press(step);
  await page.until(() => expect(page.address()).toMatch(/^\/plan\/review/));
  await page.press(/^(?:Apply|Remove) 1/);
  await requestApproval(page, 'One half');
  await page.find('button', 'Complete 1 line');
}

const ENDED = 'Rejected and expired requests';
const MISSING = 'An assignment is missing now';

it('a rejected second half says that the assignment is missing now, and where to go on', async () => {
  const { run, ask } = await inTwo();
  await ask('remove');
  await decide(vera, 'approve');
  let page = await app.reopen('/approvals');
  await page.press('Complete');
  await page.find('link', 'Go on with the second step');
  await ask('add');
  await decide(vera, 'reject', 'Not in the freeze');
  expect(isThere()).toBe(false);

  page = await app.reopen('/approvals');
  const ended = await page.inside('list', ENDED);
  await ended.findByText('The assignment is missing now');
  ended.getByText(/Not in the freeze/);
  expect(await page.violations()).toEqual([]);
  // The run of the second half says so as well.
  const second = ended.getByRole('link', { name: 'Show the plan' }).getAttribute('href')!;
  page.go(second);
  await page.text(MISSING);
  expect(await page.violations()).toEqual([]);
  await page.click('link', 'Go on with the second step');
  await page.until(() => expect(page.address()).toBe(run));
  await askFor(page, /^Review assigning 1 again/);

  // Asked for anew, it says so, and no longer what is to be done.
  page = await app.reopen('/approvals');
  const after = await page.inside('list', ENDED);
  await after.findByText(/Requested again/);
  expect(after.queryByText('The assignment is missing now')).toBeNull();
  await decide(vera, 'approve');
  page = await app.reopen('/approvals');
  await page.press('Complete');
  await page.text(/Completed, and the tenant shows it/);
  expect(isThere()).toBe(true);
  page = await app.reopen(second);
  await page.text('Retrying asks for approval again.');
  await page.until(() => expect(page.shows(MISSING)).toBe(false));
});

it('a first half that expired says that the assignment is there, until it is asked for anew', async () => {
  const { run, ask } = await inTwo();
  await vera.control('POST', 'approvals', {
    families: ['deviceConfigurations'],
    expiresAfterMs: 1,
  });
  await ask('remove');
  let page = await app.reopen('/approvals');
  const ended = await page.inside('list', ENDED);
  await ended.findByText('The assignment is still there');
  await vera.control('POST', 'approvals', { families: ['deviceConfigurations'] });
  await page.click('link', 'Show both steps');
  await page.until(() => expect(page.address()).toBe(run));
  await askFor(page, /^Review 1 removal/);
  const again = page.address();

  page = await app.reopen('/approvals');
  const after = await page.inside('list', ENDED);
  await after.findByText(/Requested again/);
  expect(after.queryByText('The assignment is still there')).toBeNull();
  const link = after.getByRole('link', { name: 'Show the plan' });
  expect(link.getAttribute('href')).toBe(again);
  expect(isThere()).toBe(true);
});
