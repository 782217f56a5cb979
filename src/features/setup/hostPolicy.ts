import type { CloudFacts } from '#domain/connect/clouds.ts';

/**
 * The addresses that a content security policy lets a page connect to; undefined where it does not
 * say.
 */
export function connectSources(policy: string | null): readonly string[] | undefined {
  const directives = (policy ?? '').split(';').map((directive) => directive.trim().split(/\s+/));
  const found =
    directives.find(([name]) => name === 'connect-src') ??
    directives.find(([name]) => name === 'default-src');
  return found?.slice(1);
}

/** Those of a cloud's hosts that this policy keeps the app from. */
export function blockedHosts(
  policy: string | null,
  { authority, graphBaseUrl }: CloudFacts,
): readonly string[] {
  const sources = connectSources(policy);
  if (sources === undefined || sources.includes('*') || sources.includes('https:')) return [];
  return [authority, graphBaseUrl].filter((host) => !sources.includes(host));
}
