import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostsOf, responseHeaders } from './headers.ts';

const SANDBOX = {
  cloud: 'custom',
  clientId: 'c',
  tenantId: 't',
  custom: {
    authority: 'https://localhost:5174/t',
    graphBaseUrl: 'http://localhost:5174',
    authorityMetadata: Object.fromEntries(
      [
        'authorization_endpoint',
        'token_endpoint',
        'issuer',
        'jwks_uri',
        'end_session_endpoint',
      ].map((name) => [name, `http://localhost:5174/t/${name}`]),
    ),
  },
};

const NOBODY = hostsOf({});

function policy(path: string, config: unknown): string {
  return responseHeaders(path, hostsOf(config))['Content-Security-Policy'] ?? '';
}

describe('content security policy', () => {
  it('lets the app talk to its authority and its Graph, and to nobody else', () => {
    const said = policy('/', { cloud: 'usgov-l5', clientId: 'c' });
    expect(said).toContain(
      "connect-src 'self' https://login.microsoftonline.us https://dod-graph.microsoft.us;",
    );
    expect(said).toContain("frame-src 'self' https://login.microsoftonline.us;");
    expect(said).toContain("default-src 'none'");
  });

  it('goes by where a custom authority really is, not by its name', () => {
    expect(policy('/', SANDBOX)).toContain("connect-src 'self' http://localhost:5174;");
  });

  it('lets no configuration that does not parse talk to anybody', () => {
    expect(policy('/', { cloud: 'moon' })).toContain("connect-src 'self';");
  });

  it('lets the set-up page of an unconfigured build try every Microsoft cloud', () => {
    expect(hostsOf({ cloud: 'global', clientId: '' }).graphs).toHaveLength(4);
    expect(hostsOf({ cloud: 'global', clientId: 'c' }).graphs).toEqual([
      'https://graph.microsoft.com',
    ]);
    expect(hostsOf({ ...SANDBOX, clientId: '' }).graphs).toEqual(['http://localhost:5174']);
  });

  it('allows one inline script, the one of index.html that sets the theme, by its hash', () => {
    const page = readFileSync(new URL('../index.html', import.meta.url), 'utf8').replaceAll(
      '\r\n',
      '\n',
    );
    const inline = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(
      ([, script = '']) => script,
    );
    expect(inline).toHaveLength(1);
    expect(policy('/', SANDBOX)).toContain(
      `script-src 'self' 'sha256-${createHash('sha256').update(inline[0]!).digest('base64')}';`,
    );
  });

  it('never allows other inline or evaluated script, nor text as markup or as a script’s address', () => {
    expect(policy('/redirect.html', SANDBOX)).toContain("script-src 'self';");
    for (const said of [policy('/', SANDBOX), policy('/redirect.html', SANDBOX)]) {
      expect(said).not.toMatch(/script-src [^;]*'(unsafe-|strict-|nonce-)/);
      expect(said).toContain(
        "require-trusted-types-for 'script'; trusted-types assignment-desk-worker",
      );
    }
  });

  it('cannot be widened by what config.json says: only the origin of an address gets into it', () => {
    const greedy = {
      ...SANDBOX,
      custom: {
        ...SANDBOX.custom,
        graphBaseUrl: "http://localhost:5174/; script-src 'unsafe-inline' https:",
      },
    };
    expect([policy('/', SANDBOX), policy('/', {})]).toContain(policy('/', greedy));
  });
});

describe('redirect.html', () => {
  it('may be framed by the app alone, and keeps its opener', () => {
    expect(policy('/redirect.html', SANDBOX)).toContain("frame-ancestors 'self'");
    expect(responseHeaders('/redirect.html', NOBODY)).not.toHaveProperty(
      'Cross-Origin-Opener-Policy',
    );
  });

  it('is the only page that may', () => {
    expect(policy('/configurations', SANDBOX)).toContain("frame-ancestors 'none'");
    expect(responseHeaders('/configurations', NOBODY)['Cross-Origin-Opener-Policy']).toBe(
      'same-origin',
    );
  });
});

describe('caching', () => {
  it.each([
    ['/assets/index-BkZ.js', 'public, max-age=31536000, immutable'],
    ['/', 'no-cache'],
    ['/configurations/1', 'no-cache'],
    ['/redirect.html', 'no-cache'],
    ['/config.json', 'no-store'],
  ])('of %s: %s', (path, rule) => {
    expect(responseHeaders(path, NOBODY)['Cache-Control']).toBe(rule);
  });
});

it('binds people to https where they come by https, and a machine of one’s own to nothing', () => {
  expect(responseHeaders('/', NOBODY, { tls: true })['Strict-Transport-Security']).toBe(
    'max-age=31536000',
  );
  expect(responseHeaders('/', NOBODY)).not.toHaveProperty('Strict-Transport-Security');
});
