import { type AppConfig, parseConfig } from '../src/app/boot/config.ts';
import { MICROSOFT_CLOUDS } from '../src/domain/connect/clouds.ts';

/** Where a deployment may talk to: origins, nothing more. */
export interface Hosts {
  readonly authorities: readonly string[];
  readonly graphs: readonly string[];
}

/**
 * Origins of one `config.json`: its authority and its Graph. While it names no client, those of
 * every Microsoft cloud, since the set-up page tries any of them. Nobody when it does not parse:
 * the app then shows what is wrong.
 */
export function hostsOf(configJson: unknown): Hosts {
  const parsed = parseConfig(configJson);
  if (!parsed.ok) return { authorities: [], graphs: [] };
  const isUnconfigured = parsed.config.clientId === '' && parsed.config.cloud !== 'custom';
  const configs = isUnconfigured
    ? MICROSOFT_CLOUDS.flatMap((cloud) => configOf({ cloud, clientId: '' }))
    : [parsed.config];
  return {
    authorities: unique(configs.map(authorityOf)),
    graphs: unique(configs.map(({ graphBaseUrl }) => new URL(graphBaseUrl).origin)),
  };
}

function configOf(configJson: unknown): readonly AppConfig[] {
  const parsed = parseConfig(configJson);
  return parsed.ok ? [parsed.config] : [];
}

/**
 * The sandbox's authority is a name that MSAL accepts (`https:`); the endpoints say where sign-in
 * really is.
 */
function authorityOf(config: AppConfig): string {
  return new URL(config.authorityMetadata?.authorization_endpoint ?? config.authority).origin;
}

function unique(origins: readonly string[]): readonly string[] {
  return [...new Set(origins)];
}

/** What differs between the places that send the headers. */
interface HeaderNeeds {
  /** Dev server only: Vite and React refresh add inline scripts, marked with this. */
  readonly nonce?: string;
  /** A host that people reach by https: they must never come by http again. */
  readonly tls?: boolean;
}

/** The one policy that may make a script address: `src/lib/browser/moduleWorker.ts` names it so. */
export const TRUSTED_TYPES_POLICY = 'assignment-desk-worker';

/**
 * Of the one inline script, in index.html: it sets theme and frame before the first paint. A file
 * of its own would hold that up by a round trip, and a module comes after it.
 * `scripts/headers.test.ts` says the new hash when the script was changed.
 */
const INLINE_SCRIPT = "'sha256-8nRAHCyXYggn0XmqXoHuO6F/GnADi8uad7pPjotbGTM='";

/**
 * Features of the browser that the app has no use for. Copying to the clipboard is the one that it
 * has.
 */
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * The one source of response headers: dev, preview, e2e and the ready files for hosts all ask here.
 * `redirect.html` is framed by the app during silent renewal and must not have an opener policy
 * (MSAL 5, redirect bridge).
 */
export function responseHeaders(
  path: string,
  hosts: Hosts,
  needs: HeaderNeeds = {},
): Record<string, string> {
  const isBridge = path === '/redirect.html';
  return {
    'Content-Security-Policy': contentSecurityPolicy(isBridge, hosts, needs),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(isBridge ? {} : { 'Cross-Origin-Opener-Policy': 'same-origin' }),
    ...(needs.tls === true ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
    'Cache-Control': cacheControl(path),
  };
}

/**
 * Assets have their content's hash in their name; everything else is asked for anew, and
 * `config.json` is never kept.
 */
function cacheControl(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return path === '/config.json' ? 'no-store' : 'no-cache';
}

function contentSecurityPolicy(isBridge: boolean, hosts: Hosts, needs: HeaderNeeds): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': [
      "'self'",
      ...(isBridge ? [] : [INLINE_SCRIPT]),
      ...(needs.nonce === undefined ? [] : [`'nonce-${needs.nonce}'`]),
    ],
    // Emotion writes style elements while the app runs.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...unique([...hosts.authorities, ...hosts.graphs])],
    // MSAL renews in a hidden frame: first the sign-in page, then our redirect.html.
    'frame-src': ["'self'", ...hosts.authorities],
    'frame-ancestors': [isBridge ? "'self'" : "'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
    // CSV is parsed in a worker of the app's own.
    'worker-src': ["'self'"],
    // Text never becomes markup or script, whatever a library does; workers are made by the one
    // policy.
    'require-trusted-types-for': ["'script'"],
    'trusted-types': [TRUSTED_TYPES_POLICY],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
