import { hostsOf, responseHeaders } from '../../scripts/headers.ts';
import { findProgram } from '../../scripts/lib/programs.mjs';
import { expect, test } from '../testing/fixtures.ts';
import {
  BASELINE,
  create,
  detailPath,
  expectCreated,
  NEW_GROUP,
  openForm,
  READY,
  rowsFor,
} from '../testing/steps.ts';

const PATHS = ['/', detailPath(BASELINE), '/redirect.html', '/config.json', '/favicon.svg'];

/**
 * The stories of one web server of the system, with its ready file from `hosting/`. Where it is not
 * installed, they say so.
 */
export function tellHostStory(webServer: 'nginx' | 'caddy'): void {
  test.use({ webServer });
  test.skip(findProgram(webServer) === undefined, `${webServer} is not installed on this machine`);

  test(`${webServer} sends the headers of scripts/headers.ts, to the letter, and assets compressed`, async ({
    request,
    desk,
  }) => {
    const config: unknown = await (await request.get('/config.json')).json();
    expect(config).toEqual(desk.running.config);
    const page = await (await request.get('/')).text();
    const asset = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
    for (const path of [...PATHS, asset]) {
      const response = await request.get(path);
      const expected = responseHeaders(path, hostsOf(config), { tls: true });
      const sent = response.headers();
      expect(response.status(), path).toBe(200);
      for (const [name, value] of Object.entries(expected))
        expect(sent[name.toLowerCase()], `${name} of ${path}`).toBe(value);
      expect('cross-origin-opener-policy' in sent, path).toBe(path !== '/redirect.html');
    }
    expect(await (await request.get(detailPath(BASELINE))).text()).toBe(page);
    expect(
      (await request.get(asset, { headers: { 'Accept-Encoding': 'gzip' } })).headers()[
        'content-encoding'
      ],
    ).toBe('gzip');
    const missing = await request.get('/assets/missing.js');
    expect(missing.status()).toBe(404);
    expect(missing.headers()['cache-control'] ?? '').not.toContain('immutable');
    expect(missing.headers()['content-security-policy']).toBe(
      responseHeaders('/assets/', hostsOf(config))['Content-Security-Policy'],
    );
  });

  test(`behind ${webServer}: sign in on a deep link, create, reload where I am`, async ({
    page,
    tenant,
    baseURL,
  }) => {
    await openForm(page, 'ada', READY);
    await create(page);
    await expectCreated(page, NEW_GROUP);
    expect((await tenant.writes()).map(({ status }) => status)).toEqual([201]);
    const address = `${baseURL}${detailPath(BASELINE)}`;
    await page.goto(address);
    await page.reload();
    await expect(
      page.getByRole('heading', { level: 1, name: new RegExp(`^${BASELINE}`) }),
    ).toBeVisible();
    expect(page.url()).toBe(address);
    expect(await rowsFor(tenant, BASELINE, NEW_GROUP)).toBe(1);
  });
}
