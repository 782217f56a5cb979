import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostingFiles } from './files.ts';

const PUBLIC_CONFIG: unknown = JSON.parse(read('../../public/config.json'));

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

describe('the ready files of hosting/', () => {
  it.each(Object.entries(hostingFiles(PUBLIC_CONFIG)))('%s is of this public/config.json: else `npm run hosting`', (name, content) => {
    expect(read(`../../hosting/${name}`)).toBe(content);
  });

  it('lets the app talk to the cloud of its configuration, and to no other', () => {
    for (const content of Object.values(hostingFiles({ cloud: 'china', clientId: 'c' }))) {
      expect(content).toContain('https://microsoftgraph.chinacloudapi.cn;');
      expect(content).not.toMatch(/microsoftonline\.com|graph\.microsoft\.com/);
    }
  });

  it('is made for no configuration that the app refuses', () => {
    expect(() => hostingFiles({ cloud: 'moon' })).toThrow(/^cloud: /);
  });

  it('takes the opener policy away where Azure Static Web Apps would add it', () => {
    const { routes, navigationFallback } = JSON.parse(hostingFiles(PUBLIC_CONFIG)['staticwebapp.config.json']) as { routes: { route: string; headers: object }[]; navigationFallback: object };
    expect(routes.find(({ route }) => route === '/redirect.html')?.headers).toMatchObject({ 'Cross-Origin-Opener-Policy': '' });
    expect(navigationFallback).toEqual({ rewrite: '/index.html', exclude: ['/assets/*', '/config.json'] });
  });

  it('never keeps a missing asset for a year', () => {
    const { 'nginx/assignment-desk.conf': nginx, Caddyfile } = hostingFiles(PUBLIC_CONFIG);
    expect(nginx).toContain('immutable";\n');
    expect(nginx).not.toContain('immutable" always');
    expect(Caddyfile).toContain('header @there Cache-Control "public, max-age=31536000, immutable"');
  });
});

describe('the container', () => {
  const dockerfile = read('../../hosting/container/Dockerfile');

  it('copies only what is there, or what it has built', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '));
    for (const source of copied) expect(() => read(`../../${source === '.' ? 'package.json' : source}`), source).not.toThrow();
    const taken = [...dockerfile.matchAll(/^COPY --from=build \/desk\/(\S+)/gm)].map(([, source]) => source);
    expect(taken).toEqual(['hosting/nginx/assignment-desk.conf', 'hosting/container/default.conf', 'dist']);
  });

  it('names the version of what it is made from, and runs without privileges', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(bases).toHaveLength(2);
    for (const image of bases) expect(image).toMatch(/:\d+(\.\d+)?-\w+$/);
    expect(bases.at(-1)).toContain('nginx-unprivileged');
  });
});
