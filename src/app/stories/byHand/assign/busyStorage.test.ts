import { afterEach, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { NEW_GROUP, READY } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { CREATE, expectCreated } from '#app/testing/formByHand.ts';

const app = appByHand(createSandbox({ throttle: 'off' }), 'ada', { withFrame: true });
afterEach(app.leave);

it('storage that was too busy at first is no longer told as missing once it has kept a write', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Too busy', 'UnknownError');
  });
  const page = await app.open(READY);
  await page.text(/Too busy/);
  open.mockRestore();
  await page.press(CREATE);
  await expectCreated(page, NEW_GROUP);
  await page.until(() => expect(page.shows('Too busy')).toBe(false));
}, 60_000);
