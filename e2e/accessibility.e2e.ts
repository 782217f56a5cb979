import { expect, test } from './fixtures.ts';
import { lookAt } from './look.ts';
import { BASELINE, combobox, formPath, openForm } from './steps.ts';
import { allRoutes, type Walk, walkChanges, walkForm, type Walker, walkPlan, walkReading, watchRoutes } from './walk.ts';

/** Two halves, so that two workers share them. Together they come by every route there is, or the test below says which not. */
const HALVES: readonly { readonly title: string; readonly routes: readonly string[]; readonly walks: readonly ((walker: Walker) => Walk)[] }[] = [
  {
    title: 'reading, and the main job',
    routes: ['/', '/access', '/assign', '/configurations', '/configurations/$id', '/configurations/$id/assign', '/configurations/$id/assign/who', '/filters/$id', '/groups/$id'],
    walks: [walkReading, walkForm],
  },
  {
    title: 'changes, history and plans',
    routes: ['/configurations', '/configurations/$id/edit', '/configurations/$id/remove', '/history', '/history/$id', '/history/$id/undo', '/plan', '/plan/review', '/plan/runs', '/plan/runs/$id'],
    walks: [walkChanges, walkPlan],
  },
];

for (const { title, routes, walks } of HALVES) {
  test(`every page of ${title}: light, dark, forced colours, 200 % zoom, 320 px`, async ({ page, tenant }) => {
    test.setTimeout(420_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const seen = watchRoutes(page);
    for (const walk of walks) {
      // oxlint-disable-next-line no-await-in-loop -- one person, one page
      for await (const state of walk({ page, tenant })) await lookAt(page, state);
    }
    expect(seen()).toEqual(routes.toSorted());
  });
}

test('no page is left out', () => {
  expect([...new Set(HALVES.flatMap(({ routes }) => routes))].toSorted()).toEqual(allRoutes().toSorted());
});

test('Enter never picks a group that is not what I typed, however fast I am', async ({ page }) => {
  await openForm(page, 'ada', formPath(BASELINE));
  await combobox(page, 'Group').click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('option').first()).not.toHaveText(/Finance/);
  await page.keyboard.type('Finance');
  await page.keyboard.press('Enter');
  await expect(combobox(page, 'Group')).toHaveValue('Finance');
});
