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
}, 60_000);
