// The first screen and the configurations page, cold: 4× CPU slow-down, 150 ms latency, 10 Mbit/s,
// HTTP/2, median of five. node bench/load.bench.mjs — prints, never asserts.
import {
  coldPage,
  countBytes,
  figures,
  interactionTime,
  launch,
  signInOnce,
  slowDown,
  SLOW,
} from './lib/browser.mjs';
import { hasRows } from './lib/list.mjs';
import { startSite } from './lib/site.mjs';
import { machineWords, medians, printAgainstGoals } from './lib/table.mjs';

const RUNS = Number(process.env.BENCH_RUNS ?? 5);

const site = await startSite();
const browser = await launch();
console.log(machineWords());
try {
  const session = await signInOnce(browser, site.origin);

  report(
    'Signed out, first screen',
    await repeat(() => load({ path: '/', interact: clickSignIn, isReady: isSignInReady })),
    { javascript: 200 },
  );
  const [cold, idle] = await inTurns(
    () => load({ path: '/configurations', session, interact: typeInSearch, isReady: hasRows }),
    async () => {
      site.drawNothing(true);
      const figure = await load({ path: '/configurations', session, isReady: isLoaded });
      site.drawNothing(false);
      return figure;
    },
  );
  report('Signed in, /configurations (demo tenant), cold', cold, { ready: 2400, blocked: 500 });
  report('The same libraries and reads, and nothing drawn', idle, {});
  report(
    'Signed in, /configurations, second visit',
    await repeat(() =>
      load({
        path: '/configurations',
        session,
        interact: typeInSearch,
        isReady: hasRows,
        isSecond: true,
      }),
    ),
    {},
  );
} finally {
  await browser.close();
  await site.close();
}
process.exit(0);

/** Both in turns, so that what else the machine does falls on both alike. */
async function inTurns(...visits) {
  const runs = visits.map(() => []);
  for (let run = 0; run < RUNS; run += 1)
    for (const [index, once] of visits.entries()) runs[index].push(await once());
  return runs.map(medians);
}

async function repeat(once) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await once());
  return medians(runs);
}

/** One visit; `ready` is when the page can be used for what it is for. */
async function load({ path, session, interact, isReady, isSecond = false }) {
  const { context, page, cdp } = await coldPage(browser, { session });
  if (isSecond) {
    await page.goto(`${site.origin}${path}`);
    await page.waitForFunction(isReady);
    await page.waitForTimeout(1500);
  }
  await slowDown(cdp, SLOW);
  const bytes = countBytes(cdp);
  await (isSecond ? page.reload() : page.goto(`${site.origin}${path}`, { waitUntil: 'commit' }));
  const ready = await (
    await page.waitForFunction(isReady, undefined, { polling: 20 })
  ).evaluate((time) => time);
  const seen = await figures(page, ready);
  const { all, javascript, requests } = bytes;
  const inp = interact === undefined ? 0 : await interactionTime(page, () => interact(page));
  await context.close();
  return { ...seen, ready, inp, kB: all / 1000, javascript: javascript / 1000, requests };
}

function report(title, figure, { javascript, ready, blocked = 180 }) {
  printAgainstGoals(title, [
    { what: 'first contentful paint', is: figure.fcp },
    { what: 'largest contentful paint', is: figure.lcp, goal: 900 },
    { what: 'ready for its purpose', is: figure.ready, goal: ready },
    { what: 'interactive (end of the last long task)', is: figure.interactive, goal: 1400 },
    { what: 'total blocking time', is: figure.tbt, goal: blocked },
    { what: 'longest task', is: figure.longest },
    { what: 'interaction to next paint', is: figure.inp, goal: 100 },
    { what: 'cumulative layout shift', is: figure.cls, goal: 0, unit: '' },
    { what: 'JavaScript', is: figure.javascript, goal: javascript, unit: 'kB' },
    { what: 'bytes over the line', is: figure.kB, unit: 'kB' },
    { what: 'requests', is: figure.requests, unit: '' },
  ]);
}

function isSignInReady() {
  return document.querySelector('#sign-in')?.disabled === false && performance.now();
}

function isLoaded() {
  return performance.getEntriesByName('bench-nothing-drawn')[0]?.startTime ?? false;
}

/** The click's own answer on the page; the sign-in page that it leads to is not opened. */
async function clickSignIn(page) {
  await page.route(
    (url) => url.origin === site.tenant.origin,
    (route) => route.abort('aborted'),
  );
  await page.getByRole('button', { name: 'Sign in', exact: true }).click({ noWaitAfter: true });
}

async function typeInSearch(page) {
  const box = page.getByRole('searchbox', { name: 'Search configurations' });
  await box.click();
  await box.pressSequentially('update', { delay: 120 });
}
