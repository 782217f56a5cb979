import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findTestBrowser } from '../scripts/lib/browser.mjs';
import type { DeskOptions } from './testing/fixtures.ts';

const executablePath = findTestBrowser();

export default defineConfig<DeskOptions>({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  // The pictures of docs/screenshots are written on request only.
  testIgnore: process.env.UPDATE_SCREENSHOTS === '1' ? [] : '**/*creenshots.e2e.ts',
  outputDir: '../test-results',
  workers: availableParallelism(),
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // CI runs on whatever machine there is, once: a story that a stall broke is told again, and
  // listed as flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter:
    process.env.E2E_REPORT === undefined
      ? 'list'
      : [['list'], ['json', { outputFile: process.env.E2E_REPORT }]],
  use: {
    // One browser context for the stories of a worker: Playwright empties it between two, cookies,
    // storage, routes, scripts and clock, and makes a new one where a story asks for another locale
    // or touch. The processes behind it stay warm.
    reuseContext: true,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Vienna',
    // Without transitions a page costs a tenth less; stories of fast clicks and keys have them.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording costs a third of the time and more: only what failed is recorded, when it is told
    // again. Else: --trace on.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    // There is no graphics card: without its emulation a story takes a twentieth less. A page is
    // gone before it pays to optimize its scripts: without that, a story takes a twelfth less.
    launchOptions: {
      args: [...CHROMIUM_ARGUMENTS, '--disable-gpu', '--js-flags=--no-opt --no-maglev'],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
});
