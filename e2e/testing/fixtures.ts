import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { CONTOSO, FABRIKAM, ORGANIZATIONS } from '../../sandbox/tenant/organization.ts';
import { EVERYBODY, type PersonId } from '../../sandbox/tenant/people.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/serve.ts';
import { guard } from '../rig/guard.ts';
import { KeptSessions } from '../rig/keptSessions.ts';
import { unstick } from './unstick.ts';
import { TenantControl, type TenantOptions } from '../rig/tenant.ts';
import { startWebServer, type WebServerName } from '../rig/webServer.ts';

export { expect };
export type { TenantControl } from '../rig/tenant.ts';

/**
 * Options of a story: `test.use({ sandboxOptions: { configurations: 10_000 } })` at the top of a
 * file. None of them asks for a worker of its own, which takes seconds to start.
 */
export interface DeskOptions {
  sandboxOptions: TenantOptions;
  /** What `config.json` says as `tenantId`: Contoso, another tenant, or `organizations`. */
  tenantId: string;
  /** Who serves the built app. */
  webServer: WebServerName;
}

/**
 * Families that a tenant has, where a story does not say: a new one changes no count and no search
 * of stories that are not about it.
 */
const optionsOf = (options: TenantOptions): TenantOptions => ({
  families: ['settingsCatalog'],
  ...options,
});

interface Desk {
  readonly appOrigin: string;
  readonly running: RunningSandbox;
  readonly sessions: KeptSessions;
  close(): Promise<void>;
}

/** The built app behind this server, with sign-in for people of this tenant. */
async function startDesk(webServer: WebServerName, tenantId: string): Promise<Desk> {
  const server = await startWebServer(webServer);
  const running = await startSandbox({
    port: 0,
    appOrigins: [server.origin],
    options: optionsOf({}),
    tenantId,
  });
  await server.setConfig(running.config);
  return {
    appOrigin: server.origin,
    running,
    sessions: new KeptSessions(server.origin, running),
    close: async () => void (await Promise.all([server.close(), running.close()])),
  };
}

/** Whose context it is, for `signIn`; contexts that a story makes for itself are not in it. */
const deskOf = new WeakMap<BrowserContext, Desk>();

interface WorkerFixtures {
  /** The desks of this worker, each started when the first story asks for it. */
  desks: (webServer: WebServerName, tenantId: string) => Promise<Desk>;
}

interface TestFixtures extends DeskOptions {
  /** The built app and tenants of its own, on ports of their own. */
  desk: Desk;
  /** The sandbox, fresh for each test. */
  tenant: TenantControl;
  /** The sandbox's second tenant, for stories of both. */
  fabrikam: TenantControl;
  /** Fails the test for what `rig/guard.ts` sees. */
  guarded: void;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  sandboxOptions: [{}, { option: true }],

  tenantId: [CONTOSO.tenantId, { option: true }],

  webServer: ['built-in', { option: true }],

