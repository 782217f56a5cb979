import { afterEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { formPath } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { movedClock } from '#app/testing/movedClock.ts';
import { unassignedIn } from '#app/testing/timedPlan.ts';
import { turnTab } from '#app/testing/turnTab.ts';

/** Few have it, and two of them are in error. */
const EXECUTIVES = 'WIN - Device restrictions - Executives';

const clock = { now: Date.now() };
const app = appByHand(createSandbox({ throttle: 'off', now: () => clock.now }));
afterEach(() => {
  turnTab('visible');
  return app.leave();
});

it('what was in error before is no reason to roll back; what comes after takes the place of Undo', async () => {
  const page = await app.open(formPath(EXECUTIVES, { target: 'allDevices' }));
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
  await later.text(/^\d+ more devices in error or conflict than before the change/);
  const back = await later.find('link', 'Roll back');
  expect(back.getAttribute('href')).toMatch(/\/undo\?errors=\d+$/);
  expect(later.lacks('link', 'Undo')).toBe(true);

  // Why it was taken back stays in the history.
  const errors = /errors=(\d+)$/.exec(back.getAttribute('href') ?? '')?.[1];
  await later.click('link', 'Roll back');
  await later.press('Undo this change');
  await later.verified();
  const words = `Rolled back with ${errors} devices in error or conflict`;
  const history = await app.reopen('/history');
  await history.text(words);
  await history.clickOn(history.all('link', EXECUTIVES)[0]!);
  const facts = await history.inside('region', 'About');
  await facts.findByText(words);
});

it('what is reported after a change is read as often as Intune counts, and never by a tab in the back', async () => {
  const MINUTE = 60_000;
  const time = movedClock();
  const page = await app.open(
    `/configurations/${unassignedIn(app.sandbox)}/assign?target=allDevices`,
  );
  await page.press('Create assignment');
  await page.verified();
  await page.text(/^Reported so far/);
  const asked = () => page.sent().filter((each) => each.includes('/deviceManagement/reports/'));
  const first = asked().length;
  expect(first).toBe(1);
  await time.pass(4 * MINUTE);
  expect(asked()).toHaveLength(first);
  await time.passUntil(() => expect(asked()).toHaveLength(first + 1), 20_000);
  turnTab('hidden');
  await time.pass(30 * MINUTE);
  await time.pass(30 * MINUTE);
  expect(asked()).toHaveLength(first + 1);
  turnTab('visible');
  await time.passUntil(() => expect(asked().length).toBeGreaterThan(first + 1), 6 * MINUTE);
}, 120_000);
