import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A Chromium on this machine: the one CHROMIUM_PATH names, else where systems put it; undefined
 * when there is none.
 */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return PLACES.find((place) => existsSync(place));
}

const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/**
 * For the stories: Chromium's headless shell, which has no window of its own to draw and tells them
 * in two thirds of the time; Playwright's own download is one, too. Else a whole Chromium.
 */
export function findTestBrowser() {
  return (
    process.env.CHROMIUM_PATH || (existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : findChromium())
  );
}

export function isHeadlessShell(path) {
  return path === HEADLESS_SHELL;
}

/**
 * The browser talks to this machine only; as root, Chromium runs without its own sandbox or not at
 * all.
 */
export const CHROMIUM_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
];
