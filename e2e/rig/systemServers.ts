import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostingFiles } from '../../scripts/hosting/files.ts';
import { findProgram } from '../../scripts/lib/programs.mjs';
import { DIST, needDist } from './dist.ts';
import type { WebServer } from './webServer.ts';

const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const CONTAINER_SERVER = new URL('../../hosting/container/default.conf', import.meta.url);

/**
 * A machine of one server: the build in a folder of its own, a free port, and how to start on them.
 */
interface Machine {
  readonly folder: string;
  readonly root: string;
  readonly port: number;
}

/**
 * nginx with the server block of the container and the included file of `hosting/`, made for the
 * given configuration.
 */
export function startNginx(): Promise<WebServer> {
  return startServer((machine, config) => {
    const { folder, root, port } = machine;
    const included = join(folder, 'assignment-desk.conf');
    const hasBrotli = existsSync(BROTLI_MODULE);
    const file = hostingFiles(config)['nginx/assignment-desk.conf'];
    writeFileSync(
      included,
      hasBrotli ? file.replace(/^# With .*: (brotli_static on;)$/m, '$1') : file,
    );
    const server = readFileSync(CONTAINER_SERVER, 'utf8')
      .replace('listen 8080;', `listen 127.0.0.1:${port}; listen [::1]:${port};`)
      .replace('/var/www/assignment-desk', root)
      .replace('/etc/nginx/assignment-desk.conf', included);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    const main = [
      ...(hasBrotli ? [`load_module ${BROTLI_MODULE};`] : []),
      // As root, nginx would serve as nobody, who may not read a folder of root's.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      `daemon off; pid ${folder}/nginx.pid; error_log stderr warn; events {}`,
      `http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')} ${server} }`,
    ];
    writeFileSync(join(folder, 'nginx.conf'), main.join('\n'));
    return spawn(program('nginx'), ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  });
}

/** Caddy with the Caddyfile of `hosting/`, made for the given configuration. */
export function startCaddy(): Promise<WebServer> {
  return startServer(({ folder, root, port }, config) => {
    writeFileSync(
      join(folder, 'Caddyfile'),
      `{\n\tadmin off\n}\n${hostingFiles(config).Caddyfile}`,
    );
    const env = {
      ...process.env,
      DESK_ADDRESS: `http://localhost:${port}`,
      DESK_ROOT: root,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
    };
    return spawn(
      program('caddy'),
      ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'],
      { stdio: ['ignore', 'ignore', 'pipe'], env },
    );
  });
}

async function startServer(
  start: (machine: Machine, config: object) => ChildProcess,
): Promise<WebServer> {
  needDist();
  const folder = mkdtempSync(join(tmpdir(), 'assignment-desk-host-'));
  const machine = { folder, root: join(folder, 'dist'), port: await freePort() };
  const origin = `http://localhost:${machine.port}`;
  cpSync(DIST, machine.root, { recursive: true });
  let running: ChildProcess | undefined;

  async function stop(): Promise<void> {
    if (running === undefined || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill();
    await ended;
  }

  return {
    origin,
    async setConfig(config) {
      await stop();
      writeFileSync(join(machine.root, 'config.json'), JSON.stringify(config));
      running = start(machine, config);
      await answers(origin, running);
    },
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for the first answer. @throws Error with the server's own words when it ends instead */
async function answers(origin: string, server: ChildProcess): Promise<void> {
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (;;) {
    if (server.exitCode !== null) throw new Error(`The web server did not start: ${said}`);
    const isThere = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function program(name: string): string {
  return findProgram(name) ?? name;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => void probe.listen(0, 'localhost', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
