// Plan and diff of 10,000 configurations × 20 targets in a real Chromium, built as the app is: how
// long it takes in one go, how long in slices as the page does it, and how long the main thread
// stands still meanwhile. Goal: below 200 ms for the pure part, never blocked above 50 ms.
import { join } from 'node:path';
import { build } from 'vite';
import { launch } from './lib/browser.mjs';
import { median } from './lib/figures.mjs';
import { ROOT } from './lib/load.mjs';

const built = await build({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    target: 'es2023',
    lib: { entry: join(ROOT, 'bench/pages/planDiff.ts'), formats: ['es'], fileName: 'planDiff' },
  },
});
const { code } = [built].flat()[0].output[0];

const browser = await launch();
try {
  const page = await browser.newPage();
  await page.addScriptTag({ type: 'module', content: code });
  await page.waitForFunction(() => 'bench' in globalThis);
  const table = [];
  for (const what of await page.evaluate(() => globalThis.bench.cases)) {
    const { inOneGo, inSlices, gaps, longTasks, changes, writes } = await page.evaluate(
      (name) => globalThis.bench.measure(name),
      what,
    );
    table.push({
      what,
      'ms in one go': Math.round(median(inOneGo)),
      'at best': Math.round(inOneGo[0]),
      'ms in slices': Math.round(median(inSlices)),
      'longest block ms': Math.round(median(gaps)),
      'at worst': Math.round(gaps.at(-1)),
      'long tasks': longTasks.length,
      changes,
      writes,
    });
  }
  console.log(
    `10000 configurations × 20 targets, Chromium ${browser.version()}, median of 9 rounds. Goal: below 200 ms in one go, no block above 50 ms`,
  );
  console.table(table);
} finally {
  await browser.close();
}
