/**
 * Where the page is within this host, to come back to: path, search and hash, as in
 * `/history?outcome=refused#top`.
 */
export function currentPath(): string {
  const { pathname, search, hash } = window.location;
  return `${pathname}${search}${hash}`;
}
