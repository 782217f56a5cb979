import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { CONTOSO, FABRIKAM } from '../../sandbox/tenant/organization.ts';
import { peopleOf } from '../../sandbox/tenant/people.ts';
import {
  expectNoTraces,
  expectTraces,
  HALF_FILLED,
  leaveTraces,
  menu,
  reloadAndRenew,
} from '../testing/accountSteps.ts';
import {
  checkAccessibility,
  chooseAtSignIn,
  expect,
  signInByHand as signIn,
  type TenantControl,
  test,
} from '../testing/fixtures.ts';
import { keptLists } from '../testing/keptLists.ts';
import { copyPlanLink, openImport, reopen } from '../testing/planSteps.ts';
import {
  BASELINE,
  combobox,
  configurationId,
  create,
  detailPath,
  expectCreated,
  filterId,
  formPath,
  groupId,
  NEW_GROUP,
  openForm,
  pick,
} from '../testing/steps.ts';

test.use({ tenantId: 'organizations' });

const [adaAtContoso] = peopleOf(CONTOSO.tenantId);
const [adaAtFabrikam] = peopleOf(FABRIKAM.tenantId);

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const table = (page: Page): Locator => page.getByRole('table', { name: 'Configurations' });
const whole = (page: Page): Locator => page.getByText(/^All \d+ shown$/);

/** The name that stands above every page. */
const expectIn = (page: Page, { displayName }: { readonly displayName: string }): Promise<void> =>
  expect(page.getByRole('banner').getByText(displayName, { exact: true })).toBeVisible();

/** The same name, and another id in each tenant. */
const idIn = ({ tables }: TenantControl, what: 'configurations' | 'groups', name: string): string =>
  [...tables[what].values()].find(({ displayName }) => displayName === name)!.id;

/** Graph takes its time with the list of this tenant, from now on. */
const slow = (control: TenantControl): Promise<void> =>
  control.fault({
    path: '(deviceConfigurations|configurationPolicies)\\?',
    times: null,
    fault: { kind: 'delay', ms: 6000 },
  });

/** Comes with the account of the second tenant, beside the one of the first. */
async function comeToFabrikam(page: Page): Promise<void> {
  await menu(page, 'Ada Admin', 'Switch account');
  await chooseAtSignIn(page, 'ada@fabrikam');
  await expectIn(page, FABRIKAM);
}

/** Two accounts of one name: the user principal name says which. */
async function continueAt(page: Page, organization: typeof CONTOSO): Promise<void> {
  const { upn } = peopleOf(organization.tenantId)[0]!;
  await menu(page, 'Ada Admin', new RegExp(`^Continue as Ada Admin.*${upn}`));
  await expectIn(page, organization);
}

