import type { Page } from '@playwright/test';
import { checkAccessibility, expect, signIn, test } from '../testing/fixtures.ts';
import { configurationId, groupId } from '../testing/steps.ts';

interface Counts {
  readonly now: number;
  readonly after: number;
  readonly gained: number;
  readonly lost: number;
}

const toGroup = (name: string, more: Readonly<Record<string, string>> = {}) => ({
  groupId: groupId(name),
  ...more,
});
const pathOf = (configuration: string, form: Readonly<Record<string, string>>): string =>
  `/configurations/${configurationId(configuration)}/assign?${new URLSearchParams(form).toString()}`;

function panel(page: Page) {
  const region = page.getByRole('region', { name: 'Impact' });
  return {
    region,
    devices: region.getByRole('region', { name: 'Devices' }),
    users: region.getByRole('region', { name: 'Users' }),
  };
}

async function expectDevices(page: Page, { now, after, gained, lost }: Counts): Promise<void> {
  const { devices } = panel(page);
  await expect(devices).toHaveAttribute('aria-busy', 'false');
  await expect(devices.getByRole('paragraph')).toHaveText(`before ${now} after ${after}`);
  for (const [count, words] of [
    [gained, 'receive it'],
    [lost, 'lose it'],
  ] as const) {
    // What is nobody is left out beside what is somebody.
    if (count === 0) await expect(devices).not.toContainText(words);
    else await expect(devices).toContainText(`${count} ${words}`);
  }
}

async function expectUsers(page: Page, words: string): Promise<void> {
  await expect(panel(page).users.getByRole('paragraph')).toHaveText(words);
}

const RING = 'WIN - Update ring 0 - IT';
const FINANCE = '25 users targeted';

// Numbers of every target, exact or not: src/app/stories/impact.test.ts.
test('typing does not flood Graph, and one more choice costs a handful of requests', async ({
  page,
  tenant,
}) => {
  await signIn(page, 'ada', pathOf(RING, toGroup('Finance')));
  await expectUsers(page, FINANCE);
  await expect(panel(page).devices).toHaveAttribute('aria-busy', 'false');
  const seen = (await tenant.log()).length;
  const box = page.getByRole('combobox', { name: 'Group' });
  await box.fill('');
  await box.pressSequentially('WIN - Surface', { delay: 40 });
  await page.getByRole('option', { name: /WIN - Surface/ }).click();
  await expectDevices(page, { now: 8, after: 24, gained: 16, lost: 0 });
  const more = (await tenant.log()).slice(seen);
  const paths = more.map(({ path }) => path);
  expect(
    paths.filter((path) => /managedDevices|evaluateAssignmentFilter/.test(path)),
    'devices are not read again',
  ).toEqual([]);
  expect(
    paths.filter((path) => /transitiveMembers\/microsoft\.graph\.(user|device)\?/.test(path)),
    'only the new group is listed',
  ).toEqual([expect.stringContaining(groupId('WIN - Surface'))]);
  // Thirteen keys; search, names, and three that count members: picker, guardrails, impact.
  const requests = more.filter(({ inBatch }) => !inBatch);
  expect(
    requests.length,
    requests.map(({ method, path }) => `${method} ${path}`).join('\n'),
  ).toBeLessThanOrEqual(16);
});

test('See devices leads to the list, which is searched, sorted and exported, and back to the form as it was', async ({
  page,
}) => {
  await signIn(page, 'ada', pathOf(RING, toGroup('Mixed - Board and their tablets')));
  await expectDevices(page, { now: 8, after: 28, gained: 20, lost: 0 });
  await panel(page)
    .devices.getByRole('link', { name: /20 receive it/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Impact' })).toBeVisible();
  await expect(page.getByText('20 devices', { exact: true })).toBeVisible();
  // Where the link was, an id may be now, and say itself in a tooltip.
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await checkAccessibility(page);
  await page.getByRole('searchbox', { name: 'Search devices' }).fill('SF-');
  await expect(page.getByText('16 match the search')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString('utf8').replace(/\r\n$/, '').split('\r\n');
  expect(lines[0]).toBe('\uFEFFDevice,Primary user,Operating system,Id,Certain');
  expect(lines).toHaveLength(17);
  await page.reload();
  await expect(page.getByText('16 match the search')).toBeVisible();
  await page.getByRole('button', { name: 'Users' }).click();
  await page.getByRole('link', { name: 'Back to the form' }).click();
  await expectDevices(page, { now: 8, after: 28, gained: 20, lost: 0 });
});
