import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../testing/fixtures.ts';
import { startStaticServer } from '../rig/staticServer.ts';
import { walkChanges, walkForm, walkPlan, walkReading } from '../testing/walk.ts';

test.use({ sandboxOptions: { families: ['settingsCatalog', 'app'] } });

/**
 * Pictures are files of the repository: `UPDATE_SCREENSHOTS=1` writes them anew, a normal run
 * leaves this file out (`e2e/playwright.config.ts`). `SCREENSHOTS=/tmp/pictures/` puts them where
 * they can be judged before they take the place of the repository's.
 */
const FOLDER =
  process.env.SCREENSHOTS ?? fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const DEVICES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};

/** What a picture is about, where that is not at the top of the page. */
const ABOUT: Readonly<Record<string, (page: Page) => Locator>> = {
  'form-refused': (page) => page.getByRole('alert'),
  created: (page) => page.getByRole('status').filter({ hasText: 'Assignment created' }),
  saved: (page) => page.getByRole('status').filter({ hasText: 'Saved and verified' }),
  drift: (page) => page.getByText('Changed by someone else'),
  delivery: (page) => page.getByRole('region', { name: 'Devices: Error' }),
  'plan-stages': (page) => page.getByRole('list', { name: 'Targets and their stages' }),
  'plan-csv': (page) => page.getByRole('list', { name: 'What is wrong' }),
};

for (const [half, walks] of Object.entries({
  'reading, and the main job': [walkReading, walkForm],
  'changes, history and plans': [walkChanges, walkPlan],
})) {
  test(`pictures of ${half}`, async ({ page, tenant }) => {
    test.setTimeout(600_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const walk of walks) {
      // oxlint-disable-next-line no-await-in-loop -- one person, one page
      for await (const state of walk({ page, tenant }))
        if (!state.includes(' ')) await take(page, state);
    }
  });
}

test('pictures of a deployment that is not set up', async ({ browser }) => {
  const host = await startStaticServer();
  await host.setConfig({ cloud: 'global', clientId: '' });
  const page = await browser.newPage();
  await page.goto(host.origin);
  await expect(page.getByRole('list', { name: 'Permissions' })).toBeVisible();
  await take(page, 'set-up');
  await page.close();
  await host.close();
});

/** A page in both colour schemes on both devices, as four pictures. */
async function take(page: Page, name: string): Promise<void> {
  for (const [device, viewport] of Object.entries(DEVICES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(
        page.locator(`:root[data-color-scheme=${colorScheme}], :root:not([data-color-scheme])`),
      ).toBeAttached();
      // Where the mouse or the focus happens to be is nobody's business.
      await page.mouse.move(0, 0);
      await page.evaluate(() =>
        document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
      );
      await page.evaluate(() => window.scrollTo(0, 0));
      await ABOUT[name]?.(page).first().scrollIntoViewIfNeeded();
      // The landing page asks for its typeface late, and is ready without it.
      await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
      const path = join(FOLDER, `${name}-${colorScheme}-${device}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      await shrink(path);
    }
  }
  await page.setViewportSize(DEVICES.desktop);
}

/** A third of the size where pngquant is there; else the picture stays as it is. */
async function shrink(path: string): Promise<void> {
  await promisify(execFile)('pngquant', [
    '--force',
    '--skip-if-larger',
    '--strip',
    '--ext',
    '.png',
    '--speed',
    '1',
    '128',
    path,
  ]).catch(() => undefined);
}
