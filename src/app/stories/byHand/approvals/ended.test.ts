import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { configurationId } from '../../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { BASELINE } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { decide, kioskPlan } from '#app/testing/approvalsByHand.ts';
import { appliedEarlier } from '#app/testing/earlier/earlierPlan.ts';
import { removedEarlier } from '#app/testing/earlier/earlierChange.ts';
import { savedFiles } from '#app/testing/savedFiles.ts';
import { turnTab } from '#app/testing/turnTab.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';

const app = appByHand(createSandbox({ throttle: 'off' }), 'ada', { withFrame: true });
const vera = openSandboxDesk(app.sandbox, 'vera');

beforeEach(() => app.sandbox.reset());
afterEach(async () => {
  turnTab('visible');
  await app.leave();
});

const ID = configurationId(BASELINE);
const WHY = 'Kiosks of the new branch';
const stored = () => app.sandbox.tenant.assignments.stored(ID);

/** A plan of one line, whose request waits: asking.test.ts. @returns the address of its run */
async function planWaits(policy: object = {}): Promise<string> {
  await vera.control('POST', 'approvals', { families: ['deviceConfigurations'], ...policy });
  return appliedEarlier(app.earlier(), kioskPlan([ID]), { why: WHY });
}

/** What a run's report says, as the file that is saved. */
async function reportOf(page: PageByHand): Promise<string> {
  const next = savedFiles();
  await page.press(/^Export CSV/);
  return (await next()).text;
}

it('a line whose request was rejected says so with the reason, and is asked for anew', async () => {
  const run = await planWaits();
  await decide(vera, 'reject', 'Not in the freeze');
  const page = await app.reopen(run);
  await page.text(/Another admin rejected the request\. Nothing was changed\./);
  expect(page.shows('Their reason: Not in the freeze')).toBe(true);
  expect(page.shows('waits for another admin')).toBe(false);
  expect(page.lacks('button', /^Complete/)).toBe(true);
  expect(page.lacks('region', 'Waiting for approval')).toBe(true);
  expect(await reportOf(page)).toMatch(/Refused.*Another admin rejected.*Not in the freeze/s);
  page.go('/plan/runs');
  await page.text(/Refused 1/);
  expect(page.shows('Waiting for approval 1')).toBe(false);
  page.go('/approvals');
  await page.text('You have no request waiting for approval.');
  const ended = await page.inside('list', 'Rejected and expired requests');
  ended.getByText(/Not in the freeze/);
  page.go(run);
  await page.text('Retrying asks for approval again.');
  await page.press('Retry failed lines');
  await page.until(() => expect(page.address()).toMatch(/^\/plan\/review/));
  await page.ready('Apply 1 change');
});

it('a line whose request expired says so in run and report, by Intune’s word', async () => {
  const run = await planWaits({ expiresAfterMs: 1 });
  const page = await app.reopen(run);
  await page.text(/The approval request expired before it was completed\. Nothing was changed\./);
  expect(await reportOf(page)).toMatch(/Not sent.*The approval request expired/s);
  page.go('/plan/runs');
  await page.text(/Not sent 1/);
});

it('a request that was cancelled elsewhere waits no more in its line, nor in its stage', async () => {
  const run = await planWaits();
  const approvals = await openSandboxDesk(app.sandbox).graph.approvals();
  const [mine] = await approvals.mine();
  await approvals.cancel(mine!.id);
  const page = await app.reopen(run);
  await page.text('Cancelled before anything was changed.');
  await page.find('button', 'Retry all 1 unfinished lines');
  page.go('/approvals');
  await page.text(`“${BASELINE}”: The request was cancelled elsewhere. Nothing was changed.`);
});

it('a request that is cancelled elsewhere while I look at it is told, and leaves the list', async () => {
  await planWaits();
  const page = await app.reopen('/approvals');
  await page.find('button', 'Cancel request');
  const approvals = await openSandboxDesk(app.sandbox).graph.approvals();
  const [mine] = await approvals.mine();
  await approvals.cancel(mine!.id);
  turnTab('visible');
  await page.text(`“${BASELINE}”: The request was cancelled elsewhere. Nothing was changed.`);
  await page.text('You have no request waiting for approval.');
  // What I cancel here is told as before.
  await app.leave();
  app.sandbox.reset();
  await planWaits();
  const here = await app.reopen('/approvals');
  await here.press('Cancel request');
  await here.text(`“${BASELINE}”: The request was cancelled. Nothing was changed.`);
  expect(here.shows('elsewhere')).toBe(false);
});

it('what was rejected is said in the history at once, and requested again from its entry', async () => {
  await vera.control('POST', 'approvals', { families: ['deviceConfigurations'] });
  const [row] = stored();
  await removedEarlier(app.earlier(), ID, WHY);
  await decide(vera, 'reject', 'Not in the freeze');
  const page = await app.reopen('/history');
  await page.find('heading', 'History · 1 entry');
  await page.text('Rejected');
  expect(page.shows('Waiting for approval')).toBe(false);
  page.go('/approvals');
  await page.find('list', 'Rejected and expired requests');
  await page.click('link', 'Show in history');
  await page.text(/Their reason: Not in the freeze/);
  await page.press('Request again');
  await page.until(() => expect(page.address()).toMatch(/^\/plan\/review/));
  await page.ready(/^(?:Apply|Remove) 1/);
  expect(stored().map(({ id }) => id)).toContain(row!.id);
});

it('what was approved meanwhile goes on waiting for me: nothing is sent by itself', async () => {
  const run = await planWaits();
  await decide(vera, 'approve');
  const page = await app.reopen(run);
  await page.find('button', 'Complete 1 line');
  page.go('/history');
  page.go('/approvals');
  await page.text('Approved: complete it');
  expect(page.sent().join()).not.toMatch(/POST \S*assign/);
  expect(stored().some(({ id }) => id.includes(groupId('WIN - Kiosks')))).toBe(false);
});
