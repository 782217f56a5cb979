import { expect, signIn, test } from '../testing/fixtures.ts';
import { lookAt } from '../testing/look.ts';
import { BASELINE, combobox, formPath, openForm } from '../testing/steps.ts';
import {
  allRoutes,
  type Walk,
  walkChanges,
  walkForm,
  type Walker,
  walkPlan,
  walkReading,
  watchRoutes,
} from '../testing/walk.ts';

test.use({ sandboxOptions: { families: ['settingsCatalog', 'app'] } });

interface Part {
  readonly title: string;
  readonly walk: (walker: Walker) => Walk;
  /** Begins as somebody who is signed in already. */
  readonly isSignedIn?: true;
  readonly routes: readonly string[];
}

/**
 * Parts, so that two workers share them. Together they come by every route there is, or the test
 * below says which not.
 */
const PARTS: readonly Part[] = [
  {
    title: 'reading',
    walk: walkReading,
    routes: [
      '/',
      '/access',
      '/approvals',
      '/apps',
      '/configurations',
      '/configurations/$id',
      '/devices/$id',
      '/filters/$id',
      '/groups',
      '/groups/$id',
      '/lens',
      '/lens/compare',
      '/overview',
      '/snapshots',
      '/snapshots/$id',
      '/snapshots/$id/compare',
      '/users/$id',
    ],
  },
  {
    title: 'the main job',
    walk: walkForm,
    isSignedIn: true,
    routes: ['/assign', '/configurations/$id/assign', '/configurations/$id/assign/who'],
  },
  {
    title: 'changes and history',
    walk: walkChanges,
    routes: [
      '/configurations/$id/edit',
      '/configurations/$id/remove',
      '/history',
      '/history/$id',
      '/history/$id/undo',
    ],
  },
  {
    title: 'plans',
    walk: walkPlan,
    isSignedIn: true,
    routes: [
      '/configurations',
      '/plan',
      '/plan/review',
      '/plan/runs',
      '/plan/runs/$id',
      '/plan/stages/$id',
    ],
  },
];

for (const { title, walk, isSignedIn, routes } of PARTS) {
  test(`every page of ${title}: light, dark, forced colours, 200 % zoom, 320 px`, async ({
    page,
    tenant,
  }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const seen = watchRoutes(page);
    if (isSignedIn) await signIn(page, 'ada', '/nowhere');
    for await (const state of walk({ page, tenant })) await lookAt(page, state);
    expect(seen()).toEqual(routes.toSorted());
  });
}

test('no page is left out', () => {
  expect([...new Set(PARTS.flatMap(({ routes }) => routes))].toSorted()).toEqual(
    allRoutes().toSorted(),
  );
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