  desks: [
    // Playwright asks for a pattern, of a fixture that needs no other, too.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, give) => {
      const started = new Map<string, Promise<Desk>>();
      await give((webServer, tenantId) => {
        const key = `${webServer} ${tenantId}`;
        const desk = started.get(key) ?? startDesk(webServer, tenantId);
        started.set(key, desk);
        return desk;
      });
      await Promise.all([...started.values()].map(async (desk) => (await desk).close()));
    },
    { scope: 'worker' },
  ],

  desk: async ({ desks, webServer, tenantId }, give) => give(await desks(webServer, tenantId)),

  baseURL: async ({ desk }, give) => give(desk.appOrigin),

  tenant: [
    async ({ desk, sandboxOptions }, use, { workerIndex }) => {
      const tenant = new TenantControl(desk.running, workerIndex, optionsOf(sandboxOptions));
      await tenant.reset();
      await use(tenant);
      await tenant.record();
    },
    { auto: true },
  ],

  fabrikam: async ({ desk, tenant: _fresh, sandboxOptions }, give, { workerIndex }) => {
    const options = optionsOf(sandboxOptions);
    const fabrikam = new TenantControl(desk.running, workerIndex, options, FABRIKAM.tenantId);
    await give(fabrikam);
    await fabrikam.record();
  },

  guarded: [
    async ({ context, desk }, use) => {
      deskOf.set(context, desk);
      const watch = await guard(context, [desk.appOrigin, desk.running.origin]);
      await use();
      expect(watch.offences, 'what the pages did and may not do').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Opens a page of the app as somebody of the sandbox, signed in. The first story of a worker that
 * needs this person signs in by hand; later ones get the session that came of it.
 */
export async function signIn(page: Page, person: PersonId, path = '/'): Promise<void> {
  const sessions = deskOf.get(page.context())?.sessions;
  const isFresh = page.url() === 'about:blank' && (await page.context().cookies()).length === 0;
  if (sessions === undefined || !isFresh) return signInByHand(page, person, path);
  if (!sessions.has(person)) {
    await signInByHand(page, person, path);
    return sessions.keep(page, person);
  }
  await sessions.open(page, person, path);
  await expectSignedIn(page);
}

/** The same by the sign-in page, as an admin does: for stories about signing in. */
export async function signInByHand(page: Page, person: PersonId, path = '/'): Promise<void> {
  await page.goto(path);
  const appOrigin = new URL(page.url()).origin;
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await chooseAtSignIn(page, person);
  await page.waitForURL((url) => url.origin === appOrigin && url.pathname !== '/redirect.html');
  await expectSignedIn(page);
}

async function expectSignedIn(page: Page): Promise<void> {
  // The landing page hides itself at once on the way back; the frame of the app is what shows that
  // somebody is signed in. Asked with each frame that is drawn: `expect` would look again after a
  // second only, and every story waits here.
  await page.waitForFunction(() => document.querySelector('[aria-label^="Account: "]') !== null);
  await expect(page.getByRole('button', { name: /^Account: / })).toBeVisible();
}

/** On the sandbox's sign-in page: one click, below the name of the tenant. */
export async function chooseAtSignIn(page: Page, person: PersonId): Promise<void> {
  const chosen = EVERYBODY.find(({ id }) => id === person)!;
  const organization = ORGANIZATIONS.find(({ tenantId }) => tenantId === chosen.tenantId)!;
  await page
    .getByRole('list', { name: organization.displayName })
    .getByRole('button', { name: chosen.name, exact: true })
    .click();
}

/** On the sandbox's consent page. */
export async function answerConsent(page: Page, answer: 'Accept' | 'Cancel'): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Permissions requested' })).toBeVisible();
  await page.getByRole('button', { name: answer, exact: true }).click();
}

interface Looking {
  /** What is on the page, for the message. */
  readonly state?: string;
  readonly onlyRule?: string;
  readonly withoutRules?: readonly string[];
}

/**
 * No violation of WCAG 2.2 A and AA, nor of axe's best practices, on the page as it stands. The
 * test goes on after one, and fails at its end.
 */
export async function checkAccessibility(
  page: Page,
  { state = 'this page', onlyRule, withoutRules = [] }: Looking = {},
): Promise<void> {
  // While a menu is open nothing else is there, landmarks included.
  const isMenuOpen = (await page.locator('.MuiModal-root').count()) > 0;
  const rules = {
    'target-size': { enabled: true },
    region: { enabled: !isMenuOpen },
    ...Object.fromEntries(withoutRules.map((rule) => [rule, { enabled: false }])),
  };
  // Colours on their way from one state to the next are neither.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  );
  // What is written down of all that is well takes longer than looking; and axe need not be brought
  // to a page that has it.
  const options = {
    resultTypes: ['violations' as const],
    ...(onlyRule === undefined ? { rules } : { runOnly: [onlyRule] }),
  };
  const hasAxe = await page.evaluate(() => 'axe' in window);
  // The pages have no frames: without those, axe needs no second page to put its results together.
  const axe = new AxeBuilder({ page, ...(hasAxe && { axeSource: ';' }) })
    .setLegacyMode()
    .options(options);
  // What lies behind it is hidden from everybody, and was looked at before it was opened.
  if (isMenuOpen) axe.include('.MuiModal-root');
  // A menu lies over the page and its bars; it is not to move.
  const restick = isMenuOpen ? undefined : await unstick(page);
  const { violations } = await axe.analyze();
  await restick?.();
  const said = violations.map(({ id, help, nodes }) =>
    [
      `${id}: ${help}`,
      ...nodes.flatMap(({ target, failureSummary }) => [target.join(' '), failureSummary ?? '']),
    ].join('\n  '),
  );
  expect.soft(said, `accessibility of ${state}`).toEqual([]);
}
