import { coldPage, interactionTime, slowDown } from './browser.mjs';

/** A page of the app's host with its headers, and without any script of its own. */
export async function bareOf(browser, site, conditions) {
  const cold = await coldPage(browser);
  await cold.page.goto(`${site.origin}/favicon.svg`);
  await slowDown(cold.cdp, conditions);
  return cold;
}

/**
 * Opens the list of configurations in a profile that has never been here, and uses it.
 * @param count of configurations, to tell when all are there
 */
export async function visitList(browser, site, { session, conditions, count }) {
  const { context, page, cdp } = await coldPage(browser, { session });
  await slowDown(cdp, conditions);
  await page.goto(`${site.origin}/configurations`, { waitUntil: 'commit' });
  const firstRows = await when(page, hasRows);
  const allRows = await when(page, hasAllRows, count);
  const began = await page.evaluate(
    () =>
      performance
        .getEntriesByType('resource')
        .find(({ name }) => name.includes('/beta/deviceManagement/')).startTime,
  );
  const longestWhileReading = await page.evaluate(() =>
    Math.max(0, ...window.benchSeen.longTasks.map(({ duration }) => duration)),
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
    longestWhileReading,
    keystrokeToRows: Math.max(...keystrokes),
    keystrokeEvent,
    sortEvent,
    ...scroll,
    heap: usedSize / 1e6,
  };
}

/** The lines of a table about {@link visitList}; `floor` is the bare reads, in ms. */
export function listLines(figure) {
  return [
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
  ];
}

export function hasRows() {
  return (
    document.querySelectorAll('table[aria-label="Configurations"] tbody tr').length > 0 &&
    performance.now()
  );
}

/** All are read when as many are there, and nothing is said to be on its way. */
export function hasAllRows(count) {
  return (
    Number(
      document.querySelector('table[aria-label="Configurations"]')?.getAttribute('aria-rowcount'),
    ) > count &&
    document.querySelector('[role="progressbar"]') === null &&
    performance.now()
  );
}

export async function when(page, isSo, argument) {
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
