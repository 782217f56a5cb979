import type { Locator, Page } from '@playwright/test';
import { expect, signIn } from './fixtures.ts';
import { assignSelected, readyToApply } from './planSteps.ts';
import {
  BASELINE,
  compareGroupsPath,
  configurationId,
  createButton,
  detailPath,
  filterId,
  formPath,
  go,
  groupId,
  NEW_GROUP,
} from './steps.ts';

/** A page of the walk, as it stands. */
export interface Stop {
  readonly state: string;
  /** What one does there: has to be seen whole, without scrolling sideways. */
  readonly actions: readonly Locator[];
  /** Names of which the page speaks: each has to be read in whole. */
  readonly names: readonly string[];
}

/** As `sandbox/tenant/hostileNames.ts` has made them of the ordinary ones. */
export interface Named {
  readonly configuration: (name: string) => string;
  readonly group: (name: string) => string;
  readonly filter: (name: string) => string;
}

const WIFI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const RING = 'WIN - Ring 0: IT';
const CORPORATE = 'Windows - Corporate';
const ROW = `${configurationId(WIFI)}_${groupId(RING)}`;

/**
 * Comes by every page of the app, in a tenant whose names cannot be found by their words: things
 * are found by their ids, and by the words of the app.
 */
export async function* walkNames(page: Page, named: Named): AsyncGenerator<Stop, void, undefined> {
  const main = page.getByRole('main');
  const button = (name: string | RegExp) => main.getByRole('button', { name });
  const link = (name: string | RegExp) => main.getByRole('link', { name });
  const wifi = named.configuration(WIFI);
  const ring = named.group(RING);
  await signIn(page, 'ada', '/');
  await expect(page.getByText(/^All \d+ shown$/)).toBeVisible();
  yield { state: 'list', actions: [], names: [] };
  yield* readingPages(page, named);
  await go(page, '/assign');
  await expect(createButton(page)).toBeVisible();
  yield { state: 'assign', actions: [createButton(page)], names: [] };
  await go(page, formPath(WIFI));
  await page.getByRole('combobox', { name: 'Group', exact: true }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  yield { state: 'open list of groups', actions: [], names: [wifi] };
  await page.keyboard.press('Escape');
  const choice = { filterMode: 'include', filterId: filterId(CORPORATE) };
  await go(page, formPath(WIFI, { ...choice, groupId: groupId(NEW_GROUP) }));
  await expect(createButton(page)).toBeEnabled();
  yield {
    state: 'form',
    actions: [createButton(page), main.getByRole('region', { name: 'What will happen' })],
    names: [wifi, named.group(NEW_GROUP), named.filter(CORPORATE)],
  };
  await link('See devices').click();
  await expect(page.getByRole('table').first()).toBeVisible();
  yield { state: 'who', actions: [link('Back to the form')], names: [wifi] };
  await link('Back to the form').click();
  await createButton(page).click();
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();
  yield { state: 'created', actions: [], names: [wifi, named.group(NEW_GROUP)] };
  await go(page, `${detailPath(WIFI)}/remove?assignments=${ROW}`);
  await expect(button('Remove assignment')).toBeEnabled();
  yield { state: 'remove', actions: [button('Remove assignment')], names: [wifi, ring] };
  await go(page, `${detailPath(WIFI)}/edit?assignment=${ROW}&${new URLSearchParams(choice)}`);
  await expect(button('Save change')).toBeEnabled();
  yield { state: 'edit', actions: [button('Save change')], names: [wifi, ring] };
  await button('Save change').click();
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();
  yield { state: 'saved', actions: [link('Undo')], names: [wifi, ring] };
  await link('Undo').click();
  await expect(button('Undo this change')).toBeEnabled();
  yield { state: 'undo', actions: [button('Undo this change')], names: [wifi, ring] };
  await go(page, '/history');
  await expect(page.getByRole('heading', { level: 1, name: /^History · / })).toBeVisible();
  yield { state: 'history', actions: [button(/^Export/)], names: [wifi, ring] };
  await page.locator('main a[href^="/history/"]').first().click();
  await expect(page.getByRole('list', { name: 'Assigned before' })).toBeVisible();
  yield { state: 'entry', actions: [], names: [wifi, ring] };
  await go(page, '/snapshots');
  await main.getByRole('table', { name: 'Snapshots' }).getByRole('link').first().click();
  await main.getByRole('link', { name: 'Compare with now' }).click();
  await expect(page.getByRole('heading', { level: 1, name: / between / })).toBeVisible();
  yield { state: 'comparison', actions: [], names: [] };
  yield* planPages(page, named);
}

async function* readingPages(page: Page, named: Named): AsyncGenerator<Stop, void, undefined> {
  const main = page.getByRole('main');
  await go(page, detailPath(WIFI));
  const edit = main.getByRole('link', { name: /^Edit/ }).first();
  await expect(edit).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Certificates' }).getByRole('link').first(),
  ).toBeVisible();
  yield {
    state: 'configuration',
    actions: [edit, main.getByRole('link', { name: /^Remove/ }).first()],
    names: [named.configuration(WIFI), named.group(RING)],
  };
  await go(page, `/filters/${filterId(CORPORATE)}`);
  await expect(page.getByRole('main').getByRole('progressbar')).toHaveCount(0);
  await expect(main.getByRole('heading', { level: 1 })).toContainText('_');
  yield { state: 'filter', actions: [], names: [named.filter(CORPORATE)] };
  await go(page, '/apps');
  await expect(main.getByRole('table').getByRole('link').first()).toBeVisible();
  yield { state: 'apps', actions: [], names: [] };
  await go(page, '/groups');
  await expect(main.getByRole('table').getByRole('link').first()).toBeVisible();
  yield { state: 'groups', actions: [], names: [] };
  await go(page, `/groups/${groupId('WIN - Kiosks')}`);
  await expect(main.getByRole('heading', { level: 1 })).toContainText('configurations');
  yield { state: 'group', actions: [], names: [named.group('WIN - Kiosks')] };
  await go(page, '/overview?finding=deletedGroup');
  await expect(
    page.getByRole('list', { name: 'Group deleted or not visible to you: where' }),
  ).toBeVisible();
  yield {
    state: 'overview',
    actions: [main.getByRole('button', { name: 'Refresh' })],
    names: [named.configuration('WIN - Windows Hello for Business')],
  };
  await go(page, '/lens?q=LT');
  await expect(page.getByRole('list', { name: 'Devices' }).getByRole('link').first()).toBeVisible();
  yield { state: 'who gets what', actions: [], names: [] };
  await page.getByRole('list', { name: 'Devices' }).getByRole('link').first().click();
  await expect(main.getByRole('table').getByRole('link').first()).toBeVisible();
  yield { state: 'device', actions: [], names: [] };
  await main.getByRole('complementary').getByRole('link').first().click();
  await expect(main.getByRole('table').getByRole('link').first()).toBeVisible();
  yield { state: 'user', actions: [], names: [] };
  await go(page, compareGroupsPath('WIN - Kiosks', NEW_GROUP));
  await expect(main.getByRole('table').getByRole('link').first()).toBeVisible();
  yield { state: 'compare', actions: [], names: [] };
  await go(page, '/access');
  await expect(page.getByRole('list', { name: 'Permissions of the app' })).toBeVisible();
  yield { state: 'access', actions: [], names: [] };
  await go(page, '/approvals');
  await expect(main.getByText('No request of a colleague is waiting.')).toBeVisible();
  yield { state: 'approvals', actions: [], names: [] };
  await go(page, '/snapshots');
  const save = main.getByRole('button', { name: 'Save a snapshot' });
  await save.click();
  await expect(main.getByText('The snapshot was saved')).toBeVisible();
  yield { state: 'snapshots', actions: [save], names: [] };
  await main.getByRole('link', { name: 'Show what is in it' }).click();
  await expect(main.getByRole('table', { name: 'In the snapshot' })).toBeVisible();
  yield {
    state: 'snapshot',
    actions: [main.getByRole('link', { name: 'Compare with now' })],
    names: [],
  };
  await page.keyboard.press('Control+k');
  await page
    .getByRole('combobox', {
      name: 'Find a page, configuration, app, group, user, device or filter',
    })
    .fill('win device');
  await expect(page.getByRole('option').first()).toBeVisible();
  yield { state: 'palette', actions: [], names: [] };
  await page.keyboard.press('Escape');
}

