import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { sharedByPages, togetherAs } from './scripts/build/chunkGroups.ts';
import { deploymentPlugin } from './scripts/build/deploymentPlugin.ts';
import { globPlugin } from './scripts/build/globPlugin.ts';
import { iconPlugin } from './scripts/build/iconPlugin.ts';
import { leftOutPlugin } from './scripts/build/leftOutPlugin.ts';
import { precompressPlugin } from './scripts/build/precompressPlugin.ts';
import { preloadPlugin } from './scripts/build/preloadPlugin.ts';

const TESTS = ['src/**/*.test.{ts,tsx}', 'sandbox/**/*.test.ts', 'scripts/**/*.test.ts'];
/**
 * The workers fill all cores, and those of the stories in the browser beside them: where garbage is
 * collected by several threads, these wait for a core and keep the others waiting.
 */
const WITH_FULL_CORES = ['--single-threaded-gc', '--max-semi-space-size=64'];
/** Stories that click: they have a DOM. */
const BY_HAND_FOLDER = 'src/app/stories/byHand/';
const BY_HAND = `${BY_HAND_FOLDER}**/*.test.ts`;
const WITH_A_DOM = {
  environment: 'happy-dom',
  // Some click their way through several pages.
  testTimeout: 180_000,
  execArgv: ['--conditions=browser', ...WITH_FULL_CORES],
};
const WITH_MOCKED_MODULES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(
    (name) =>
      /\.test\.tsx?$/.test(name) &&
      /\bvi\.(?:mock|doMock)\(/.test(readFileSync(join('src', name), 'utf8')),
  )
  .map((name) => `src/${name.replaceAll('\\', '/')}`);

// Numbers and dates are written as the system is set; the unit tests, whose processes inherit it,
// read them in English.
if (process.env.VITEST !== undefined) process.env.LC_ALL = 'en_GB.UTF-8';

// React and MUI as they are hosted: what they check for developers took half of the time of stories
// that click.
if (process.env.VITEST !== undefined) process.env.NODE_ENV = 'production';

/** Vitest is loaded where it runs, not by each build. */
const sequencer =
  process.env.VITEST === undefined
    ? undefined
    : (await import('./scripts/lib/propertiesFirst.ts')).PropertiesFirst;

export default defineConfig({
  plugins: [
    react(),
    iconPlugin(),
    leftOutPlugin(),
    deploymentPlugin(),
    preloadPlugin(['src/auth/msalSession.ts']),
    precompressPlugin(),
    globPlugin(),
  ],
  build: {
    manifest: true,
    // The texts that the licences of our dependencies ask to be kept.
    license: { fileName: 'licences.md' },
    target: 'es2023',
    // An inlined asset would be a data: address, which the content security policy refuses for
    // fonts.
    assetsInlineLimit: 0,
    // Size is held by scripts/budgets.mjs, gzip and page by page; Vite's warning counts single
    // files.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      input: { index: 'index.html', redirect: 'redirect.html' },
      // The first reads leave before the app is there, so what they need is a file of its own.
      output: {
        codeSplitting: {
          groups: [
            togetherAs('reads', ['src/app/reads.ts']),
            togetherAs('app', ['src/app/start.tsx']),
            sharedByPages('src/main.ts', ['src/app/reads.ts', 'src/app/start.tsx']),
          ],
        },
      },
    },
  },
  optimizeDeps: {
    // redirect.html must not be reloaded while it holds the answer of sign-in, so what it needs is
    // prepared beforehand.
    include: ['@azure/msal-browser', '@azure/msal-browser/redirect-bridge'],
    // Pages are loaded lazily: without this, a first visit would find new packages and reload the
    // page under the admin.
    entries: ['index.html', 'redirect.html', 'src/**/*.{ts,tsx}', '!src/**/*.test*.*'],
  },
  server: { host: 'localhost', port: 5173, strictPort: true },
  preview: { host: 'localhost', port: 5173, strictPort: true },
  test: {
    environment: 'node',
    // Properties run a thousand times and more; on a busy machine that takes longer than Vitest's
    // five seconds.
    testTimeout: 60_000,
    unstubGlobals: true,
    // What modules of the app become is kept in node_modules, for the next run: to transform them
    // takes each worker longer than to run the tests of most files.
    experimental: { fsModuleCache: true },
    ...(sequencer !== undefined && { sequence: { sequencer } }),
    // Vitest leaves one core free, of two.
    maxWorkers: '100%',
    execArgv: WITH_FULL_CORES,
    // Files of a worker share what they import, which is a third of the time of all tests. What
    // they put in the place of a global or of the clock they put back; only files that put
    // something in the place of a module (`vi.mock`, `vi.doMock`) need a worker of their own.
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          isolate: false,
          include: TESTS,
          exclude: [...WITH_MOCKED_MODULES, BY_HAND],
        },
      },
      {
        extends: true,
        test: {
          name: 'by hand',
          isolate: false,
          include: [BY_HAND],
          exclude: WITH_MOCKED_MODULES,
          ...WITH_A_DOM,
          // As in e2e/playwright.config.ts: a story that a stall of the machine broke is told again.
          retry: process.env.CI === undefined ? 0 : 1,
        },
      },
      {
        extends: true,
        test: { name: 'apart', include: WITH_MOCKED_MODULES, exclude: [BY_HAND] },
      },
      {
        extends: true,
        test: {
          name: 'by hand, apart',
          include: WITH_MOCKED_MODULES.filter((name) => name.startsWith(BY_HAND_FOLDER)),
          ...WITH_A_DOM,
        },
      },
    ],
  },
});
