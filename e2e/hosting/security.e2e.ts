import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, signInByHand as signIn, test } from '../testing/fixtures.ts';
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
} from '../testing/steps.ts';

const FILTER = 'Windows - Corporate';
const SCRIPT = `"><img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>`;
const FILLED = formPath(BASELINE, {
  groupId: groupId(NEW_GROUP),
  filterMode: 'include',
  filterId: filterId(FILTER),
});

/** A JSON Web Token, or what MSAL calls the other one. */
const TOKEN = /eyJ[\w-]+\.[\w-]+\.|refresh_?token/i;

async function expectText(page: Page, text: string): Promise<void> {
  await expect(page.getByText(text).first()).toBeVisible();
  expect(
    await page.evaluate(() => ({
      ran: 'ran' in globalThis,
      images: document.querySelectorAll('img[src="x"]').length,
    })),
  ).toEqual({ ran: false, images: 0 });
}

test('a name that would be script is text, wherever it is shown', async ({ page, tenant }) => {
  const { configurations, groups, filters } = tenant.sandbox.tenant;
  const named = (kind: string) => ({ displayName: `${kind} ${SCRIPT}`, description: SCRIPT });
  Object.assign(configurations.get(configurationId(BASELINE))!, named('Configuration'));
  Object.assign(groups.get(groupId(NEW_GROUP))!, named('Group'));
  Object.assign(filters.get(filterId(FILTER))!, named('Filter'));
  await openForm(page, 'ada', FILLED);
  await expect(combobox(page, 'Configuration')).toHaveValue(`Configuration ${SCRIPT}`);
  await expect(combobox(page, 'Group')).toHaveValue(`Group ${SCRIPT}`);
  await expect(combobox(page, 'Filter')).toHaveValue(`Filter ${SCRIPT}`);
  await create(page);
  await expectCreated(page, `Group ${SCRIPT}`);
  await expectText(page, `Filter ${SCRIPT}`);
  for (const path of ['/configurations?q=onerror', detailPath(BASELINE), '/history']) {
    await page.goto(path);
    await expectText(page, `Configuration ${SCRIPT}`);
  }
});

test('what the browser keeps is what SECURITY.md says, and no token outlives the tab or the signing out', async ({
  page,
}) => {
  await openForm(page, 'ada', FILLED);
  await create(page);
  await expectCreated(page, NEW_GROUP);
  await page.getByRole('link', { name: 'Plan', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/plan/i);
  const kept = await page.evaluate(async () => ({
    session: {
      names: Object.keys(sessionStorage),
      values: Object.values<string>({ ...sessionStorage }),
    },
    local: Object.entries(localStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    cookies: document.cookie,
  }));
  const said = storagePatterns();
  for (const key of [
    ...kept.session.names,
    ...kept.local.map(([name]) => name),
    ...kept.databases,
  ]) {
    expect(
      said.some((pattern) => pattern.test(key)),
      `SECURITY.md does not name ${key}`,
    ).toBe(true);
  }
  expect(kept.cookies).toBe('');
  expect(JSON.stringify(kept.session.values)).toMatch(TOKEN);
  expect(JSON.stringify(kept.local)).not.toMatch(TOKEN);
  await page.getByRole('button', { name: 'Account: Ada Admin' }).click();
  await page.getByRole('menuitem', { name: /Sign out/ }).click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toMatch(
    TOKEN,
  );
});

test('a page of another host cannot show the app in a frame, nor its redirect page', async ({
  browser,
  baseURL,
}) => {
  const page = await (await browser.newContext()).newPage();
  await page.setContent(
    `<iframe name="app" src="${baseURL}/"></iframe><iframe name="bridge" src="${baseURL}/redirect.html"></iframe>`,
  );
  for (const name of ['app', 'bridge'])
    await expect.poll(() => page.frame({ name })?.url()).toContain('chrome-error:');
  await page.context().close();
});

test('a script that got in cannot make markup, script or workers of text, nor talk to another host', async ({
  browser,
  baseURL,
}) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${baseURL}/`);
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  const attempts = await page.evaluate(async () => {
    // While it evaluates for us, the browser lets even eval through; in a task of its own it does
    // not.
    await fetch('/config.json');
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- all of this is sent into the page
    const outcome = async (attempt: () => unknown) => {
      try {
        await attempt();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    return {
      markup: await outcome(() => (document.body.innerHTML = '<b>x</b>')),
      scriptText: await outcome(() => (document.createElement('script').textContent = '1')),
      scriptAddress: await outcome(() => (document.createElement('script').src = '/src/main.ts')),
      evaluated: await outcome(() => Reflect.construct(Function, ['1'])),
      worker: await outcome(() => new Worker('/assets/x.js')),
      policy: await outcome(() =>
        globalThis.trustedTypes?.createPolicy('default', { createScriptURL: (url) => url }),
      ),
      elsewhere: await outcome(() => fetch('http://localhost:9/')),
    };
  });
  expect(attempts).toEqual({
    markup: 'TypeError',
    scriptText: 'TypeError',
    scriptAddress: 'TypeError',
    evaluated: 'EvalError',
    worker: 'TypeError',
    policy: 'TypeError',
    elsewhere: 'TypeError',
  });
  await page.context().close();
});

test('a forged answer of sign-in signs nobody in and leads nowhere else', async ({
  page,
  baseURL,
}) => {
  const state = btoa(
    JSON.stringify({
      id: 'x',
      meta: { interactionType: 'redirect', redirectStartPage: 'https://elsewhere.example/' },
    }),
  );
  await page.goto(
    `/redirect.html#code=forged&state=${encodeURIComponent(`${state}|https://elsewhere.example/`)}`,
  );
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(baseURL);
  await signIn(page, 'ada', '/.//elsewhere.example/');
  expect(new URL(page.url()).origin).toBe(baseURL);
});

/**
 * The first column of the table under "What this browser keeps": names with `*` for what varies.
 */
function storagePatterns(): readonly RegExp[] {
  const text = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8');
  const section = /## What this browser keeps\n([^]*?)\n## /.exec(text)?.[1] ?? '';
  const names = [...section.matchAll(/^\| (`[^|]+`) +\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  return names.map(
    (name) => new RegExp(`^${name.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')}$`),
  );
}
