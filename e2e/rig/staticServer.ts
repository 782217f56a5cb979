import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { hostsOf, responseHeaders } from '../../scripts/headers.ts';
import { DIST, needDist } from './dist.ts';
import type { WebServer } from './webServer.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What a browser may be sent compressed, best first, and how the build names it. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** The production build behind the production headers, as a static host would serve it. */
export async function startStaticServer(): Promise<WebServer> {
  needDist();
  let config: object = {};
  /** The build stays as it is while it is served, and each story asks for forty files of it. */
  const contents = new Map<string, Buffer>();

  async function contentOf(file: string): Promise<Buffer> {
    const content = contents.get(file) ?? (await readFile(file));
    contents.set(file, content);
    return content;
  }

  async function answer(
    pathname: string,
    accepted: string,
    response: ServerResponse,
  ): Promise<void> {
    const path = decodeURIComponent(pathname);
    const headers = responseHeaders(path, hostsOf(config));
    if (path === '/config.json') {
      response
        .writeHead(200, { ...headers, 'Content-Type': 'application/json' })
        .end(JSON.stringify(config));
      return;
    }
    const file = fileFor(path);
    if (file === undefined) {
      response.writeHead(404, { ...headers, 'Cache-Control': 'no-store' }).end();
      return;
    }
    const [encoding, suffix] = ENCODINGS.find(
      ([name, ending]) => accepted.includes(name) && existsSync(`${file}${ending}`),
    ) ?? [undefined, ''];
    const type = {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      Vary: 'Accept-Encoding',
    };
    const content = await contentOf(`${file}${suffix}`);
    response
      .writeHead(200, {
        ...headers,
        ...type,
        ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
      })
      .end(content);
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answer(pathname, String(request.headers['accept-encoding'] ?? ''), response).catch(
      () => void response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    setConfig: async (given) => void (config = given),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A file of the build; a missing asset is missing; every other address is a page of the app. */
function fileFor(path: string): string | undefined {
  const file = join(DIST, normalize(path));
  if (file.startsWith(DIST) && existsSync(file) && statSync(file).isFile()) return file;
  return path.startsWith('/assets/') ? undefined : join(DIST, 'index.html');
}