async function* planPages(page: Page, named: Named): AsyncGenerator<Stop, void, undefined> {
  const main = page.getByRole('main');
  const baseline = named.configuration(BASELINE);
  await go(page, '/configurations?q=WIN_Device_restrictions');
  await page.getByRole('checkbox', { name: 'Select all that are shown' }).click();
  const plan = assignSelected(page);
  yield { state: 'selected', actions: [plan], names: [] };
  await plan.click();
  await page
    .getByRole('combobox', { name: 'Groups', exact: true })
    .fill(named.group(NEW_GROUP).slice(0, 30));
  await page.getByRole('option').first().click();
  const review = main.getByRole('button', { name: /^Review \d/ });
  await expect(review).toBeEnabled();
  yield { state: 'plan', actions: [review], names: [named.group(NEW_GROUP)] };
  await review.click();
  await readyToApply(page);
  const apply = main.getByRole('button', { name: /^Apply \d/ });
  yield { state: 'review', actions: [apply], names: [baseline, named.group(NEW_GROUP)] };
  await apply.click();
  await expect(page.getByRole('heading', { level: 1, name: /ended/ })).toBeVisible();
  yield { state: 'run', actions: [], names: [baseline, named.group(NEW_GROUP)] };
  await go(page, '/plan/runs');
  await expect(page.getByRole('table', { name: 'Applied plans' })).toBeVisible();
  yield { state: 'runs', actions: [], names: [] };
  await go(page, '/configurations?q=WIN_Device_restrictions');
  await page.getByRole('checkbox', { name: 'Select all that are shown' }).check();
  await assignSelected(page).click();
  const groups = page.getByRole('combobox', { name: 'Groups', exact: true });
  await groups.fill(named.group(NEW_GROUP).slice(0, 30));
  await page.getByRole('option').first().click();
  await groups.fill('WIN');
  await page.getByRole('option').first().click();
  await page
    .getByRole('region', { name: 'Stages and ends' })
    .getByRole('button', { name: 'Show' })
    .click();
  await page.getByRole('button', { name: 'Apply in stages' }).click();
  await page.getByRole('button', { name: 'Set up 2 stages' }).click();
  const first = main.getByRole('button', { name: /^Review stage 1/ });
  await expect(first).toBeVisible();
  yield { state: 'stages', actions: [first], names: [named.group(NEW_GROUP)] };
}
