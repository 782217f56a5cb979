import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { savedFiles } from '#app/testing/savedFiles.ts';

// Families that are asked for when one wants them: byHand/askedFamilies.test.ts.
const app = appByHand(
  createSandbox({ throttle: 'off', families: ['settingsCatalog', 'remediation'] }),
);
beforeEach(app.sandbox.reset);
afterEach(app.leave);

it('a family that is refused keeps no other: I select and export the rest, and try it again', async () => {
  await app.fault({
    path: 'configurationPolicies\\?',
    times: null,
    fault: { kind: 'status', status: 403 },
  });
  const page = await app.open('/configurations');
  const refused = () =>
    page.all('alert').find(({ textContent }) => textContent.includes('Not read: Settings catalog'));
  await page.until(() =>
    expect(refused()?.textContent).toContain('Your Intune role does not allow this'),
  );
  expect(refused()?.textContent).toContain('Not read: Settings catalog policies.');
  await page.text(/Not read to the end: Settings catalog policies\./);
  expect(await page.violations()).toEqual([]);
  await page.click('checkbox', 'Select all that are shown');
  await page.find('region', 'Selection');
  const next = savedFiles();
  await page.click('button', 'Export assignments');
  await next();
  await page.text(/^Saved \d+ lines/);
  await page.text(/They are not in the file\.$/);
  await page.fault();
  const lists = () => page.sent().filter((request) => request.endsWith('/deviceConfigurations'));
  const before = lists().length;
  expect(before).toBeGreaterThan(0);
  await page.click('button', 'Try again');
  await page.until(() => expect(refused()).toBeUndefined());
  expect(lists()).toHaveLength(before);
});
