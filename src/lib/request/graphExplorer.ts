import type { WordedRequest } from '#lib/request/wordedRequest.ts';

const EXPLORER = 'https://developer.microsoft.com/graph/graph-explorer';

/**
 * Opens a request in Graph Explorer, filled in and not sent. Its parameters are those of
 * Microsoft's own links: `request`, `method`, `version`, `GraphUrl`, and `requestBody` in Base64.
 * Undefined for an address it cannot take.
 */
export function graphExplorerUrl({ method, url, body }: WordedRequest): string | undefined {
  const { origin, pathname, search } = new URL(url);
  const [, version, request] = /^\/(v1\.0|beta)\/(.+)$/.exec(pathname) ?? [];
  if (version === undefined || request === undefined) return undefined;
  const parameters = new URLSearchParams({
    request: `${request}${search}`,
    method,
    version,
    GraphUrl: origin,
  });
  if (body !== undefined) parameters.set('requestBody', btoa(asciiJson(body)));
  return `${EXPLORER}?${parameters.toString()}`;
}

/**
 * JSON in ASCII and without percent signs: Graph Explorer decodes the body as Latin-1 and then as a
 * percent-encoded text, and this is the same after both.
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(
    /[^\n\x20-\x7e]|%/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Graph Explorer signs in to the global cloud. */
export function isInReachOfExplorer(url: string): boolean {
  return new URL(url).hostname === 'graph.microsoft.com';
}
