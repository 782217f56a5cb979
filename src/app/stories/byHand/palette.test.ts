import { afterEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { configurationId } from '../../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { BASELINE, detailPath } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';

const FIELD = 'Find a page, configuration, app, group, user, device or filter';

const app = appByHand(createSandbox({ throttle: 'off' }), 'ada', { withFrame: true });
afterEach(app.leave);

it('what I open while a page is still on its way keeps the focus when the page is there', async () => {
  const page = await app.open('/history');
  await page.find('heading', /^History/);
  page.go(detailPath(BASELINE));
  await page.keys('{Control>}k{/Control}');
  const field = await page.find('combobox', FIELD);
  await page.until(() => expect(document.activeElement).toBe(field));
  await page.find('heading', new RegExp(`^${BASELINE}`));
  await page.keys('assign baseline win');
  expect(document.activeElement).toBe(field);
  await page.find('option', new RegExp(`^Assign ${BASELINE}`));
  await page.keys('{Enter}');
  await page.until(() => expect(page.address()).toBe(`${detailPath(BASELINE)}/assign`));
  // The one that led there has nothing to hold on to: a keyboard goes on at the heading.
  await page.until(() => expect(document.activeElement?.matches('#main h1')).toBe(true));
});

it('what I open while a change is on its way keeps the focus when its outcome is there', async () => {
  const wifi = configurationId('WIN - Wi-Fi - Contoso Corp (EAP-TLS)');
  const row = `${wifi}_${groupId('WIN - Ring 0: IT')}`;
  const page = await app.open(`/configurations/${wifi}/remove?assignments=${row}`);
  await page.fault({ method: 'DELETE', path: '/assignments/', fault: { kind: 'delay', ms: 800 } });
  await page.press(/^Remove/);
  await page.keys('{Control>}k{/Control}');
  const field = await page.find('combobox', FIELD);
  await page.verified();
  expect(document.activeElement).toBe(field);
});
