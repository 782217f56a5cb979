import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { app } from '../../sandbox/tenant/families/apps/app.ts';
import { itemId } from '../../sandbox/tenant/families/items.ts';
import { askForApproval, colleague } from './colleague.ts';
import { expect, signIn, type TenantControl } from './fixtures.ts';
import {
  addGroup,
  assignSelected,
  moreForSelection,
  openImport,
  readyToApply,
} from './planSteps.ts';
import { walkEnds, walkStages } from './stagesWalk.ts';
import {
  BASELINE,
  BASELINE_ASSIGNMENTS,
  NEW_GROUP,
  bodyFor,
  combobox,
  compareGroupsPath,
  configurationId,
  create,
  createButton,
  detailPath,
  expectCreated,
  filterId,
  formPath,
  go,
  groupId,
  press,
  radio,
  readyToPress,
} from './steps.ts';

/**
 * A walk through every page and state of the app after one sign-in. It yields the name of what is
 * on screen, and whoever walks along looks: axe, reflow, pictures. Names of pages are those of the
 * pictures in docs/screenshots.
 */
export type Walk = AsyncGenerator<string, void, undefined>;

export interface Walker {
  readonly page: Page;
  readonly tenant: TenantControl;
}

const PAGES = fileURLToPath(new URL('../../src/app/pages.ts', import.meta.url));
const WIFI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const RING = 'WIN - Ring 0: IT';
const AUTOPILOT = 'DYN - Windows Autopilot';
const CORPORATE = filterId('Windows - Corporate');
const PLANNED = '/configurations?q=WIN%20-%20Device%20restrictions';

const rowId = (group: string): string => `${configurationId(WIFI)}_${groupId(group)}`;
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });

/**
 * Paths of all routes of the app, as `src/app/pages.ts` declares them: `/configurations/$id/edit`.
 */
export function allRoutes(): readonly string[] {
  const rows = readFileSync(PAGES, 'utf8').matchAll(/^ {4}path: '([^']+)'/gm);
  return ['/', ...[...rows].map(([, path]) => path!)];
}

