import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { type Hosts, hostsOf, hostsOfAllClouds, responseHeaders } from './headers.ts';

/** Set by `npm start`: what `/config.json` says while `public/config.json` names no client. */
const SANDBOX_CONFIG_VARIABLE = 'ASSIGNMENT_DESK_CONFIG';

/**
 * What a web server does around the app: the response headers, and `/config.json`.
 * The same in dev and preview, so that a page that breaks its own CSP breaks here first.
 */
export function deploymentPlugin(): Plugin {
  const nonce = randomBytes(16).toString('base64');
  return {
    name: 'assignment-desk-deployment',
    config: (_config, env) => (env.command === 'serve' && env.isPreview !== true ? { html: { cspNonce: nonce } } : {}),
    configureServer(server) {
      const publicDirectory = join(server.config.root, 'public');
      server.middlewares.use(serveDeployment(publicDirectory, { nonce }));
    },
    configurePreviewServer(server) {
      server.middlewares.use(serveDeployment(join(server.config.root, server.config.build.outDir), {}));
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'staticwebapp.config.json', source: staticWebAppConfig() });
    },
  };
}

function serveDeployment(directory: string, needs: { nonce?: string }): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    void effectiveConfig(directory).then((config) => {
      const hosts: readonly Hosts[] = [hostsOf(config) ?? []].flat();
      for (const [name, value] of Object.entries(responseHeaders(path, hosts, needs))) response.setHeader(name, value);
      if (path !== '/config.json') return next();
      response.setHeader('Content-Type', 'application/json');
      response.setHeader('Cache-Control', 'no-store');
      response.end(JSON.stringify(config));
    }, next);
  };
}

/** The host's own file wins as soon as it names a client; until then the sandbox's configuration, if there is one. */
async function effectiveConfig(directory: string): Promise<unknown> {
  const own = JSON.parse(await readFile(join(directory, 'config.json'), 'utf8')) as { clientId?: string };
  const sandbox = process.env[SANDBOX_CONFIG_VARIABLE];
  return own.clientId || sandbox === undefined ? own : JSON.parse(sandbox);
}

/** Azure Static Web Apps reads this file; for any other host it is the list to copy. */
function staticWebAppConfig(): string {
  const hosts = hostsOfAllClouds();
  const config = {
    navigationFallback: { rewrite: '/index.html', exclude: ['/assets/*', '/config.json'] },
    routes: [
      { route: '/redirect.html', headers: { ...responseHeaders('/redirect.html', hosts), 'Cross-Origin-Opener-Policy': '' } },
      { route: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
      { route: '/config.json', headers: { 'Cache-Control': 'no-store' } },
    ],
    globalHeaders: responseHeaders('/', hosts),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
