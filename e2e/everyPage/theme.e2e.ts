import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from '../testing/fixtures.ts';
import { combobox, go } from '../testing/steps.ts';

const GROUNDS = { light: 'rgb(250, 250, 251)', dark: 'rgb(15, 17, 20)' };

/**
 * Notes the ground of the page at every frame, from before the first is painted; the theme was
 * chosen on an earlier visit.
 */
async function watchFrames(page: Page, chosen: 'light' | 'dark'): Promise<void> {
  await page.addInitScript((mode) => {
    localStorage.setItem('mui-mode', mode);
    const frames: string[] = [];
    Object.assign(globalThis, { frames });
    const note = () => {
      if (document.body) frames.push(getComputedStyle(document.body).backgroundColor);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  }, chosen);
}

const frames = (page: Page) =>
  page.evaluate(() => [...new Set((globalThis as unknown as { frames: string[] }).frames)]);

for (const [chosen, system] of [
  ['dark', 'light'],
  ['light', 'dark'],
] as const) {
  test(`${chosen} was chosen, the system is ${system}: no frame is ${system}, on the landing page and in the app`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await watchFrames(page, chosen);
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
    expect(await frames(page)).toEqual([GROUNDS[chosen]]);
    await signIn(page, 'ada', '/configurations');
    await page.reload();
    await expect(
      page.getByRole('table', { name: 'Configurations' }).getByRole('link').first(),
    ).toBeVisible();
    expect(await frames(page)).toEqual([GROUNDS[chosen]]);
  });
}

test('the theme is there before any file of the app', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await watchFrames(page, 'dark');
  // They neither come nor fail: a file that fails has words of its own.
  await page.route('**/assets/**', () => undefined);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(
    page.getByRole('heading', { name: 'See the impact before you assign.' }),
  ).toBeVisible();
  // The typeface is asked for first: the browser waits a moment for it before it paints.
  await expect.poll(() => frames(page)).toEqual([GROUNDS.dark]);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('who is signed in and loads a page again never sees the landing page, also before any file of the app', async ({
  page,
}) => {
  await signIn(page, 'ada', '/configurations');
  const landing = page.getByRole('heading', { name: 'See the impact before you assign.' });
  await page.route('**/assets/**', (route) => route.abort());
  await page.reload({ waitUntil: 'load' });
  await expect(page.getByRole('button', { name: 'Sign in' })).toHaveCount(0);
  await expect(landing).toBeHidden();
  await page.unroute('**/assets/**');
  await page.reload();
  await expect(
    page.getByRole('table', { name: 'Configurations' }).getByRole('link').first(),
  ).toBeVisible();
});

test('an option of a menu or a field is read whole: on a phone, and where colours are forced', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ forcedColors: 'active' });
  await signIn(page, 'ada', '/configurations');
  await page.getByRole('combobox', { name: 'Type', exact: true }).click();
  const options = page.getByRole('option');
  await options.nth(1).hover();
  await expect.poll(() => coloursOf(options.nth(1))).toHaveLength(1);
  const cut = await options.evaluateAll(
    (all) =>
      all.filter((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        return range.getBoundingClientRect().right > each.getBoundingClientRect().right;
      }).length,
  );
  expect(cut).toBe(0);
  await page.keyboard.press('Escape');

  await go(page, '/assign');
  await combobox(page, 'Configuration').click();
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const focused = page.locator('[role="option"].Mui-focused');
  await expect.poll(() => coloursOf(focused)).toHaveLength(1);
});

/** The colours in which the words of an option are drawn. */
const coloursOf = (option: Locator): Promise<string[]> =>
  option.evaluate((each) => [
    ...new Set(
      [each, ...each.querySelectorAll(':not(svg, svg *)')].map(
        (one) => getComputedStyle(one).color,
      ),
    ),
  ]);
