import { readFile } from 'node:fs/promises';
import { colleague } from '../testing/colleague.ts';
import { chooseAtSignIn, expect, signIn, test } from '../testing/fixtures.ts';
import {
  addGroup,
  apply,
  counts,
  readyToApply,
  selectAll,
  openImport,
} from '../testing/planSteps.ts';
import {
  BASELINE,
  BASELINE_ASSIGNMENTS,
  bodyFor,
  groupId,
  hurryUntil,
  NEW_GROUP,
} from '../testing/steps.ts';

// What failed and is tried again, undone: src/app/stories/byHand/plan/afterRun.test.ts.
const RESTRICTIONS = '/configurations?q=WIN%20-%20Device%20restrictions';

test('the sign-in ends in the middle of a run: it pauses and says so, and goes on after signing in again', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada', '/configurations?platform=windows&family=deviceConfiguration');
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  const before = await tenant.holding(NEW_GROUP);
  await page.getByRole('button', { name: /^Review \d/ }).click();
  await readyToApply(page);
  tenant.endSessions();
  await tenant.fault({
    method: 'POST',
    path: '/\\$batch',
    skip: 3,
    times: null,
    fault: { kind: 'status', status: 401, code: 'InvalidAuthenticationToken' },
  });
  await apply(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('paused');
  const again = page.getByRole('button', { name: 'Sign in again' });
  await expect(again).toBeVisible();
  await tenant.fault();
  // What was in doubt is looked for as long as the tenant may lag.
  await page.clock.install();
  await again.click();
  await chooseAtSignIn(page, 'ada');
  await page.getByRole('button', { name: 'Resume' }).click();
  await hurryUntil(page, page.getByRole('heading', { level: 1, name: /ended/ }));
  const verified = Number(/Verified (\d+)/.exec(await counts(page).innerText())?.[1]);
  await expect(counts(page)).not.toContainText(
    /Refused|Not sent|Not done|Lost|Unknown|Drifted|Cancelled/,
  );
  expect((await tenant.holding(NEW_GROUP)).size).toBe(before.size + verified);
  const writes = await tenant.writes();
  expect(new Set(writes.map(({ path }) => path)).size).toBe(verified);
  expect(writes.filter(({ status }) => status === 201)).toHaveLength(verified);
});

test('a plan file of one person is opened by another, who sees what it comes to in the tenant as it is by then', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada', RESTRICTIONS);
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the plan', exact: true }).click();
  const file = await readFile(await (await downloading).path());
  expect(JSON.parse(file.toString('utf8'))).toMatchObject({
    format: 'assignment-desk-plan',
    version: 1,
  });
  await page.getByRole('button', { name: /^Account: / }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await colleague(
    tenant,
    'POST',
    BASELINE_ASSIGNMENTS,
    bodyFor({ type: 'groupAssignmentTarget', groupId: groupId(NEW_GROUP) }),
  );

  await signIn(page, 'rui', '/plan');
  // Ada's own draft is hers.
  await expect(page.getByText('Select configurations or apps first.').first()).toBeVisible();
  await openImport(page);
  await page
    .getByRole('region', { name: 'Plan file' })
    .getByLabel('Plan file')
    .setInputFiles({ name: 'rollout.json', mimeType: 'application/json', buffer: file });
  await page.getByRole('button', { name: /^Review \d/ }).click();
  const lines = page.getByRole('list', { name: 'Lines of the plan' });
  await expect(
    lines.getByRole('listitem').filter({ has: page.getByRole('link', { name: BASELINE }) }),
  ).toContainText(`Assigned to group “${NEW_GROUP}” already.`);
  await page.getByRole('button', { name: /^Changes/ }).click();
  await expect(lines).toContainText(`Assign to group “${NEW_GROUP}”.`);
  await expect(lines).not.toContainText(BASELINE);
  await expect(lines).toContainText('1 request');
});
