import { existsSync, readFileSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';
import { ROOT } from '../../scripts/lib/install.mjs';
import { loadSandbox } from '../../scripts/lib/sandbox.mjs';
import { buildIfStale } from './build.mjs';
import { localCertificate } from './certificate.mjs';

const DIST = process.env.BENCH_DIST ?? join(ROOT, 'dist');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * The production build as a good host serves it (HTTP/2, gzip, the production headers) and a tenant
 * beside it.
 * @param options of the sandbox, e.g. `{ configurations: 10_000 }`
 */
export async function startSite(options = {}) {
  if (process.env.BENCH_DIST === undefined) await buildIfStale();
  const { responseHeaders, hostsOf } = (
    await runnerImport(join(ROOT, 'scripts/headers.ts'), {
      root: ROOT,
      configFile: false,
      logLevel: 'error',
    })
  ).module;
  const { startSandbox } = await loadSandbox();
  const files = new Map();
  let config = {};
  let drawsNothing = false;

  const server = createSecureServer(
    { ...localCertificate(), allowHTTP1: true },
    (request, response) => {
      const path = decodeURIComponent(new URL(request.url, 'https://localhost').pathname);
      const headers = responseHeaders(path, hostsOf(config), { tls: true });
      if (path === '/config.json') {
        response
          .writeHead(200, { ...headers, 'content-type': TYPES['.json'] })
          .end(JSON.stringify(config));
        return;
      }
      const { type, body, encoding } = read(path);
      response.writeHead(200, { ...headers, 'content-type': type, ...encoding }).end(body);
    },
  );

  /** Compressed once: hosts do, or do it faster than the line is. */
  function read(path) {
    const file = fileFor(path);
    const isIdle = drawsNothing && /\/assets\/start-[\w-]+\.js$/.test(file);
    const key = isIdle ? `${file} that draws nothing` : file;
    if (!files.has(key)) {
      const [whole, ending] = [readFileSync(file), extname(file)];
      const plain = isIdle ? withoutDrawing(String(whole)) : whole;
      const isPacked = ending === '.woff2';
      files.set(key, {
        type: TYPES[ending] ?? 'application/octet-stream',
        body: isPacked ? plain : gzipSync(plain, { level: 9 }),
        encoding: isPacked ? {} : { 'content-encoding': 'gzip' },
      });
    }
    return files.get(key);
  }

  await new Promise((resolve) => void server.listen(0, 'localhost', resolve));
  const origin = `https://localhost:${server.address().port}`;
  const tenant = await startSandbox({ port: 0, appOrigins: [origin], options });
  ({ config } = tenant);
  return {
    origin,
    tenant,
    /** From now on the app is loaded, signs in and reads, and draws nothing; or as ever. */
    drawNothing(isSo) {
      drawsNothing = isSo;
    },
    close: async () => {
      server.close();
      await tenant.close();
    },
  };
}

/**
 * What the file of the app's start imports, without its start: that it exports by its name, and in
 * a namespace, as the bundler names it.
 */
function withoutDrawing(code) {
  const imported = [...code.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g)];
  const exported = /export\s*\{([^}]*)\}/.exec(code)?.[1] ?? '';
  const namespaces = exported
    .split(',')
    .map((each) => each.split(' as ').at(-1).trim())
    .filter((name) => name !== 'startApp' && name !== '');
  return [
    ...imported.map(([, file]) => `import '${file}';`),
    "export const startApp = () => performance.mark('bench-nothing-drawn');",
    ...namespaces.map((name) => `export const ${name} = { startApp };`),
  ].join('\n');
}

function fileFor(path) {
  const file = join(DIST, normalize(path));
  return file.startsWith(DIST) && existsSync(file) && statSync(file).isFile()
    ? file
    : join(DIST, 'index.html');
}
