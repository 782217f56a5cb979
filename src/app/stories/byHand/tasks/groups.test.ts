import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../../sandbox/app.ts';
import { groupId } from '../../../../../sandbox/tenant/groups.ts';
import { NEW_GROUP } from '#app/testing/addresses.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { countEffort, effortOf } from '#app/testing/effortByHand.ts';
import { apply } from '#app/testing/planByHand.ts';

const app = appByHand(createSandbox({ throttle: 'off', families: ['settingsCatalog'] }));
beforeEach(app.sandbox.reset);
afterEach(app.leave);

const KIOSKS = 'WIN - Kiosks';

/** How many rows for the group each configuration holds. */
const holding = (group: string): ReadonlyMap<string, number> => {
  const { configurations, assignments } = app.sandbox.tenant;
  const held = [...configurations.keys()].map((id): [string, number] => [
    id,
    assignments.stored(id).filter((row) => row.id === `${id}_${groupId(group)}`).length,
  ]);
  return new Map(held.filter(([, rows]) => rows > 0));
};

it('give a group what another one has: five clicks', async () => {
  const had = holding(KIOSKS);
  expect(had.size).toBeGreaterThan(0);
  const page = await app.open(`/groups/${groupId(KIOSKS)}`);
  await page.find('button', 'Copy to another group');
  const spent = countEffort();
  await page.press('Copy to another group');
  await page.click('combobox', 'Copy to group');
  await page.pick('Copy to group', NEW_GROUP);
  await page.press(/^Review \d+ changes$/);
  await apply(page);
  const has = holding(NEW_GROUP);
  for (const [configuration, rows] of had) expect(has.get(configuration), configuration).toBe(rows);
  expect(spent()).toEqual(effortOf('Give a group what another one has'));
});