test('a consultant with an account in each of two tenants: each has its own list, drafts, stars and history, and is written to as itself', async ({
  page,
  tenant,
  fabrikam,
}) => {
  const [fabrikamBaseline, fabrikamGroup] = [
    idIn(fabrikam, 'configurations', BASELINE),
    idIn(fabrikam, 'groups', NEW_GROUP),
  ];

  await test.step('at Contoso she writes, stars, plans, and leaves a form half filled in', async () => {
    await leaveTraces(page);
    await expectIn(page, CONTOSO);
  });

  // Counted once the page is left: what it had asked for may be answered a moment later than it was
  // drawn.
  let contosoHeard = 0;
  let fabrikamHeard = 0;

  await test.step('at Fabrikam there is nothing of it, and its own configurations', async () => {
    await comeToFabrikam(page);
    await expect(page).toHaveURL('/configurations');
    contosoHeard = (await tenant.log()).length;
    const catalog = fabrikam.tables.items.get('settingsCatalog')?.size ?? 0;
    await expect(whole(page)).toHaveText(
      `All ${fabrikam.tables.configurations.size + catalog} shown`,
    );
    await page
      .getByRole('searchbox', { name: 'Search configurations' })
      .fill('WIN - Wi-Fi - Fabrikam');
    await expect(
      table(page).getByRole('link', { name: 'WIN - Wi-Fi - Fabrikam Corp (EAP-TLS)' }),
    ).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search configurations' }).fill('Contoso');
    await expect(page.getByText(/^0 of \d+ shown$/)).toBeVisible();
    await expectNoTraces(page);
  });

  await test.step('what she does there is done there', async () => {
    await page.goto(`/configurations/${fabrikamBaseline}/assign`);
    await expect(combobox(page, 'Group')).toHaveValue('');
    await pick(page, 'Group', NEW_GROUP);
    await create(page);
    await expectCreated(page, NEW_GROUP);
    await expectIn(page, FABRIKAM);
    const [write, ...more] = await fabrikam.writes();
    expect(more).toEqual([]);
    expect(write).toMatchObject({
      person: 'ada@fabrikam',
      path: `/beta/deviceManagement/deviceConfigurations/${fabrikamBaseline}/assignments`,
      requestBody: { target: { groupId: fabrikamGroup } },
    });
    expect(fabrikam.tables.audit.map(({ actor }) => actor.userPrincipalName)).toEqual([
      adaAtFabrikam!.upn,
    ]);
    // Nobody has asked Contoso anything meanwhile, and Fabrikam has heard of nobody else.
    expect((await tenant.log()).slice(contosoHeard)).toEqual([]);
    expect(
      new Set((await fabrikam.log()).map(({ person, status }) => `${person} ${status}`)),
    ).toEqual(new Set(['ada@fabrikam 200', 'ada@fabrikam 201']));
  });

  await test.step('back at Contoso all is as she left it', async () => {
    await page.getByRole('button', { name: 'Account: Ada Admin' }).click();
    await expect(page.getByRole('menu', { name: 'Account' })).toBeVisible();
    await checkAccessibility(page, { state: 'account menu with two accounts of one name' });
    await page.keyboard.press('Escape');
    await continueAt(page, CONTOSO);
    await expect(page).toHaveURL(HALF_FILLED);
    fabrikamHeard = (await fabrikam.log()).length;
    await expectTraces(page);
    await page.getByRole('main').getByRole('link', { name: BASELINE, exact: true }).click();
    await expect(page.getByRole('region', { name: 'Request', exact: true })).toContainText(
      configurationId(BASELINE),
    );
    await page.goto('/configurations?starred=yes');
    await expect(table(page).getByRole('link')).toHaveText([BASELINE]);
    expect(
      new Set(
        (await tenant.log()).slice(contosoHeard).map(({ person, status }) => `${person} ${status}`),
      ),
    ).toEqual(new Set(['ada 200']));
    expect((await fabrikam.log()).slice(fabrikamHeard)).toEqual([]);
  });

  await test.step('and Fabrikam’s history is Fabrikam’s', async () => {
    await continueAt(page, FABRIKAM);
    await page.goto('/history');
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
    await page.getByRole('main').getByRole('link', { name: BASELINE, exact: true }).click();
    await expect(page.getByRole('region', { name: 'Request', exact: true })).toContainText(
      fabrikamBaseline,
    );
  });
});

test('with both signed in, each token is renewed for its own tenant, through the hidden frame as well', async ({
  page,
  tenant,
  fabrikam,
}) => {
  await signIn(page, 'ada');
  await comeToFabrikam(page);
  await continueAt(page, CONTOSO);
  await expect(whole(page)).toBeVisible();
  tenant.dropRefreshTokens();
  for (const [control, organization] of [
    [tenant, CONTOSO],
    [fabrikam, FABRIKAM],
  ] as const) {
    if (organization === FABRIKAM) await continueAt(page, FABRIKAM);
    await reloadAndRenew(page, control);
    await expectIn(page, organization);
  }
});

test('the second visit begins with the rows of the tenant one is in', async ({
  page,
  tenant,
  fabrikam,
}) => {
  const kept = page.getByText(/kept rows shown/);
  await signIn(page, 'ada');
  await expect.poll(() => keptLists(page)).toBe(1);

  await test.step('the first visit to Fabrikam has none', async () => {
    await slow(fabrikam);
    await comeToFabrikam(page);
    await expect(page.getByText('Reading configurations', { exact: true })).toBeVisible();
    await expect(kept).toBeHidden();
    await expect(table(page).getByRole('link')).toHaveCount(0);
    await fabrikam.fault();
    await expect.poll(() => keptLists(page)).toBe(2);
  });

  await test.step('back at Contoso they are Contoso’s, and then Fabrikam’s', async () => {
    for (const [control, organization, wifi] of [
      [tenant, CONTOSO, 'Contoso'],
      [fabrikam, FABRIKAM, 'Fabrikam'],
    ] as const) {
      await slow(control);
      await continueAt(page, organization);
      await page.goto('/configurations?q=WIN%20-%20Wi-Fi&family=deviceConfiguration');
      await expect(kept).toBeVisible();
      await expect(
        table(page).getByRole('link', { name: `WIN - Wi-Fi - ${wifi} Corp (EAP-TLS)` }),
      ).toBeVisible();
    }
  });
});

