import { expect, signIn, test } from '../testing/fixtures.ts';
import { openImport } from '../testing/planSteps.ts';

/** What the server answers for a file that a new deployment has taken away. */
const GONE = { status: 404, body: '' };

test.describe('before anybody is signed in', () => {
  test('site data that is blocked is named, and reload is the way on', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['sessionStorage', 'localStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
    });
    await page.goto('/');
    await expect(page.getByRole('status')).toContainText('does not let this site store anything');
    await expect(page.getByRole('button', { name: 'Reload' })).toBeEnabled();
  });

  test('a tab without room for a sign-in is named', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
    await page.evaluate(() => {
      for (let length = 1_048_576; length >= 1024; length /= 2)
        for (let index = 0; ; index += 1)
          try {
            sessionStorage.setItem(`filler-${length}-${index}`, 'x'.repeat(length));
          } catch {
            break;
          }
    });
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('cannot store the sign-in');
    await page.reload();
    await expect(page.getByRole('status')).toContainText('The storage of this tab is full');
  });

  test('a first script that is gone shows words and not a dead page', async ({ page }) => {
    await page.route(/\/assets\/index-[^/]*\.js$/, (route) => route.fulfill(GONE));
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Assignment Desk cannot start' })).toBeVisible();
    await expect(page.getByText('A file of the app could not be loaded')).toBeVisible();
    await page.unroute(/\/assets\/index-[^/]*\.js$/);
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
  });

  test('a network that is lost is not blamed on config.json', async ({ page }) => {
    await page.route('**/config.json', (route) => route.abort('internetdisconnected'));
    await page.goto('/');
    await expect(page.getByText(/did not answer\. The network was lost/)).toBeVisible();
    await expect(page.getByText('config.json')).toBeHidden();
  });
});

test('after a new deployment a page says so, and what was pasted comes back', async ({ page }) => {
  await signIn(page, 'ada', '/plan');
  await openImport(page);
  const box = page.getByLabel('Or paste it, with its header');
  await box.fill('configuration,target\nnothing,all devices');
  const worker = /\/assets\/csv\.worker-[^/]*\.js$/;
  await page.route(worker, (route) => route.fulfill(GONE));
  await page.getByRole('button', { name: 'Read pasted text' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'A newer version is available' });
  await expect(notice).toBeVisible();
  await page.unroute(worker);
  await notice.getByRole('button', { name: 'Reload' }).click();
  await expect(box).toHaveValue('configuration,target\nnothing,all devices');
});

test('a page whose files are gone offers to reload, and what was pasted or chosen is there again', async ({
  page,
}) => {
  await signIn(page, 'ada', '/configurations');
  await page.getByRole('button', { name: 'Select by names' }).click();
  const names = page.getByLabel('Names or ids, one a line');
  await names.fill('A name from a ticket');
  const plan = /\/assets\/PlanPage-[^/]*\.js$/;
  // The router loads the page anew by itself once; the file is there when it is asked to.
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1;
  });
  await page.route(plan, (route) => (loads < 2 ? route.fulfill(GONE) : route.continue()));
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'A newer version is available' });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Reload' }).click();

  const worker = /\/assets\/csv\.worker-[^/]*\.js$/;
  await page.route(worker, (route) => route.fulfill(GONE));
  await openImport(page);
  await page.getByLabel('CSV file').setInputFiles({
    name: 'Pilots.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('configuration,target\nnothing,all devices'),
  });
  await expect(notice).toBeVisible();
  await page.unroute(worker);
  await notice.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText(/^The file .Pilots. was kept$/)).toBeVisible();
  await page.getByRole('button', { name: 'Read it', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: '1 error' })).toBeVisible();

  await page.getByRole('link', { name: 'Configurations', exact: true }).click();
  await expect(names).toHaveValue('A name from a ticket');
});

test('a menu or dialog whose file is gone says so above the page, and takes nothing along', async ({
  page,
}) => {
  await signIn(page, 'ada', '/configurations');
  const search = page.getByRole('searchbox', { name: 'Search configurations' });
  await search.fill('WIN');
  const code = /\/assets\/.*\.js$/;
  await page.route(code, (route) => route.fulfill(GONE));
  const notice = page.getByRole('status').filter({ hasText: 'A part of the app could not be' });
  const account = page.getByRole('button', { name: /^Account: / });
  for (const open of [
    () => page.keyboard.press('Control+k'),
    () =>
      page
        .getByRole('heading', { level: 1 })
        .click()
        .then(() => page.keyboard.press('?')),
    () => account.click(),
  ]) {
    await open();
    await expect(notice.getByRole('button', { name: 'Reload' })).toBeVisible();
    await expect(search).toHaveValue('WIN');
    await notice.getByRole('button', { name: 'Close' }).click();
    await expect(notice).toHaveCount(0);
  }
  await account.click();
  await page.unroute(code);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
});
