import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from '../testing/fixtures.ts';
import {
  combobox,
  create,
  createButton,
  expectCreated,
  radio,
  readyToPress,
  undoFromNotice,
} from '../testing/steps.ts';

/**
 * The main job as moving pictures for the README, of at most two megabytes:
 * `UPDATE_SCREENSHOTS=1 npm run test:e2e -- filmScreenshots`. It needs `img2webp` (Debian's package
 * `webp`). `SCREENSHOTS=/tmp/pictures/` puts the file elsewhere.
 */
const FOLDER =
  process.env.SCREENSHOTS ?? fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));

const WIFI = 'WIN - Wi-Fi - Contoso Corp (EAP-TLS)';
const GROUP = 'WIN - Ring 2: Broad';
const FILTER = 'Windows - Corporate';

test.use({ viewport: { width: 1280, height: 800 } });

test('moving pictures of the main job', async ({ page }) => {
  test.setTimeout(300_000);
  const film = await openFilm(page);
  await signIn(page, 'ada', '/configurations');
  await expect(page.getByText(/^All \d+ shown$/)).toBeVisible();
  await film.show(1600);
  await film.type(page.getByRole('searchbox', { name: 'Search configurations' }), 'wifi contoso');
  await expect(page.getByRole('link', { name: WIFI })).toBeVisible();
  await film.show(1400);
  await page.getByRole('link', { name: WIFI }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(WIFI);
  await expect(page.getByRole('link', { name: 'Add assignment' })).toBeVisible();
  await film.show(1800);
  await page.getByRole('link', { name: 'Add assignment' }).click();
  await expect(createButton(page)).toBeVisible();
  await film.show(1400);
  await film.type(combobox(page, 'Group'), 'Ring 2');
  await page.getByRole('option').filter({ hasText: GROUP }).first().waitFor();
  await film.show(1200);
  await page.getByRole('option').filter({ hasText: GROUP }).first().click();
  await counted(page);
  await film.show(2400);
  await radio(page, 'Filter mode', 'Include').click();
  await film.show(900);
  await combobox(page, 'Filter').fill(FILTER);
  await page.getByRole('option').filter({ hasText: FILTER }).first().click();
  await counted(page);
  await film.show(2800);
  await create(page);
  await expectCreated(page, GROUP);
  await film.show(3200);
  await undoFromNotice(page);
  const undo = page.getByRole('button', { name: 'Undo this change' });
  // Many devices lose it: the number is typed first.
  await readyToPress(page, 'Undo this change');
  await film.show(2400);
  await undo.click();
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();
  await film.show(3200);
  await page.getByRole('navigation').getByRole('link', { name: 'History' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('History');
  await film.show(3000);
  await film.write(join(FOLDER, 'main-job.webp'));
});

/** The impact is read to its end. */
async function counted(page: Page): Promise<void> {
  await expect(
    page.getByRole('region', { name: 'Impact' }).getByRole('region', { name: 'Devices' }),
  ).toHaveAttribute('aria-busy', 'false');
}

/** Pictures of a page, each with how long it stands, in milliseconds. */
async function openFilm(page: Page): Promise<{
  show(milliseconds: number): Promise<void>;
  /** Types with a picture for every few letters, as a person would be seen to. */
  type(field: Locator, text: string): Promise<void>;
  write(file: string): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'film-'));
  const pictures: { readonly path: string; readonly milliseconds: number }[] = [];
  const show = async (milliseconds: number) => {
    const path = join(folder, `${pictures.length}.png`);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    pictures.push({ path, milliseconds });
  };
  return {
    show,
    async type(field, text) {
      await field.click();
      for (let end = 3; end < text.length + 3; end += 3) {
        // oxlint-disable-next-line no-await-in-loop -- one key after the other
        await field.fill(text.slice(0, end));
        // oxlint-disable-next-line no-await-in-loop -- the same
        await show(250);
      }
    },
    async write(file) {
      const frames = pictures.flatMap(({ path, milliseconds }) => ['-d', `${milliseconds}`, path]);
      await promisify(execFile)('img2webp', [
        '-loop',
        '0',
        '-min_size',
        '-lossy',
        '-q',
        '55',
        '-m',
        '6',
        ...frames,
        '-o',
        file,
      ]);
      await rm(folder, { recursive: true });
    },
  };
}