/** Notes which routes a page comes by, client-side or not. */
export function watchRoutes(page: Page): () => readonly string[] {
  const routes = allRoutes().map((route) => ({
    route,
    shape: new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`),
  }));
  const seen = new Set<string>();
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) return;
    const { pathname } = new URL(frame.url());
    // `/assign/who` is no configuration: the most exact route is the one.
    for (const { route, shape } of routes) if (shape.test(pathname)) seen.add(route);
  });
  return () => [...seen].toSorted();
}

/** What one looks at and chooses from. */
export async function* walkReading({ page, tenant }: Walker): Walk {
  await page.goto('/configurations');
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
  yield 'landing';
  await signIn(page, 'ada', '/nowhere');
  await expect(heading(page, 'Page not found')).toBeVisible();
  yield 'no such page';
  await go(page, '/');
  await expect(page.getByText(/^All \d+ shown$/)).toBeVisible();
  yield 'list';
  await page.getByRole('button', { name: /^Account: / }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  yield 'menu of the account';
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await page.getByRole('button', { name: 'Select by names' }).click();
  await page
    .getByRole('textbox', { name: 'Names or ids, one a line' })
    .fill(`${BASELINE}\nNobody has this`);
  await expect(page.getByText('Not found: “Nobody has this”')).toBeVisible();
  yield 'names to select';
  await page.getByRole('button', { name: 'Select 1 configuration' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  // Few rows: what happens to lie under the bar now is a matter of scrolling.
  await page.getByRole('searchbox', { name: 'Search configurations' }).fill('device restrictions');
  await expect(page.getByRole('region', { name: 'Selection' })).toBeVisible();
  yield 'list-selected';
  await moreForSelection(page, 'Clear selection');
  await page.getByRole('searchbox', { name: 'Search configurations' }).fill('no such thing');
  await expect(page.getByText('No configuration matches')).toBeVisible();
  // What is typed comes into the address with a pause, and would take the next one back.
  await expect(page).toHaveURL(/[?&]q=no/);
  yield 'list of none';
  await go(page, '/apps');
  await expect(heading(page, /^\d+ apps$/)).toBeVisible();
  yield 'apps';
  await go(page, `/configurations/app:${itemId(app, 'Adobe Acrobat Reader DC')}`);
  await expect(page.getByRole('table', { name: 'Assignments' })).toBeVisible();
  yield 'app';
  await go(page, '/configurations/00000000-1111-2222-3333-444444444444');
  await expect(page.getByRole('alert')).toBeVisible();
  yield 'wrong id';
  await go(page, detailPath('WIN - DFCI - Surface firmware'));
  await page.getByText('This app does not know this target type').click();
  yield 'configuration with an unknown target';
  await go(page, detailPath(WIFI));
  await expect(
    page.getByRole('region', { name: 'Certificates' }).getByRole('link').first(),
  ).toBeVisible();
  yield 'configuration';
  await go(page, `${detailPath(BASELINE)}?delivery=error`);
  await expect(page.getByRole('region', { name: 'Devices: Error' })).toBeVisible();
  yield 'delivery';
  await go(page, `/filters/${CORPORATE}`);
  await expect(heading(page, /Windows - Corporate/)).toBeVisible();
  await expect(page.getByRole('main').getByRole('progressbar')).toHaveCount(0);
  yield 'filter';
  await go(page, '/groups?q=win');
  await expect(heading(page, /^Groups · \d+$/)).toBeVisible();
  await expect(page.getByText('160 devices')).toBeVisible();
  yield 'groups';
  await go(page, `/groups/${groupId('WIN - Kiosks')}`);
  await expect(heading(page, /^WIN - Kiosks · \d+ configurations/)).toBeVisible();
  yield 'group';
  await go(page, '/overview?finding=deletedGroup');
  await expect(
    page.getByRole('list', { name: 'Group deleted or not visible to you: where' }),
  ).toBeVisible();
  await page.getByText('Table of all').first().click();
  yield 'overview';
  await go(page, '/lens?q=LT-100');
  await expect(page.getByRole('list', { name: 'Devices' }).getByRole('link').first()).toBeVisible();
  yield 'lens';
  await page.getByRole('list', { name: 'Devices' }).getByRole('link').first().click();
  await expect(page.getByRole('button', { name: /^Gets \d/ })).toBeVisible();
  yield 'device';
  await press(page, 'Show report');
  await expect(page.getByText(/\d+ expected and reported/)).toBeVisible();
  yield 'device with what Intune reports';
  await page.getByRole('complementary').getByRole('link').first().click();
  await expect(page.getByRole('complementary', { name: 'About this user' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Gets \d/ })).toBeVisible();
  yield 'user';
  await go(page, compareGroupsPath('WIN - Kiosks', NEW_GROUP));
  // The page before has a table with links too.
  await expect(page.getByRole('heading', { name: 'Compare', level: 1 })).toBeVisible();
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible();
  yield 'compare';
  await go(page, '/access');
  await expect(page.getByRole('list', { name: 'Permissions of the app' })).toBeVisible();
  yield 'access';
  await tenant.approvals({ families: ['deviceConfigurations'] });
  await askForApproval(
    tenant,
    BASELINE_ASSIGNMENTS,
    bodyFor({ type: 'groupAssignmentTarget', groupId: groupId(NEW_GROUP) }),
    'New hires of next year',
  );
  await go(page, '/approvals');
  await expect(page.getByRole('button', { name: 'Approve' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Changes' })).toContainText(NEW_GROUP);
  yield 'approvals';
  await tenant.approvals({ families: [] });
  await go(page, '/snapshots');
  await page.getByRole('textbox', { name: 'Name' }).fill('Before the pilot');
  await page.getByRole('button', { name: 'Save a snapshot' }).click();
  await expect(page.getByText('“Before the pilot” was saved')).toBeVisible();
  yield 'snapshots';
  await page.getByRole('link', { name: 'Show what is in it' }).click();
  await expect(page.getByRole('table', { name: 'In the snapshot' })).toBeVisible();
  yield 'snapshot';
  await page.getByRole('link', { name: 'Compare with now' }).click();
  await expect(heading(page, /^No difference between /)).toBeVisible();
  yield 'snapshot without differences';
  await page.keyboard.press('Control+k');
  await page
    .getByRole('combobox', {
      name: 'Find a page, configuration, app, group, user, device or filter',
    })
    .fill('windows corporate');
  await expect(page.getByRole('option', { name: /^Windows - Corporate/ })).toBeVisible();
  await expect(page.getByText('Searching groups…')).toBeHidden();
  yield 'palette';
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  yield 'shortcuts';
  await page.keyboard.press('Escape');
}

/** The main job. */
export async function* walkForm({ page, tenant }: Walker): Walk {
  await go(page, '/assign');
  await expect(createButton(page)).toBeVisible();
  yield 'assign';
  await radio(page, 'Target', 'Group').press('Enter');
  await expect(combobox(page, 'Configuration')).toBeFocused();
  yield 'form without what it needs';
  await go(page, formPath(BASELINE));
  // The page before has the same fields: what is typed there is gone with it.
  await expect(heading(page, `Assign ${BASELINE}`)).toBeVisible();
  await combobox(page, 'Group').fill('WIN');
  await expect(page.getByRole('option').first()).toContainText(/devices|users|members/);
  yield 'list of groups open';
  await page.keyboard.press('Escape');
  await go(page, '/assign');
  await expect(heading(page, 'Assign a configuration or an app')).toBeVisible();
  await go(
    page,
    formPath(BASELINE, {
      target: 'exclusionGroup',
      groupId: groupId('WIN - Surface'),
      filterMode: 'include',
      filterId: filterId('macOS - Apple silicon'),
      intent: 'remove',
    }),
  );
  await expect(page.getByRole('radiogroup', { name: 'Filter mode' })).toHaveAccessibleDescription(
    /An excluded group takes no filter/,
  );
  yield 'form-findings';
  await go(page, '/assign');
  await expect(heading(page, 'Assign a configuration or an app')).toBeVisible();
  await go(
    page,
    formPath(WIFI, {
      groupId: groupId('WIN - Ring 2: Broad'),
      filterMode: 'include',
      filterId: CORPORATE,
    }),
  );
  await expect(createButton(page)).toBeEnabled();
  await expect(
    page.getByRole('region', { name: 'Impact' }).getByRole('region', { name: 'Devices' }),
  ).toHaveAttribute('aria-busy', 'false');
  yield 'form';
  await page.getByRole('link', { name: 'See devices' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  yield 'who';
  await page.getByRole('link', { name: 'Back to the form' }).click();
  await tenant.fault({
    method: 'POST',
    path: '/assignments',
    fault: { kind: 'status', status: 403 },
  });
  await create(page);
  await expect(page.getByRole('alert')).toBeVisible();
  yield 'form-refused';
  await create(page);
  await expectCreated(page, 'WIN - Ring 2: Broad');
  await page
    .getByRole('status')
    .filter({ hasText: /(Assignment|Exclusion) created/ })
    .scrollIntoViewIfNeeded();
  yield 'created';
}

/** Changing what is there, and taking it back. */
export async function* walkChanges({ page, tenant }: Walker): Walk {
  await signIn(
    page,
    'ada',
    `${detailPath(WIFI)}/edit?assignment=${rowId(RING)}&filterMode=include&filterId=${CORPORATE}`,
  );
  await readyToPress(page, 'Save change');
  yield 'edit';
  await press(page, 'Save change');
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();
  yield 'saved';
  await page.getByRole('link', { name: 'Undo' }).click();
  await readyToPress(page, 'Undo this change');
  yield 'undo';
  await go(page, `${detailPath(WIFI)}/remove?assignments=${rowId(AUTOPILOT)}`);
  await readyToPress(page, 'Remove assignment');
  await expect(page.getByRole('region', { name: 'What removing means' })).toBeVisible();
  yield 'remove';
  await go(
    page,
    `${detailPath(WIFI)}/edit?assignment=${rowId(AUTOPILOT)}&filterMode=include&filterId=${CORPORATE}`,
  );
  await readyToPress(page, 'Save change');
  await colleague(
    tenant,
    'DELETE',
    `/deviceManagement/deviceConfigurations/${configurationId(WIFI)}/assignments/${rowId(AUTOPILOT)}`,
  );
  await colleague(
    tenant,
    'POST',
    `/deviceManagement/deviceConfigurations/${configurationId(WIFI)}/assignments`,
    bodyFor({ type: 'groupAssignmentTarget', groupId: groupId('Finance') }),
  );
  await press(page, 'Save change');
  await expect(page.getByText('Changed by someone else')).toBeVisible();
  yield 'drift';
  await go(page, '/history');
  await expect(heading(page, /^History · /)).toBeVisible();
  yield 'history';
  await page.getByRole('button', { name: /^Export/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  yield 'menu of exports';
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await page.locator('main a[href^="/history/"]').first().click();
  await expect(page.getByRole('list', { name: 'Assigned before' })).toBeVisible();
  yield 'entry';
}

/** Many at once. */
export async function* walkPlan({ page }: Walker): Walk {
  await go(page, '/plan');
  await expect(heading(page, 'Plan changes to many configurations')).toBeVisible();
  yield 'plan-empty';
  await openImport(page);
  await page
    .getByRole('textbox', { name: 'Or paste it, with its header' })
    .fill(
      `configuration,target,group,filter,filter mode\n${BASELINE},group,${NEW_GROUP},Nobody made this,include`,
    );
  await page.getByRole('button', { name: 'Read pasted text' }).click();
  await expect(page.getByRole('list', { name: 'What is wrong' })).toBeVisible();
  yield 'plan-csv';
  await go(page, '/plan/review');
  await expect(page.getByText('There is no plan to review')).toBeVisible();
  yield 'no plan to review';
  await go(page, PLANNED);
  await page.getByRole('checkbox', { name: 'Select all that are shown' }).click();
  await assignSelected(page).click();
  for (const group of [NEW_GROUP, 'WIN - Kiosks']) {
    // oxlint-disable-next-line no-await-in-loop -- one target after the other
    await addGroup(page, group);
  }
  await expect(page.getByRole('button', { name: /^Review \d/ })).toBeEnabled();
  yield 'plan';
  await page.getByRole('button', { name: /^Review \d/ }).click();
  const apply = page.getByRole('button', { name: /^Apply \d/ });
  await expect(apply).not.toHaveAccessibleDescription(/still/);
  await expect(page.getByRole('list', { name: 'Lines of the plan' })).toBeVisible();
  yield 'review';
  await readyToApply(page);
  await apply.click();
  await expect(heading(page, /ended/)).toBeVisible();
  await expect(page.getByRole('list', { name: 'Lines of the plan' })).toBeVisible();
  yield 'run';
  await go(page, '/plan/runs');
  await expect(page.getByRole('table', { name: 'Applied plans' })).toBeVisible();
  // At once, not in the end: what was just applied is never "none".
  expect(await page.getByText('No plan was applied in this browser yet').count()).toBe(0);
  yield 'runs';
  yield* walkStages(page, PLANNED);
  yield* walkEnds(page, BASELINE, ['WIN - Kiosks', NEW_GROUP]);
}
