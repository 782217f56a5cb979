import { afterEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { appByHand } from '#app/testing/appByHand.ts';

const SCRIPTS = 'DeviceManagementScripts.Read.All';

const sandbox = createSandbox({ throttle: 'off', families: ['settingsCatalog', 'remediation'] });
const granted = [
  'User.Read',
  'GroupMember.Read.All',
  'DeviceManagementConfiguration.ReadWrite.All',
];
// A person for each story: what was granted stays so.
const list = appByHand(sandbox, 'ada', { granted });
const one = appByHand(sandbox, 'ada', { granted });
afterEach(async () => {
  await list.leave();
  await one.leave();
});

const [id = ''] = sandbox.tenant.items.get('remediation')?.keys() ?? [];

it('scripts are asked for when I want them, and are there from then on', async () => {
  const address = '/configurations?family=remediation';
  const page = await list.open(address);
  await page.text(/^Not shown: scripts/);
  await page.click('button', 'Details');
  await page.text(new RegExp(`Remediations: reading them needs ${SCRIPTS}`));
  expect(page.sent().filter((request) => request.includes('deviceHealthScripts'))).toEqual([]);
  await page.click('button', 'Show scripts');
  expect(list.left()).toMatchObject({ to: 'ask', scopes: [SCRIPTS], returnTo: address });
  const back = await list.answer(true);
  const table = await back.inside('table', 'Configurations');
  await back.until(() => expect(table.getAllByRole('link', { hidden: true })).not.toEqual([]));
  expect(back.shows('Not shown: scripts')).toBe(false);
});

it('the page of a script says what it needs, and is there once I gave it', async () => {
  const address = `/configurations/remediation:${id}`;
  const page = await one.open(address);
  await page.text(new RegExp(`This needs ${SCRIPTS}`));
  await page.click('button', 'Grant permission');
  expect(one.left()).toMatchObject({ to: 'ask', scopes: [SCRIPTS], returnTo: address });
  const back = await one.answer(true);
  await back.find('heading', /assignment/);
  expect(back.address()).toBe(address);
});
