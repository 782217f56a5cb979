import { guid } from '../../sandbox/random.ts';
import { configurationId } from '../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../sandbox/tenant/groups.ts';
import type { PersonId } from '../../sandbox/tenant/people.ts';
import { expect, signIn, type TenantControl } from './fixtures.ts';
import type { Locator, Page } from '@playwright/test';

export { configurationId, groupId };

export const filterId = (name: string): string => guid(`filter:${name}`);

/** A configuration that takes everything, and a group it does not have. */
export const BASELINE = 'WIN - Device restrictions - Baseline';
export const NEW_GROUP = 'Empty - Next year hires';

export const detailPath = (name: string): string => `/configurations/${configurationId(name)}`;

/** Two groups side by side. */
export const compareGroupsPath = (one: string, other: string): string =>
  `/lens/compare?one=group:${groupId(one)}&other=group:${groupId(other)}`;

export function formPath(name: string, search: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams(search).toString();
  return `${detailPath(name)}/assign${text === '' ? '' : `?${text}`}`;
}

/** The form for the baseline and a group it does not have yet: one click from being created. */
export const READY = formPath(BASELINE, { groupId: groupId(NEW_GROUP) });

/**
 * Goes to another address of the app as a link does: nothing is loaded anew, and nobody signs in
 * again.
 */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), path);
}

/** Signs in and waits for the form, its list of present assignments read. */
export async function openForm(
  page: Page,
  person: PersonId = 'ada',
  path: string = READY,
): Promise<void> {
  await signIn(page, person, path);
  // As long as it is not there, `expect` describes the whole page each time it looks.
  await createButton(page).waitFor();
}

export const createButton = (page: Page): Locator => page.getByRole('button', { name: CREATE });

/** An exclusion's button says so. */
const CREATE = /^(Create assignment|Exclude group)$/;

export const combobox = (
  page: Page,
  name: 'Configuration' | 'Assign through' | 'Group' | 'Groups' | 'Collection' | 'Filter',
): Locator =>
  page.getByRole('combobox', {
    // With nothing picked, an app may be.
    name: name === 'Configuration' ? /^Configuration( or app)?$/ : name,
    exact: true,
  });

/** A card of one of the form's radio groups. */
export function radio(
  page: Page,
  group: 'Action' | 'Mode' | 'Target' | 'Filter mode' | 'Intent',
  name: string,
): Locator {
  return page
    .getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name, exact: true });
}

/** **Intent**, and **Assign through** where the configuration has no certificates. */
export async function openAdvanced(page: Page): Promise<void> {
  const toggle = page.getByRole('button', { name: 'Advanced', exact: true });
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
}

/** Types into a combobox and picks the option that begins so. */
export async function pick(
  page: Page,
  name: Parameters<typeof combobox>[1],
  typed: string,
): Promise<void> {
  await combobox(page, name).fill(typed);
  await page
    .getByRole('option')
    .filter({ has: page.getByText(typed, { exact: true }) })
    .first()
    .click();
}

export async function create(page: Page): Promise<void> {
  await press(page, CREATE);
}

/**
 * The message of a creation that went well, the new row, and the proof that the tenant holds it.
 */
export async function expectCreated(page: Page, row: string | RegExp): Promise<void> {
  const message = page.getByRole('status').filter({ hasText: /(Assignment|Exclusion) created/ });
  await expect(message).toBeVisible();
  await expect(message.getByText('Verified', { exact: true })).toBeVisible();
  await expect(assignedNow(page).filter({ hasText: row })).toHaveCount(1);
}

/** From the message of a creation that went well to the page that takes it back. */
export async function undoFromNotice(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /(Assignment|Exclusion) created/ })
    .getByRole('link', { name: 'Undo' })
    .click();
}

/** The rows that the form's page shows as assigned now. */
const assignedNow = (page: Page): Locator =>
  page.getByRole('list', { name: 'Assigned now' }).getByRole('listitem');

/** Where the baseline's assignments are posted to. */
export const BASELINE_ASSIGNMENTS = `/deviceManagement/deviceConfigurations/${configurationId(BASELINE)}/assignments`;

/** A body as the specification has it: no id, no source, and a filter only where there is one. */
export function bodyFor(
  target: Readonly<Record<string, string>> & { readonly type: string },
  intent: 'apply' | 'remove' = 'apply',
): object {
  const { type, ...own } = target;
  return {
    '@odata.type': '#microsoft.graph.deviceConfigurationAssignment',
    target: { '@odata.type': `#microsoft.graph.${type}`, ...own },
    intent,
  };
}

/** How many assignments of a configuration go to this group, whichever way. */
export async function rowsFor(
  tenant: TenantControl,
  configuration: string,
  group: string,
): Promise<number> {
  const { assignments } = await tenant.state(configurationId(configuration));
  return assignments.filter(
    ({ id }) => id === `${configurationId(configuration)}_${groupId(group)}`,
  ).length;
}

/**
 * Lets the page's clock run ahead until this is seen: the app waits longer and longer, and nobody
 * has to wait with it.
 * @param ahead milliseconds of each step
 */
export async function hurryUntil(
  page: Page,
  seen: Locator,
  { ahead = 4000, timeout = 20_000 } = {},
): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(ahead);
    await expect(seen).toBeVisible({ timeout: 150 });
    // Of itself it would look less and less often.
  }).toPass({ timeout, intervals: [50] });
}

/**
 * Presses a button that writes, once all is known that it waits for; types the number of changes
 * where the page asks for it.
 */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await readyToPress(page, name);
  await page.getByRole('button', { name, exact: true }).click();
}

/** As far as the button itself. */
export async function readyToPress(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  // What has to be typed may come after the button, once everything has been counted.
  await expect(async () => {
    await expect(button).not.toHaveAccessibleDescription(/still|Checking|moment/);
    const field = page.getByRole('textbox', { name: /^Type “/ });
    if (await field.isVisible()) {
      const asked = await page
        .getByText(/^Type “.+” to confirm/)
        .first()
        .textContent();
      await field.fill(/“(.+)”/.exec(asked ?? '')?.[1] ?? '');
    }
    await expect(button).toBeEnabled({ timeout: 1_000 });
  }).toPass();
}
