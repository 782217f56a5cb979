/**
 * Does the browser ask once more for a file of the app that did not come? Firefox before 155
 * remembers that it did not, until the page is loaded anew.
 * https://github.com/whatwg/html/pull/10327
 */
export function loadsAgain(userAgent = globalThis.navigator?.userAgent ?? ''): boolean {
  const [, version] = /\bFirefox\/(\d+)/.exec(userAgent) ?? [];
  return version === undefined || Number(version) >= 155;
}
