import { within } from '@testing-library/dom';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { detailPath } from '#app/testing/addresses.ts';
import { appByHand, type PageByHand } from '#app/testing/appByHand.ts';
import { READ_SCOPES } from '#app/testing/openPages.ts';
import { apply } from '#app/testing/planByHand.ts';
import { savedFiles } from '#app/testing/savedFiles.ts';

const app = appByHand(createSandbox({ throttle: 'off', families: ['settingsCatalog'] }), 'ada', {
  withFrame: true,
  granted: [...READ_SCOPES, 'DeviceManagementConfiguration.ReadWrite.All'],
});
beforeEach(app.sandbox.reset);
afterEach(app.leave);

const GROUPS = `/lens/compare?one=group:${groupId('WIN - Surface')}&other=group:${groupId('WIN - Kiosks')}`;

const give = (page: PageByHand) => page.inside('region', 'Give the first what the second has');

it('a device that is reached is compared with another', async () => {
  const who = `${detailPath('WIN - Wi-Fi - Contoso Corp (EAP-TLS)')}/assign/who`;
  const page = await app.open(`${who}?groupId=${groupId('WIN - Ring 0: IT')}`);
  // Devices leave the list as filters are evaluated: one that is there at the end is reached.
  const list = await page.find('table', /./);
  await page.until(() => expect(list.getAttribute('aria-busy')).toBe('false'));
  const [reached] = within(list).getAllByRole('link', { hidden: true });
  const name = reached!.textContent.trim();
  await page.clickOn(reached!);
  await page.find('heading', name);
  await page.click('link', 'Compare with…');
  await page.until(async () => expect(await page.valueOf('First device')).toBe(name));
  await page.typeInto('Second device', 'LT-1002');
  await page.click('option', /^LT-1002/);
  await page.find('button', /^Same \d/);
  await page.until(() =>
    expect(document.title).toBe(`Compare ${name} and LT-1002 · Assignment Desk`),
  );
  await page.click('combobox', `Group of ${name}`);
  await page.clickOn((await page.allOf('option', /./))[0]!);
  const plan = await give(page);
  await plan.findByRole('button', { name: /^Plan \d/, hidden: true });
  const again = await app.reopen(page.address());
  await again.until(async () =>
    expect(await again.valueOf(`Group of ${name}`)).not.toMatch(/^$|Reading/),
  );
});

it('a group is given what another has', async () => {
  const page = await app.open(GROUPS);
  await page.click('button', /^Only second/);
  // All is read: no row takes the place of another any more.
  await page.ready(/^Plan \d/);
  const table = await page.inside('table', 'What WIN - Surface and WIN - Kiosks get');
  const first = () => table.getAllByRole('row', { hidden: true })[1]!;
  await page.until(() => expect(first().textContent).toContain('Only second'));
  await page.clickOn(within(first()).getByRole('checkbox', { hidden: true }));
  const region = await give(page);
  await region.findByText(/1 (configuration|app) selected/);
  await page.clickOn(region.getByRole('button', { name: 'Clear selection', hidden: true }));
  const next = savedFiles();
  await page.click('button', 'Export JSON');
  const { first: subject, configurations } = JSON.parse((await next()).text) as {
    first: { name: string };
    configurations: readonly { comparison: string }[];
  };
  expect(subject.name).toBe('WIN - Surface');
  expect(new Set(configurations.map(({ comparison }) => comparison))).toEqual(
    new Set(['onlyOther']),
  );
  await page.clickOn(await region.findByText(/cannot be given/));
  const [reason] = await region.findAllByRole('listitem', { hidden: true });
  expect(reason!.textContent).toContain(': ');
  const plan = await page.ready(/^Plan \d/);
  const numbers = plan.textContent.match(/\d+/g) ?? [];
  const count = numbers.reduce((sum, each) => sum + Number(each), 0);
  await page.clickOn(plan);
  await page.until(() => expect(page.address()).toMatch(/\/plan\/review/));
  await apply(page);
  expect((await page.writes()).length).toBeGreaterThan(0);
  page.go(`${GROUPS}&show=onlyOther`);
  await page.find('button', `Only second ${configurations.length - count}`);
});
