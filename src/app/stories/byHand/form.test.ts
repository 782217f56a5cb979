import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { configurationId } from '../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { BASELINE, FILLED, formPath, NEW_GROUP } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';

const POST = { method: 'POST', path: '/assignments' } as const;
const CREATE = 'Create assignment';

const app = appByHand(createSandbox({ throttle: 'off' }));
beforeEach(app.sandbox.reset);
afterEach(app.leave);

type Page = Awaited<ReturnType<typeof app.open>>;

/** How many rows for the new group a configuration holds. */
const rowsOf = (name: string): number =>
  app.sandbox.tenant.assignments
    .stored(configurationId(name))
    .filter(({ id }) => id.endsWith(groupId(NEW_GROUP))).length;

/** The message of a creation that went well, the new row, and the proof that the tenant holds it. */
async function expectCreated(page: Page): Promise<void> {
  await page.text('Assignment created');
  await page.verified();
  const now = await page.inside('list', 'Assigned now');
  await page.until(() => expect(now.queryAllByText(NEW_GROUP)).toHaveLength(1));
}

/** What was typed is still there. */
async function expectKept(page: Page): Promise<void> {
  expect(await page.valueOf('Configuration')).toBe(BASELINE);
  expect(await page.valueOf('Group')).toBe(NEW_GROUP);
  expect(await page.isChecked('Filter mode', 'Exclude')).toBe(true);
  expect(await page.valueOf('Filter')).toBe('Windows - Corporate');
  expect(await page.isChecked('Intent', 'Remove')).toBe(true);
}

// The words of every refusal: src/app/stories/failures.test.ts.
it('a refusal takes away nothing that I typed, and I may try again; an answer that cannot be read is read back, and created', async () => {
  const page = await app.open(FILLED);
  await page.ready(CREATE);
  const message = 'The assignment is not valid';
  await page.fault({ ...POST, fault: { kind: 'status', status: 400, message } });
  await page.press(CREATE);
  await page.text('Intune refused the request');
  await page.text(/Graph said: "The assignment is not valid"/);
  await page.find('button', 'Copy request id');
  await expectKept(page);
  await page.fault({ ...POST, fault: { kind: 'status', status: 412 } });
  await page.press(CREATE);
  await page.text('An approval is needed first');
  expect(page.shows('Intune refused the request')).toBe(false);
  await expectKept(page);
  expect(await page.writes()).toHaveLength(2);
  expect(rowsOf(BASELINE)).toBe(0);
  await page.fault({ ...POST, fault: { kind: 'garbage' } });
  await page.press(CREATE);
  await expectCreated(page);
  expect(await page.writes()).toHaveLength(3);
  expect(rowsOf(BASELINE)).toBe(1);
});

const detailPath = `/configurations/${configurationId(BASELINE)}`;

it('a forbidden id, a failed read and an answer that is no JSON say what happened; trying again is one click', async () => {
  const path = configurationId(BASELINE);
  await app.fault({ path, times: 1, fault: { kind: 'status', status: 403 } });
  const page = await app.open(detailPath);
  await page.text('Your Intune role does not allow this');
  await app.fault({ path, times: null, fault: { kind: 'status', status: 501 } });
  await page.click('button', 'Try again');
  await page.text('Graph had a problem');
  await app.fault({ path, times: null, fault: { kind: 'garbage' } });
  await page.click('button', 'Try again');
  await page.text('Graph’s answer cannot be read');
  await page.text(/a proxy may have changed it/);
  await app.fault();
  await page.click('button', 'Try again');
  await page.find('heading', `${BASELINE} · 2 assignments`);
});

it('my tenant has no certificate addresses: nothing was changed, and one click does the same the other way', async () => {
  const owner = 'WIN - Wi-Fi - Old tenant (no certificate routes)';
  const lands = 'WIN - SCEP - User certificate';
  const page = await app.open(formPath(owner, { groupId: groupId(NEW_GROUP), intent: 'remove' }));
  await page.click('combobox', 'Assign through');
  await page.click('option', new RegExp(lands));
  await page.press(CREATE);
  await page.text('Graph does not offer this certificate address');
  await page.text(/Nothing was changed/);
  expect(rowsOf(lands)).toBe(0);
  await page.click('button', "Use the certificate's own address");
  await page.find('heading', `Assign ${lands}`);
  expect(new URL(page.address(), 'http://app.test').pathname).toBe(
    `/configurations/${configurationId(lands)}/assign`,
  );
  expect(await page.valueOf('Configuration')).toBe(lands);
  expect(await page.valueOf('Group')).toBe(NEW_GROUP);
  expect(page.shows('Graph does not offer this certificate address')).toBe(false);
  await page.press(CREATE);
  await expectCreated(page);
  const posts = await page.writes();
  expect(posts.map(({ status }) => status)).toEqual([400, 201]);
  expect(posts[1]?.path).toBe(
    `/beta/deviceManagement/deviceConfigurations/${configurationId(lands)}/assignments`,
  );
  expect(rowsOf(lands)).toBe(1);
});
