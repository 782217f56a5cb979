import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { load, ROOT } from './load.mjs';

const { CONTOSO } = await load('sandbox/tenant/organization.ts');

/**
 * A sandbox of its own: another process on another port, so that it takes no time from the page
 * that is measured, nor is disturbed by it.
 * @param environment as `sandbox/README.md` says, e.g. `{ SANDBOX_LATENCY_MS: 50 }`
 */
export async function startTenant(environment) {
  const port = await freePort();
  const child = spawn(process.execPath, [join(ROOT, 'scripts/sandbox.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [name, String(value)]),
      ),
      SANDBOX_PORT: String(port),
    },
  });
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (said) => String(said).includes('listens at') && resolve());
    child.on('close', () => reject(new Error('The sandbox ended before it listened.')));
  });
  const origin = `http://localhost:${port}`;
  const ask = async (path, init) => {
    const answer = await fetch(`${origin}${path}`, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  return {
    origin,
    reset: () => ask('/sandbox/reset', { method: 'POST' }),
    forgetLog: () => ask('/sandbox/log', { method: 'DELETE' }),
    log: async () => (await ask('/sandbox/log')).entries,
    state: (configurationId) => ask(`/sandbox/state?configurationId=${configurationId}`),
    /** Of a script that may read and write. It has an allowance of its own, as every app has. */
    async token() {
      const form = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'automation',
        client_secret: 'automation',
        scope: 'https://graph.microsoft.com/.default',
      });
      return (await ask(`/${CONTOSO.tenantId}/oauth2/v2.0/token`, { method: 'POST', body: form }))
        .access_token;
    },
    close() {
      child.kill('SIGTERM');
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
