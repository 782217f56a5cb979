import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connect, Plugin, ResolvedConfig } from 'vite';
import { hostsOf, responseHeaders } from '../headers.ts';
import { hostingFiles } from '../hosting/files.ts';

/** Set by `npm start`: what `/config.json` says while `public/config.json` names no client. */
const SANDBOX_CONFIG_VARIABLE = 'ASSIGNMENT_DESK_CONFIG';

/**
 * What a web server does around the app: the response headers, and `/config.json`.
 * The same in dev and preview, so that a page that breaks its own CSP breaks here first.
 */
export function deploymentPlugin(): Plugin {
  const nonce = randomBytes(16).toString('base64');
  let resolved: ResolvedConfig;
  return {
    name: 'assignment-desk-deployment',
    config: (_config, env) =>
      env.command === 'serve' && env.isPreview !== true ? { html: { cspNonce: nonce } } : {},
    configResolved: (config) => void (resolved = config),
    configureServer(server) {
      server.middlewares.use(serveDeployment(server.config.publicDir, { nonce }));
    },
    configurePreviewServer(server) {
      server.middlewares.use(
        serveDeployment(join(server.config.root, server.config.build.outDir), {}),
      );
    },
    transformIndexHtml: () =>
      // Vite waits for a restarted server in a shared worker made of a blob, which the headers
      // refuse; without one it waits in the page.
      resolved.command === 'serve'
        ? [
            {
              tag: 'script',
              attrs: { nonce },
              children: 'delete globalThis.SharedWorker;',
              injectTo: 'head-prepend',
            },
          ]
        : [],
    async generateBundle() {
      const source = hostingFiles(await readJson(join(resolved.publicDir, 'config.json')))[
        'staticwebapp.config.json'
      ];
      this.emitFile({ type: 'asset', fileName: 'staticwebapp.config.json', source });
    },
  };
}

function serveDeployment(directory: string, needs: { nonce?: string }): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    void effectiveConfig(directory).then((config) => {
      for (const [name, value] of Object.entries(responseHeaders(path, hostsOf(config), needs)))
        response.setHeader(name, value);
      if (path !== '/config.json') return next();
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(config));
    }, next);
  };
}

/**
 * The host's own file wins as soon as it names a client; until then the sandbox's configuration, if
 * there is one.
 */
async function effectiveConfig(directory: string): Promise<unknown> {
  const own = (await readJson(join(directory, 'config.json'))) as { clientId?: string };
  const sandbox = process.env[SANDBOX_CONFIG_VARIABLE];
  return own.clientId || sandbox === undefined ? own : JSON.parse(sandbox);
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
