import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from '../testing/fixtures.ts';

test.use({ viewport: { width: 390, height: 844 } });

const cards = (page: Page): Locator => page.getByRole('list', { name: 'Configurations' });

/** The card in the middle of the screen, and where it is. */
const inTheMiddle = (page: Page): Promise<{ place: number; top: number }> =>
  page.evaluate(() => {
    const found = [...document.querySelectorAll<HTMLElement>('li[aria-posinset]')]
      .map((card) => ({
        place: Number(card.getAttribute('aria-posinset')),
        top: card.getBoundingClientRect().top,
      }))
      .toSorted((a, b) => Math.abs(a.top - 400) - Math.abs(b.top - 400));
    return found[0] ?? { place: 0, top: 0 };
  });

/** Where a card is, as long as it is drawn. */
const topOf = (page: Page, place: number): Promise<number | undefined> =>
  page.evaluate(
    (at) => document.querySelector(`li[aria-posinset="${at}"]`)?.getBoundingClientRect().top,
    place,
  );

test('cards as high as their content: what one looks at stays, whichever way one goes', async ({
  page,
  tenant,
}) => {
  await tenant.reset({ configurations: 1500 });
  await signIn(page, 'ada');
  await expect(page.getByText(/Reading configurations/)).toBeHidden();
  const total = Number(
    (await page.getByRole('heading', { level: 1 }).textContent())?.replace(/\D/g, ''),
  );
  expect(total).toBeGreaterThan(800);
  const first = cards(page).getByRole('link').first();
  await first.focus();
  await page.keyboard.press('End');
  const last = cards(page).locator(`[aria-posinset="${total}"]`);
  await expect(last).toBeInViewport();
  await expect(last.getByRole('link')).toBeFocused();
  expect(await cards(page).getByRole('listitem').count()).toBeLessThan(40);

  // Upwards all cards are new, and none is as high as was guessed.
  await page.mouse.move(195, 400);
  const moved: number[] = [];
  for (let turn = 0; turn < 25; turn += 1) {
    const before = await inTheMiddle(page);
    await page.mouse.wheel(0, -120);
    await expect
      .poll(async () => Math.abs(((await topOf(page, before.place)) ?? before.top) - before.top))
      .toBeGreaterThan(60);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    moved.push(Math.round(((await topOf(page, before.place)) ?? Number.NaN) - before.top));
  }
  expect(moved.filter((by) => Math.abs(by - 120) > 2)).toEqual([]);

  await last.getByRole('link').focus();
  await page.keyboard.press('Home');
  await expect(cards(page).locator('[aria-posinset="1"]')).toBeInViewport();
  await expect(first).toBeFocused();
});
