import type { Page } from '@playwright/test';
import { checkAccessibility, expect, signIn, test, type TenantControl } from './fixtures.ts';
import { BASELINE, combobox, configurationId, groupId, NEW_GROUP, rowsFor } from './steps.ts';



/** Selects what the address narrows the list to, and goes to the plan. */
async function selectAll(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Select all that are shown' }).click();
  await page.getByRole('link', { name: 'Plan changes' }).click();
  await expect(page.getByRole('heading', { name: 'Plan changes to many configurations' })).toBeVisible();
}

async function addGroup(page: Page, name: string): Promise<void> {
  await combobox(page, 'Group').fill(name);
  await page.getByRole('option', { name }).first().click();
  await page.getByRole('button', { name: 'Add target' }).click();
  await expect(page.getByRole('list', { name: 'Targets of the plan' })).toContainText(name);
}

/** From the plan to the run: types what the review asks to be typed, if it asks. */
async function reviewAndApply(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Review/ }).click();
  await apply(page);
}

async function apply(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Apply \d/ });
  // Whom the plan hits decides whether a word has to be typed: it is asked for until that is known.
  await expect(page.getByRole('region', { name: 'Guardrails' }).getByRole('progressbar')).toBeHidden();
  const label = (await button.textContent()) ?? '';
  const field = page.getByRole('textbox', { name: /^Type / });
  await expect(field.or(page.getByRole('button', { name: /^Apply \d/, disabled: false }))).not.toHaveCount(0);
  if (await field.isVisible()) await field.fill(label.replace('Apply ', ''));
  await expect(button).toBeEnabled();
  await button.click();
  await expect(page).toHaveURL(/\/plan\/runs\//);
}

const ended = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toContainText('ended', { timeout: 40_000 });

/** How many rows for the group the tenant holds, over all configurations of the demo tenant that the log names. */
async function written(tenant: TenantControl): Promise<number> {
  return (await tenant.writes()).length;
}

test('three configurations get a group: selected, planned, reviewed, applied, verified', async ({ page, tenant }) => {
  await signIn(page, 'ada', '/configurations?q=WIN%20-%20Device%20restrictions');
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  await page.reload();
  await expect(page.getByRole('list', { name: 'Targets of the plan' })).toContainText(NEW_GROUP);
  await checkAccessibility(page);
  const selected = await page.getByRole('list', { name: 'Selected configurations' }).getByRole('link').allTextContents();
  await page.getByRole('button', { name: /^Review/ }).click();
  await expect(page.getByRole('table', { name: 'Lines of the plan' })).toContainText(selected[0]!);
  await checkAccessibility(page);
  await apply(page);
  await ended(page);
  await expect(page.getByRole('list', { name: 'Lines by end' })).toContainText(`Verified ${selected.length}`);
  await checkAccessibility(page);
  for (const name of selected) {
    // One after the other: the sandbox answers at once.
    // oxlint-disable-next-line no-await-in-loop
    expect(await rowsFor(tenant, name, NEW_GROUP), name).toBe(1);
  }
  expect(await written(tenant)).toBe(selected.length);
  await page.goto('/plan/runs');
  await expect(page.getByRole('table', { name: 'Applied plans' })).toContainText(`Verified ${selected.length}`);
});

test('what was applied is taken back by a plan against the present state', async ({ page, tenant }) => {
  await signIn(page, 'ada', '/configurations?q=WIN%20-%20Device%20restrictions%20-%20Baseline');
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  await reviewAndApply(page);
  await ended(page);
  await page.getByRole('button', { name: 'Undo this plan' }).click();
  await expect(page).toHaveURL(/\/plan\/review/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Review 1 change');
  await apply(page);
  await ended(page);
  expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(0);
});

test('a whole tenant is written in trouble, the page is killed in the middle, and nothing is lost or done twice', async ({ page, context, tenant }) => {
  await signIn(page, 'ada', '/configurations?platform=windows');
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  await page.getByRole('button', { name: /^Review/ }).click();
  await expect(page.getByRole('button', { name: /^Apply \d/ })).toBeVisible();
  await tenant.fault(
    { path: '/deviceConfigurations/', times: null, rate: 0.05, fault: { kind: 'status', status: 429, retryAfter: 1 } },
    { path: '/deviceConfigurations/', times: null, rate: 0.02, fault: { kind: 'status', status: 503 } },
    { method: 'POST', path: '/deviceConfigurations/', times: null, rate: 0.01, fault: { kind: 'cutAfterCommit' } },
    { method: 'POST', path: '/$batch', times: null, fault: { kind: 'delay', ms: 300 } },
  );
  await apply(page);
  const answered = page.waitForResponse((response) => response.url().endsWith('/$batch'));
  await answered;
  await page.close({ runBeforeUnload: false });
  const reopened = await context.newPage();
  // Entra's own session is still there: nobody has to be chosen again.
  await reopened.goto('/configurations');
  await reopened.getByRole('button', { name: 'Sign in', exact: true }).click();
  await reopened.getByRole('link', { name: 'Show it, to continue' }).click();
  await reopened.getByRole('button', { name: 'Continue' }).click();
  await ended(reopened);
  const counts = await reopened.getByRole('list', { name: 'Lines by end' }).innerText();
  expect(counts).not.toMatch(/Failed|In doubt|Drifted|Accepted/);
  const log = await tenant.log();
  const links = await reopened.getByRole('table', { name: 'Lines of the run' }).getByRole('link').all();
  for (const link of links) {
    // oxlint-disable-next-line no-await-in-loop
    const id = (await link.getAttribute('href'))!.split('/').at(-1)!;
    // oxlint-disable-next-line no-await-in-loop
    const { assignments } = await tenant.state(id);
    // Refused lines have none, all others one: nothing is lost, and nothing was carried out twice.
    const held = assignments.filter((row) => row.id === `${id}_${groupId(NEW_GROUP)}`).length;
    const carriedOut = log.filter(({ method, path, status }) => method === 'POST' && path.includes(id) && status === 201).length;
    expect(held).toBeLessThanOrEqual(1);
    expect(carriedOut, 'answered with 201').toBeLessThanOrEqual(1);
  }
  expect(links.length).toBeGreaterThan(10);
});

test('a link carries a plan to a second person, who sees what it comes to now', async ({ page, context, tenant }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'ada', '/configurations?q=WIN%20-%20Device%20restrictions%20-%20Baseline');
  await selectAll(page);
  await addGroup(page, NEW_GROUP);
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await expect(page.getByText('The link is copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByText('You have a plan in the making')).toBeVisible();
  await page.getByRole('button', { name: 'Open it in place of mine' }).click();
  await expect(page.getByRole('button', { name: 'Review 1 change' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByRole('list', { name: 'Targets of the plan' })).toContainText(NEW_GROUP);
  expect(await written(tenant)).toBe(0);
});

test('a pasted list of names selects them, and says what it did not find', async ({ page }) => {
  await signIn(page, 'ada', '/configurations');
  await page.getByRole('button', { name: 'Select by names' }).click();
  await page.getByRole('textbox', { name: 'Names or ids, one a line' }).fill(`${BASELINE}\n${configurationId(BASELINE)}\nNobody has this`);
  await expect(page.getByText('Not found: “Nobody has this”')).toBeVisible();
  await page.getByRole('button', { name: 'Select 1 configuration' }).click();
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('1 selected');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('1 selected');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Selection' })).toBeHidden();
});