test('a link to a configuration of the other tenant says where it was looked for, and is one click from being opened there', async ({
  page,
  fabrikam,
}) => {
  await signIn(page, 'ada');
  await comeToFabrikam(page);
  const gone = {
    [`/groups/${groupId(NEW_GROUP)}`]: 'A group that is deleted',
    [`/filters/${filterId('Windows - Corporate')}`]: 'This filter is deleted',
    [formPath(BASELINE, { groupId: groupId(NEW_GROUP) })]: 'Not found',
    [detailPath(BASELINE)]: 'Not found',
  };
  for (const [path, words] of Object.entries(gone)) {
    await page.goto(path);
    const main = page.getByRole('main');
    await expect(main.getByText(words).first(), path).toBeVisible();
    await expect(main.getByText('You are in Fabrikam Field (sandbox)'), path).toBeVisible();
    await expect(main.getByText('A link from another tenant opens only there')).toBeVisible();
    await expect(main.getByText(BASELINE)).toBeHidden();
  }
  await checkAccessibility(page);
  expect(await fabrikam.writes()).toEqual([]);
  await page.getByRole('button', { name: `Open it as ${adaAtContoso!.upn}` }).click();
  await expect(heading(page)).toContainText(BASELINE);
  await expect(page).toHaveURL(detailPath(BASELINE));
  await expectIn(page, CONTOSO);
});

test('nobody of the link’s tenant is signed in: the way there leads through the sign-in page', async ({
  page,
}) => {
  await signIn(page, 'fin', detailPath(BASELINE));
  await page.getByRole('button', { name: 'Sign in to another tenant' }).click();
  await chooseAtSignIn(page, 'ada');
  await expect(heading(page)).toContainText(BASELINE);
  await expectIn(page, CONTOSO);
});

test('a plan that was made in another tenant says so, from a link and from a file, until it is closed', async ({
  page,
  fabrikam,
}) => {
  const link = await copyPlanLink(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the plan', exact: true }).click(),
  ]);
  const saved = readFileSync(await file.path());
  const foreign = page.getByText('It was made in another tenant');

  await test.step('a link', async () => {
    await comeToFabrikam(page);
    await page.goto(link);
    await expect(foreign).toBeVisible();
    await page.getByRole('button', { name: 'Open it' }).click();
    await expect(page.getByRole('region', { name: 'Opened plan' })).toContainText(
      'made in another tenant',
    );
    await page.reload();
    await expect(foreign).toBeVisible();
    await page.getByRole('button', { name: 'Close this plan' }).click();
    await expect(foreign).toBeHidden();
  });

  await test.step('a file', async () => {
    await openImport(page);
    await page
      .getByRole('region', { name: 'Plan file' })
      .getByLabel('Plan file')
      .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: saved });
    await expect(foreign).toBeVisible();
    await checkAccessibility(page);
    expect(await fabrikam.writes()).toEqual([]);
  });

  await test.step('at home it says nothing of the kind', async () => {
    await continueAt(page, CONTOSO);
    await page.goto(link);
    await expect(page.getByText('This link contains a plan')).toBeVisible();
    await expect(foreign).toBeHidden();
  });
});

test('two tabs, a tenant in each: signing out in one leaves nothing of it there, and the other as it was', async ({
  page,
  context,
}) => {
  await openForm(page);
  const other = await context.newPage();
  await reopen(other, '/configurations');
  await comeToFabrikam(other);
  await menu(other, 'Ada Admin', 'Sign out all accounts');
  // At the sign-in page both accounts are signed in, and it asks which of them goes.
  await other
    .getByRole('listitem')
    .filter({ hasText: adaAtFabrikam!.upn })
    .getByRole('button')
    .click();
  await expect(other.getByText('You are signed out of this tab.')).toBeVisible();
  const left = await other.evaluate(() => JSON.stringify({ ...sessionStorage }));
  expect(left).not.toMatch(/eyJ[\w-]+\.[\w-]+\.|refresh_?token/i);
  for (const { tenantId, displayName } of [CONTOSO, FABRIKAM])
    for (const trace of [
      tenantId,
      displayName,
      ...peopleOf(tenantId).flatMap(({ name, upn, oid }) => [name, upn, oid]),
    ])
      expect(left).not.toContain(trace);
  expect(await keptLists(other)).toBe(0);

  await expectIn(page, CONTOSO);
  await create(page);
  await expectCreated(page, NEW_GROUP);
  await page.goto('/history');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await expectIn(page, CONTOSO);
});
