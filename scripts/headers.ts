import { type AppConfig, parseConfig } from '../src/app/config.ts';

/** Where a deployment may talk to: origins, nothing more. */
export interface Hosts {
  readonly authority: string;
  readonly graph: string;
}

/** Origins of one `config.json`; undefined when it does not parse (the app then shows what is wrong, and talks to nobody). */
export function hostsOf(configJson: unknown): Hosts | undefined {
  const parsed = parseConfig(configJson);
  return parsed.ok ? hostsOfConfig(parsed.config) : undefined;
}

function hostsOfConfig(config: AppConfig): Hosts {
  return { authority: originOf(config), graph: new URL(config.graphBaseUrl).origin };
}

/** The sandbox's authority is a name that MSAL accepts (`https:`); the endpoints say where sign-in really is. */
function originOf(config: AppConfig): string {
  return new URL(config.authorityMetadata?.authorization_endpoint ?? config.authority).origin;
}

/** Every Microsoft cloud that `config.json` can name: for a host that sets headers once and edits the file later. */
export function hostsOfAllClouds(): readonly Hosts[] {
  return ['global', 'usgov-l4', 'usgov-l5', 'china'].flatMap((cloud) => hostsOf({ cloud, clientId: '' }) ?? []);
}

/** What only the dev server needs: Vite's client adds an inline script, marked with this, and a worker that waits for a restart. */
interface DevelopmentNeeds {
  readonly nonce?: string;
}

/**
 * The one source of response headers: dev, preview, e2e and the file for static hosts all ask here.
 * `redirect.html` is framed by the app during silent renewal and must not have an opener policy (MSAL 5, redirect bridge).
 */
export function responseHeaders(path: string, hosts: readonly Hosts[], needs: DevelopmentNeeds = {}): Record<string, string> {
  const isBridge = path === '/redirect.html';
  return {
    'Content-Security-Policy': contentSecurityPolicy(isBridge, hosts, needs),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(isBridge ? {} : { 'Cross-Origin-Opener-Policy': 'same-origin' }),
  };
}

function contentSecurityPolicy(isBridge: boolean, hosts: readonly Hosts[], needs: DevelopmentNeeds): string {
  const authorities = [...new Set(hosts.map((host) => host.authority))];
  const connections = [...new Set([...authorities, ...hosts.map((host) => host.graph)])];
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': needs.nonce === undefined ? ["'self'"] : ["'self'", `'nonce-${needs.nonce}'`],
    // Emotion writes style elements while the app runs.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...connections],
    // MSAL renews in a hidden frame: first the sign-in page, then our redirect.html.
    'frame-src': ["'self'", ...authorities],
    'frame-ancestors': [isBridge ? "'self'" : "'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
    // CSV is parsed in a worker of the app's own.
    'worker-src': needs.nonce === undefined ? ["'self'"] : ["'self'", 'blob:'],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
