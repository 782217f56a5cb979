import { parseConfig } from '../../src/app/boot/config.ts';
import { hostsOf } from '../headers.ts';
import { caddyFile } from './caddy.ts';
import { nginxFile } from './nginx.ts';
import { placesOf } from './places.ts';
import { staticWebAppsFile } from './staticWebApps.ts';

/** Ready files by their name in `hosting/`. */
export type HostingFiles = Readonly<Record<'nginx/assignment-desk.conf' | 'Caddyfile' | 'staticwebapp.config.json', string>>;

/**
 * The ready files of `hosting/` for one `config.json`, by name.
 * @throws Error that names every wrong field: a host is not set up for a configuration that the app
 * refuses.
 */
export function hostingFiles(configJson: unknown): HostingFiles {
  const parsed = parseConfig(configJson);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ field, message }) => `${field}: ${message}`).join('; '));
  const places = placesOf(hostsOf(configJson));
  return {
    'nginx/assignment-desk.conf': nginxFile(places),
    Caddyfile: caddyFile(places),
    'staticwebapp.config.json': staticWebAppsFile(places),
  };
}
