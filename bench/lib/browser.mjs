import { chromium } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium, findTestBrowser } from '../../scripts/lib/browser.mjs';

/** The conditions of issue 5: a slow laptop on a slow line. */
export const SLOW = { cpu: 4, latency: 150, kilobytesPerSecond: 10_000 / 8 };

export function launch() {
  // A whole Chromium where there is one, as the figures of docs/benchmarks.md were measured.
  const executablePath = findChromium() ?? findTestBrowser();
  return chromium.launch({
    args: [...CHROMIUM_ARGUMENTS, '--ignore-certificate-errors', '--enable-precise-memory-info'],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}

/** A page of a profile that has never been here. */
export async function coldPage(browser, { session } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    ignoreHTTPSErrors: true,
  });
  if (session !== undefined) await context.addInitScript(fillSession, session);
  await context.addInitScript(watch);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  return { context, page, cdp };
}

/**
 * Chromium's latency is added to each request; connecting costs nothing on this machine, and is not
 * emulated.
 */
export async function slowDown(cdp, { cpu, latency, kilobytesPerSecond }) {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: kilobytesPerSecond * 1000,
    uploadThroughput: kilobytesPerSecond * 1000,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

/**
 * Signs in once, at full speed, and gives what the tab then holds, so that cold pages can begin
 * signed in.
 */
export async function signInOnce(browser, origin, person = 'Ada Admin') {
  const { context, page } = await coldPage(browser);
  await page.goto(`${origin}/nowhere`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: person, exact: true }).click();
  await page.getByRole('button', { name: /^Account: / }).waitFor();
  const session = await page.evaluate(() => ({
    origin: location.origin,
    entries: Object.entries(sessionStorage),
  }));
  await context.close();
  return session;
}

function fillSession({ origin, entries }) {
  if (location.origin !== origin || sessionStorage.length > 0) return;
  for (const [key, value] of entries) sessionStorage.setItem(key, value);
}

/** Collects what the browser says of itself, from before the first byte. */
function watch() {
  const seen = { longTasks: [], events: [], cls: 0, lcp: 0, fcp: 0 };
  window.benchSeen = seen;
  function on(type, take, options = {}) {
    new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => take(entry, seen)),
    ).observe({ type, buffered: true, ...options });
  }
  on('longtask', ({ startTime, duration }) => seen.longTasks.push({ startTime, duration }));
  on('layout-shift', ({ value, hadRecentInput }) => void (seen.cls += hadRecentInput ? 0 : value));
  on('largest-contentful-paint', ({ startTime }) => void (seen.lcp = startTime));
  on(
    'paint',
    ({ name, startTime }) =>
      void (seen.fcp = name === 'first-contentful-paint' ? startTime : seen.fcp),
  );
  on(
    'event',
    ({ name, duration, interactionId }) =>
      interactionId > 0 && seen.events.push({ name, duration, interactionId }),
    { durationThreshold: 16 },
  );
}

/** Bytes over the line, as they came: compressed, headers included. */
export function countBytes(cdp) {
  const counted = { all: 0, javascript: 0, requests: 0 };
  const types = new Map();
  cdp.on('Network.responseReceived', ({ requestId, type }) => void types.set(requestId, type));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    counted.all += encodedDataLength;
    counted.requests += 1;
    if (types.get(requestId) === 'Script') counted.javascript += encodedDataLength;
  });
  return counted;
}

/**
 * Waits until nothing long has run for a while, then gives the figures. `ready`: when the page
 * could be used, in ms of the page's clock.
 */
export async function figures(page, ready = 0) {
  await page.evaluate(async () => {
    const [QUIET, PATIENCE] = [2000, 20_000];
    const until = performance.now() + PATIENCE;
    const { longTasks } = window.benchSeen;
    for (
      let lastBusy = 0;
      (lastBusy === 0 || performance.now() - lastBusy < QUIET) && performance.now() < until;
    ) {
      await new Promise((resolve) => void setTimeout(resolve, 100));
      lastBusy = Math.max(
        0,
        window.benchSeen.fcp,
        ...longTasks.map(({ startTime, duration }) => startTime + duration),
      );
    }
  });
  const seen = await page.evaluate(() => window.benchSeen);
  const last = Math.max(
    seen.fcp,
    ready,
    ...seen.longTasks.map(({ startTime, duration }) => startTime + duration),
  );
  const tbt = seen.longTasks
    .filter(({ startTime }) => startTime >= seen.fcp)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
  return {
    fcp: seen.fcp,
    lcp: seen.lcp,
    interactive: last,
    tbt,
    cls: seen.cls,
    longest: Math.max(0, ...seen.longTasks.map(({ duration }) => duration)),
  };
}

/**
 * Runs an interaction and gives how long its slowest event took until the next paint, in ms
 * (Chromium counts in steps of 8).
 */
export async function interactionTime(page, interact) {
  await page.evaluate(() => void (window.benchSeen.events.length = 0));
  await interact();
  await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 300)));
  const events = await page.evaluate(() => window.benchSeen.events);
  // Shorter than the 16 ms that are reported at all.
  return Math.max(16, ...events.map(({ duration }) => duration));
}
