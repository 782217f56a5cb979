import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostsOf, responseHeaders } from '../../scripts/headers.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface StaticServer {
  readonly origin: string;
  /** What `/config.json` says from now on; headers follow it. */
  setConfig(config: object): void;
  close(): Promise<void>;
}

/** The production build behind the production headers, as a static host would serve it. */
export async function startStaticServer(): Promise<StaticServer> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no dist/: run `npm run build` first, or `npm run test:e2e`.');
  let config: object = {};

  async function answer(pathname: string, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(pathname);
    const headers = responseHeaders(path, [hostsOf(config) ?? []].flat());
    if (path === '/config.json') {
      response.writeHead(200, { ...headers, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(JSON.stringify(config));
      return;
    }
    const file = fileFor(path);
    const content = await readFile(file);
    const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    response.writeHead(200, { ...headers, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Cache-Control': cache }).end(content);
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answer(pathname, response).catch(() => void response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    setConfig: (given) => void (config = given),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A file of the build; every other address is a page of the app. */
function fileFor(path: string): string {
  const file = join(DIST, normalize(path));
  const isFile = file.startsWith(DIST) && existsSync(file) && statSync(file).isFile();
  return isFile ? file : join(DIST, 'index.html');
}
