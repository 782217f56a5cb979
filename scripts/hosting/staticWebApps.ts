import type { Place } from './places.ts';

/**
 * `staticwebapp.config.json` of Azure Static Web Apps, which compresses by itself.
 * A route's headers are added to the global ones; an empty value takes one away.
 * https://learn.microsoft.com/azure/static-web-apps/configuration (read 2026-11)
 */
export function staticWebAppsFile(places: readonly Place[]): string {
  const globalHeaders = places.find(({ kind }) => kind === 'app')?.headers ?? {};
  const config = {
    navigationFallback: { rewrite: '/index.html', exclude: ['/assets/*', '/config.json'] },
    routes: places
      .filter(({ kind }) => kind !== 'app')
      .map(({ kind, path, headers }) => ({ route: kind === 'folder' ? `${path}*` : path, headers: difference(globalHeaders, headers) })),
    globalHeaders,
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

function difference(global: Place['headers'], own: Place['headers']): Record<string, string> {
  const names = [...new Set([...Object.keys(global), ...Object.keys(own)])].filter((name) => global[name] !== own[name]);
  return Object.fromEntries(names.map((name) => [name, own[name] ?? '']));
}
