import { afterEach, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { EVERYONE, pathOf, timedPlan, unassignedIn } from '#app/testing/timedPlan.ts';

let isOffline = false;
vi.doMock('#domain/plan/review/expectedOfPlan.ts', async (importOriginal) => {
  const original = await importOriginal<Record<'expectedOfPlanStepwise', unknown>>();
  return {
    get expectedOfPlanStepwise() {
      if (isOffline) throw new TypeError('Failed to fetch dynamically imported module');
      return original.expectedOfPlanStepwise;
    },
  };
});

const app = appByHand(createSandbox({ throttle: 'off', families: ['settingsCatalog'] }));
afterEach(app.leave);

it('offline, a plan says that nothing was changed, and is applied once the connection is back', async () => {
  const page = await app.open(pathOf(timedPlan(unassignedIn(app.sandbox), [EVERYONE], undefined)));
  await page.press('Open it');
  await page.press(/^Review/);
  await page.ready('Apply 1 change');
  isOffline = true;
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  app.goOffline();
  await page.press('Apply 1 change');
  await page.text('Nothing was changed: there was no connection');
  expect(page.shows('A newer version is available')).toBe(false);
  expect(await page.writes()).toEqual([]);
  isOffline = false;
  onLine.mockRestore();
  app.goOffline(false);
  await page.text(/The connection is back: you can send it now\./);
  await page.press('Apply 1 change');
  await page.find('heading', /, ended$/);
  expect(await page.writes()).toHaveLength(1);
}, 60_000);
