import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { assignment, target } from '../../../../../sandbox/tenant/targets.ts';
import { BASELINE, formPath } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { decide } from '#app/testing/approvalsByHand.ts';
import { focusIn, pressByKey, tabTo } from '#app/testing/tabTo.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

// Without a mouse, from the first Tab to the answer, and where the next Tab starts from.

const app = appByHand(createSandbox({ throttle: 'off' }), 'ada', { withFrame: true });
const theirs = appByHand(app.sandbox, 'vera', { withFrame: true });
const vera = openSandboxDesk(app.sandbox, 'vera');

beforeEach(async () => {
  app.sandbox.reset();
  await vera.control('POST', 'approvals', { families: ['deviceConfigurations'] });
});
afterEach(async () => {
  await app.leave();
  await theirs.leave();
});

const ID = configurationId(BASELINE);
const KIOSKS = groupId('WIN - Kiosks');
const has = () => app.sandbox.tenant.assignments.stored(ID).some(({ id }) => id.includes(KIOSKS));

/** Ada asks, by keys alone. @returns her page, on which it waits */
async function asked(): Promise<PageByHand> {
  const page = await app.open(formPath(BASELINE, { groupId: KIOSKS }));
  await pressByKey(page, 'Create assignment');
  await focusIn(page, /Business justification/);
  await tabTo(page, await page.find('textbox', 'What is this change for?'));
  await page.keys('Kiosks');
  await pressByKey(page, 'Request approval');
  await focusIn(page, /Waiting for approval/);
  return page;
}

it.each([
  ['Approve', '{Enter}', /Approved\. Your colleague completes it/],
  ['Reject', ' ', /Rejected/],
] as const)('I %s a colleague’s request with a reason', async (decision, key, said) => {
  await asked();
  await app.leave();
  const page = await theirs.open('/approvals');
  await tabTo(page, await page.find('textbox', 'Reason for your decision'));
  await page.keys('Fine');
  await pressByKey(page, decision, key);
  await focusIn(page, said);
  await page.text('No request of a colleague is waiting.');
});

it('I complete what was approved', async () => {
  const page = await asked();
  await decide(vera, 'approve');
  await tabTo(page, await page.find('link', 'Show approvals'));
  await page.keys('{Enter}');
  await focusIn(page, /^Approvals/);
  await pressByKey(page, 'Complete');
  await focusIn(page, /Completed, and the tenant shows it/);
  expect(has()).toBe(true);
});

it('I cancel what I asked for', async () => {
  const page = await asked();
  page.go('/approvals');
  await pressByKey(page, 'Cancel request', ' ');
  await focusIn(page, /The request was cancelled/);
  expect(has()).toBe(false);
});

it('where it cannot be completed I stay on the button, and hear it each time', async () => {
  const page = await asked();
  const [id] = await decide(vera, 'approve');
  page.go('/approvals');
  await page.ready('Complete');
  for (let tries = 0; tries < 2; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one try after the other
    await page.fault({
      path: `operationApprovalRequests/${id}`,
      times: 1,
      fault: { kind: 'status', status: 400 },
    });
    // oxlint-disable-next-line no-await-in-loop
    await pressByKey(page, 'Complete');
    // While it is under way the focus is not thrown off its button.
    expect(document.activeElement?.matches('[disabled]')).toBe(false);
    // oxlint-disable-next-line no-await-in-loop
    await focusIn(page, /The request was not carried out\. It is still waiting/);
  }
  await pressByKey(page, 'Complete');
  await focusIn(page, /Completed/);
});

it('where the list moved I discard the request', async () => {
  const page = await asked();
  await decide(vera, 'approve');
  app.sandbox.tenant.assignments.write(ID, [
    assignment(ID, target('groupAssignmentTarget', { groupId: groupId('Executives') })),
  ]);
  page.go('/approvals');
  await pressByKey(page, 'Complete');
  await focusIn(page, /The assignments changed since you asked/);
  await pressByKey(page, 'Discard request');
  await focusIn(page, /The request was cancelled/);
  expect(has()).toBe(false);
});
