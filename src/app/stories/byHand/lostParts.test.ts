import { afterEach, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { READY } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { movedClock } from '#app/testing/movedClock.ts';

// As where the network is gone, or a newer version of the app has replaced the file.
const asked = vi.fn<() => void>();
vi.doMock('#app/shell/WaitingForMe.tsx', () => {
  asked();
  throw new TypeError('Failed to fetch dynamically imported module');
});

const app = appByHand(createSandbox({ throttle: 'off' }), 'ada', { withFrame: true });
afterEach(app.leave);

it('a part of the frame that does not come takes nothing of the page along', async () => {
  const clock = movedClock();
  const page = await app.open(READY);
  await page.ready('Create assignment');
  expect(asked).not.toHaveBeenCalled();
  await clock.passUntil(() => expect(asked).toHaveBeenCalled());
  await page.press('Create assignment');
  await page.text('Assignment created');
  // What is typed and said stays: it has long been known by now that the part does not come.
  await new Promise((resolve) => void setTimeout(resolve, 1000));
  expect(page.shows('could not be read')).toBe(false);
  expect(page.shows('Assignment created')).toBe(true);
}, 60_000);
