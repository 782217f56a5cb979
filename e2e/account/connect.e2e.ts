import { PERMISSIONS } from '../../src/domain/connect/permissions.ts';
import type { Page } from '@playwright/test';
import { CLOUDS, MICROSOFT_CLOUDS } from '../../src/domain/connect/clouds.ts';
import { countEffort, effortOf } from '../testing/effort.ts';
import { expect, test } from '../testing/fixtures.ts';
import { lookAt } from '../testing/look.ts';
import { startStaticServer } from '../rig/staticServer.ts';
import type { WebServer } from '../rig/webServer.ts';

const CLIENT = '00001111-aaaa-2222-bbbb-3333cccc4444';

let host: WebServer;
test.beforeAll(async () => {
  host = await startStaticServer();
});
test.afterAll(() => host.close());

test.describe('a deployment that is not set up', () => {
  test('says how to register it, with its own redirect URI, and writes its config.json', async ({
    browser,
  }) => {
    await host.setConfig({ cloud: 'global', clientId: '' });
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
      acceptDownloads: true,
    });
    const page = await context.newPage();
    await page.goto(`${host.origin}/configurations?q=deep-link`);
    await expect(
      page.getByRole('heading', { level: 1, name: 'Connect this app to your tenant' }),
    ).toBeVisible();
    await expect(page.getByRole('tabpanel')).toContainText(`${host.origin}/redirect.html`);
    await expect(page.getByRole('list', { name: 'Permissions' }).getByRole('listitem')).toHaveCount(
      PERMISSIONS.length,
    );
    await lookAt(page, 'set-up page');

    await page.getByRole('tab', { name: 'Azure CLI' }).click();
    await page.getByRole('button', { name: 'Copy script' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      `"redirectUris":["${host.origin}/redirect.html"]`,
    );
    await page.getByRole('tab', { name: 'Graph PowerShell' }).click();
    await expect(page.getByRole('tabpanel')).toContainText('Connect-MgGraph -Environment Global');

    const spent = await countEffort(page);
    await page.getByRole('textbox', { name: 'Application (client) ID' }).fill('my app');
    await page.getByRole('textbox', { name: 'Directory (tenant) ID' }).fill('contoso.com');
    await page.getByRole('button', { name: 'Try these ids' }).click();
    await expect(page.getByText('The application id is a GUID')).toBeVisible();
    await page.getByRole('textbox', { name: 'Application (client) ID' }).fill(CLIENT);
    await expect(
      page.getByRole('region', { name: 'Consent for the tenant' }).locator('pre'),
    ).toContainText(`/contoso.com/adminconsent?client_id=${CLIENT}`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download config.json' }).click(),
    ]);
    expect(spent()).toEqual(effortOf('Set the app up: type its ids, save config.json'));
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    expect(JSON.parse(Buffer.concat(chunks).toString())).toEqual({
      cloud: 'global',
      clientId: CLIENT,
      tenantId: 'contoso.com',
    });

    // The steps follow the cloud.
    await page.getByRole('combobox', { name: 'Cloud' }).click();
    await page.getByRole('option', { name: CLOUDS.china.label }).click();
    await expect(page.getByRole('tabpanel')).toContainText('Connect-MgGraph -Environment China');
    await context.close();
  });

  test('its ids are tried in one tab', async ({ browser }) => {
    await host.setConfig({ cloud: 'usgov-l5', clientId: '' });
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(host.origin);
    await page.getByRole('textbox', { name: 'Application (client) ID' }).fill(CLIENT);
    await page.getByRole('textbox', { name: 'Directory (tenant) ID' }).fill('contoso.us');
    await page.keyboard.press('Enter');
    await expect(
      page.getByText(`Trial in this tab: application ${CLIENT}, tenant contoso.us`),
    ).toBeVisible();
    await lookAt(page, 'landing page of a trial');
    expect(await signInAsks(page)).toEqual({
      authority: CLOUDS['usgov-l5'].authority,
      path: '/contoso.us/oauth2/v2.0/authorize',
      client: CLIENT,
      scopesOf: [CLOUDS['usgov-l5'].graphBaseUrl],
    });

    // Another tab knows nothing of it, and this one forgets it.
    const other = await context.newPage();
    await other.goto(host.origin);
    await expect(
      other.getByRole('heading', { level: 1, name: 'Connect this app to your tenant' }),
    ).toBeVisible();
    await page.goto(host.origin);
    await page.getByRole('button', { name: 'End the trial' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Connect this app to your tenant' }),
    ).toBeVisible();
    await context.close();
  });
});

test('in each cloud, sign-in asks that cloud alone, for scopes of its Graph', async ({
  browser,
}) => {
  for (const cloud of MICROSOFT_CLOUDS) {
    const { authority, graphBaseUrl } = CLOUDS[cloud];
    await test.step(cloud, async () => {
      await host.setConfig({ cloud, clientId: CLIENT, tenantId: 'contoso.com' });
      const page = await browser.newPage();
      await page.goto(host.origin);
      expect(await signInAsks(page)).toEqual({
        authority,
        path: '/contoso.com/oauth2/v2.0/authorize',
        client: CLIENT,
        scopesOf: [graphBaseUrl],
      });
      await page.close();
    });
  }
});

/**
 * What leaves this machine when Sign in is clicked; nobody outside is really asked. Fails when more
 * than one host is.
 */
async function signInAsks(page: Page): Promise<object> {
  const asked: URL[] = [];
  await page.context().route(
    (url) => url.origin !== host.origin,
    (route) => {
      asked.push(new URL(route.request().url()));
      return route.fulfill({ contentType: 'text/html', body: '<h1>Microsoft</h1>' });
    },
  );
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Microsoft' })).toBeVisible();
  const [first] = asked;
  expect(asked.map(({ origin }) => origin)).toEqual(asked.map(() => first?.origin));
  expect(first?.searchParams.get('redirect_uri')).toBe(`${host.origin}/redirect.html`);
  const graphScopes = (first?.searchParams.get('scope') ?? '')
    .split(' ')
    .filter((scope) => scope.startsWith('https://'));
  return {
    authority: first?.origin,
    path: first?.pathname,
    client: first?.searchParams.get('client_id'),
    scopesOf: [...new Set(graphScopes.map((scope) => new URL(scope).origin))],
  };
}

test('a wrong config.json names its field, and nobody is asked to sign in', async ({ browser }) => {
  await host.setConfig({
    cloud: 'custom',
    clientId: 'c',
    tenantId: 't',
    custom: {
      authority: 'https://x.example',
      graphBaseUrl: 'https://proxy.example/graph',
      authorityMetadata: {},
    },
  });
  const page = await browser.newPage();
  await page.goto(host.origin);
  await expect(page.getByRole('heading', { name: 'Assignment Desk cannot start' })).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'custom.graphBaseUrl: Give the host alone' }),
  ).toBeVisible();
  await page.close();
});
