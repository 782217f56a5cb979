import { afterEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { BASELINE, formPath } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';

const clock = { now: Date.now() };
const app = appByHand(createSandbox({ throttle: 'off', now: () => clock.now }));
afterEach(app.leave);

it('what was in error before is no reason to roll back; what comes after takes the place of Undo', async () => {
  const page = await app.open(formPath(BASELINE, { groupId: groupId('WIN - Kiosks') }));
  await page.press('Create assignment');
  await page.verified();
  await page.text(/^Reported so far/);
  expect(page.all('link', 'Undo')).toHaveLength(1);
  expect(page.shows('in error or conflict')).toBe(false);
  expect(page.lacks('link', 'Roll back')).toBe(true);
  // What was done is read where it was told what would be done.
  expect(page.lacks('region', 'What will happen')).toBe(true);

  clock.now += 30 * 60_000;
  const [undo] = page.all('link', 'Undo');
  const entry = /history\/([^/]+)\/undo/.exec(undo?.getAttribute('href') ?? '')?.[1];
  const later = await app.reopen(`/history/${entry}`);
  await later.text(/\d+ devices in error or conflict/);
  const back = await later.find('link', 'Roll back');
  expect(back.getAttribute('href')).toMatch(/\/undo\?errors=\d+$/);
  expect(later.lacks('link', 'Undo')).toBe(true);
});
