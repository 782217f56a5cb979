import { afterEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { configurationId } from '../../../../sandbox/tenant/configurations/configurations.ts';
import { appByHand } from '#app/testing/appByHand.ts';

const sandbox = createSandbox({ throttle: 'off' });
const app = appByHand(sandbox);
afterEach(app.leave);

const ID = configurationId('WIN - Wi-Fi - Contoso Corp (EAP-TLS)');
const device = [...sandbox.tenant.devices.values()].find(
  ({ operatingSystem, deviceName }) =>
    operatingSystem === 'Windows' && deviceName.startsWith('LT-'),
)!;

const isOfDevice = (path: string) => /devices\(deviceId|transitiveMemberOf/.test(path);

it('I ask in the form whether a device would get it; nothing is asked of Graph before', async () => {
  const page = await app.open(`/configurations/${ID}/assign?target=allDevices`);
  const toggle = await page.find('button', 'Check one');
  await page.ready('Create assignment');
  const paths = async () =>
    ((await page.control('GET', 'log')) as { entries: { path: string }[] }).entries.map(
      ({ path }) => path,
    );
  expect((await paths()).some(isOfDevice)).toBe(false);
  await page.clickOn(toggle);
  await page.typeInto('Device', device.deviceName);
  await page.click('option', new RegExp(`^${device.deviceName}`));
  // Groups of devices may not be read here: what excludes one may keep it, and that is said.
  await page.text('The app lacks a permission');
  await page.text(new RegExp(`^${device.deviceName}: (Would get it|Keeps it|Depends)$`));
  await page.text('With this change');
  // Who is looked at stands in the address, beside what is chosen in the form.
  await page.choose('Target', 'All users');
  const address = page.address();
  expect(address).toContain('target=allLicensedUsers');
  expect(address).toContain(`check=device%3A${device.id}`);
  const again = await app.reopen(address);
  await again.text(new RegExp(`^${device.deviceName}: (Would get it|Keeps it|Depends)$`));
}, 60_000);

const untidy = appByHand(createSandbox({ throttle: 'off', untidy: true }));
afterEach(untidy.leave);

it('I ask in the review of a plan what one device would get of it, also after a reload', async () => {
  const page = await untidy.open('/overview');
  const [prepare] = await page.allOf('button', 'Prepare plan');
  await page.clickOn(prepare!);
  await page.until(() => expect(page.address()).toBe('/plan'));
  page.go('/plan/review');
  await page.click('button', 'Check one');
  await page.pick('Device', device.deviceName);
  await page.text(SUMMARY);
  const again = await untidy.reopen(page.address());
  await again.text(SUMMARY);
  expect(await again.writes()).toEqual([]);
}, 60_000);

it('I ask on the page of a device what the plan in the making would change for it', async () => {
  const page = await untidy.open('/overview');
  const [prepare] = await page.allOf('button', 'Prepare plan');
  await page.clickOn(prepare!);
  await page.until(() => expect(page.address()).toBe('/plan'));
  page.go(`/devices/${device.id}`);
  await page.click('button', 'Try it');
  await page.click('button', 'Show what it would change for this device');
  const here = await page.text(SUMMARY);
  expect(page.address()).toContain(`/devices/${device.id}`);
  // The review says the same of it, beside all else that the plan does.
  const said = here.textContent;
  await page.click('link', 'Review the plan');
  expect((await page.text(SUMMARY)).textContent).toBe(said);
  expect(page.address()).toContain('/plan/review');
  expect(await page.writes()).toEqual([]);
}, 60_000);

const SUMMARY = new RegExp(`^${device.deviceName}: `);
