// 10,000 configurations: first rows, all rows, search, scroll, memory, next to the same Graph reads
// by bare `fetch`. node bench/data.bench.mjs — prints, never asserts.
import { coldPage, interactionTime, launch, signInOnce, slowDown, SLOW } from './lib/browser.mjs';
import { startSite } from './lib/site.mjs';
import { machineWords, medians, printAgainstGoals } from './lib/table.mjs';

const CONFIGURATIONS = Number(process.env.BENCH_CONFIGURATIONS ?? 10_000);
const RUNS = Number(process.env.BENCH_RUNS ?? 3);
const LINE = { ...SLOW, cpu: 1 };

const site = await startSite({ configurations: CONFIGURATIONS });
const browser = await launch();
console.log(machineWords());
try {
  const session = await signInOnce(browser, site.origin);
  for (const [name, conditions] of [
    ['10 Mbit/s, 150 ms, full CPU', LINE],
    ['10 Mbit/s, 150 ms, CPU 4× slower', SLOW],
  ]) {
    const runs = [];
    // Taken in turns, so that what else the machine does falls on both alike.
    for (let run = 0; run < RUNS; run += 1)
      runs.push({
        floor: await bareReads(session, conditions),
        ...(await visit(session, conditions)),
      });
    report(name, medians(runs));
  }
} finally {
  await browser.close();
  await site.close();
}
process.exit(0);

/**
 * The reads of the list, one page after the other as Graph's next links demand, without an app
 * around them: ms.
 */
async function bareReads(session, conditions) {
  const { context, page, cdp } = await coldPage(browser);
  // A document of the same host and headers, without any script of its own.
  await page.goto(`${site.origin}/favicon.svg`);
  await slowDown(cdp, conditions);
  const token = session.entries
    .map(([, value]) => value)
    .find((value) => value.includes('"credentialType":"AccessToken"'));
  const first = `${site.tenant.origin}/beta/deviceManagement/deviceConfigurations?$select=id,displayName,description,createdDateTime,lastModifiedDateTime,version,roleScopeTagIds&$expand=assignments&$top=1000`;
  const time = await page.evaluate(
    async ({ url, bearer }) => {
      const start = performance.now();
      const rows = [];
      for (let next = url; next !== undefined;) {
        const response = await fetch(next, {
          headers: { Authorization: `Bearer ${bearer}`, Accept: 'application/json' },
          cache: 'no-store',
        });
        const body = await response.json();
        rows.push(...body.value);
        next = body['@odata.nextLink'];
      }
      return { ms: performance.now() - start, rows: rows.length };
    },
    { url: first, bearer: JSON.parse(token).secret },
  );
  if (time.rows < CONFIGURATIONS) throw new Error(`The bare reads brought ${time.rows} rows.`);
  await context.close();
  return time.ms;
}

async function visit(session, conditions) {
  const { context, page, cdp } = await coldPage(browser, { session });
  await slowDown(cdp, conditions);
  await page.goto(`${site.origin}/configurations`, { waitUntil: 'commit' });
  const firstRows = await when(
    page,
    () =>
      document.querySelectorAll('table[aria-label="Configurations"] tbody tr').length > 0 &&
      performance.now(),
  );
  const allRows = await when(
    page,
    (count) =>
      Number(
        document.querySelector('table[aria-label="Configurations"]')?.getAttribute('aria-rowcount'),
      ) > count &&
      document.querySelector('[role="progressbar"]') === null &&
      performance.now(),
    CONFIGURATIONS,
  );
  const began = await page.evaluate(
    () =>
      performance
        .getEntriesByType('resource')
        .find(({ name }) => name.includes('/deviceConfigurations?')).startTime,
  );
  const whileReading = await page.evaluate(() =>
    Math.max(
      0,
      ...window.benchSeen.longTasks
        .filter(({ startTime }) => startTime > performance.now() - 1e6)
        .map(({ duration }) => duration),
    ),
  );

  const box = page.getByRole('searchbox', { name: 'Search configurations' });
  await box.click();
  const keystrokes = [];
  for (const key of 'update 7') keystrokes.push(await keystroke(page, key));
  const keystrokeEvent = await interactionTime(page, () =>
    box.pressSequentially('123', { delay: 150 }),
  );
  await box.fill('');
  const sortEvent = await interactionTime(
    page,
    await clickOn(page, page.getByRole('button', { name: 'Last modified' })),
  );
  const scroll = await scrolled(page);

  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await context.close();
  return {
    firstRows,
    allRows,
    readingToAll: allRows - began,
    longestWhileReading: whileReading,
    keystrokeToRows: Math.max(...keystrokes),
    keystrokeEvent,
    sortEvent,
    ...scroll,
    heap: usedSize / 1e6,
  };
}

async function when(page, isSo, argument) {
  return (await page.waitForFunction(isSo, argument, { polling: 20, timeout: 180_000 })).evaluate(
    (time) => time,
  );
}

/**
 * A click as a hand makes it: Playwright's own asks the page, within the click, whether it hit what
 * it meant.
 */
async function clickOn(page, locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return () => page.mouse.click(x + width / 2, y + height / 2);
}

/** From the key to the frame in which the list says how many rows match, in ms. */
async function keystroke(page, key) {
  await page.evaluate(() => {
    const said = document.querySelector('output');
    window.benchKeystroke = new Promise((resolve) => {
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const done = () =>
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
          const observer = new MutationObserver(() => (observer.disconnect(), done()));
          observer.observe(said, { childList: true, characterData: true, subtree: true });
          // A letter that does not narrow the list changes no count: nothing to wait for but the
          // frame.
          setTimeout(() => (observer.disconnect(), resolve(0)), 1500);
        },
        { once: true, capture: true },
      );
    });
  });
  await page.keyboard.press(key === ' ' ? 'Space' : key);
  return page.evaluate(() => window.benchKeystroke);
}

/** Wheels through the list and looks how long frames take. */
async function scrolled(page) {
  await page.evaluate(() => {
    window.benchFrames = [];
    let last = performance.now();
    const frame = (now) => {
      window.benchFrames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await page.mouse.move(700, 500);
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, 1200);
    await page.waitForTimeout(30);
  }
  const frames = (await page.evaluate(() => window.benchFrames)).toSorted((a, b) => a - b);
  return {
    frameMedian: frames[Math.floor(frames.length / 2)],
    frame95: frames[Math.floor(frames.length * 0.95)],
  };
}

function report(title, figure) {
  printAgainstGoals(`${CONFIGURATIONS.toLocaleString('en')} configurations, ${title}`, [
    { what: 'bare reads (the floor)', is: figure.floor },
    { what: 'first rows, from the address typed', is: figure.firstRows },
    {
      what: 'all rows, from the first request',
      is: figure.readingToAll,
      goal: Math.round(figure.floor * 1.2),
    },
    { what: 'all rows, from the address typed', is: figure.allRows },
    { what: 'all rows ÷ bare reads', is: figure.readingToAll / figure.floor, goal: 1.2, unit: '' },
    { what: 'longest task until all rows', is: figure.longestWhileReading },
    { what: 'keystroke in the search: next paint', is: figure.keystrokeEvent, goal: 50 },
    { what: 'keystroke in the search: rows shown, slowest', is: figure.keystrokeToRows, goal: 50 },
    { what: 'sorting by another column: next paint', is: figure.sortEvent, goal: 100 },
    { what: 'scrolling: median frame', is: figure.frameMedian },
    { what: 'scrolling: 95 % of frames within', is: figure.frame95 },
    { what: 'heap', is: figure.heap, goal: 150, unit: 'MB' },
  ]);
}
