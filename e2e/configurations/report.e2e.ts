import { pathToFileURL } from 'node:url';
import { expect, signIn, test } from '../testing/fixtures.ts';

test('the report of a tenant is read from the disk, without a network', async ({
  page,
}, testInfo) => {
  await signIn(page, 'ada', '/overview');
  await page.getByRole('button', { name: 'Save report' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^One page/ }).click();
  const file = testInfo.outputPath('report.html');
  await (await saving).saveAs(file);

  await page.context().setOffline(true);
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).protocol));
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  try {
    await page.goto(pathToFileURL(file).href);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('State of the tenant');
    await expect(page.getByRole('main')).toContainText('ada.admin@contoso-desk.example');
    const tables = page.getByRole('table');
    expect(await tables.count()).toBeGreaterThan(5);
    // Each says something: its rows are in the file too.
    for (const table of await tables.all())
      expect(await table.getByRole('row').count()).toBeGreaterThan(1);
    // On a phone a table is scrolled within the page, and no word in it is broken for want of room.
    await page.setViewportSize({ width: 390, height: 800 });
    const widths = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      narrowest: Math.min(
        ...[...document.querySelectorAll<HTMLElement>('.wide td')].map((cell) => cell.offsetWidth),
      ),
    }));
    expect(widths.page).toBeLessThanOrEqual(390);
    expect(widths.narrowest).toBeGreaterThan(90);
    expect({ asked: [...new Set(asked)], faults }).toEqual({ asked: ['file:'], faults: [] });
  } finally {
    await page.context().setOffline(false);
  }
});
