import { existsSync } from 'node:fs';
import { findProgram } from './programs.mjs';
import { run } from './steps.mjs';

const PACKAGES = { nginx: ['nginx-light', 'libnginx-mod-http-brotli-static'], caddy: ['caddy'] };

/**
 * The web servers behind which the stories of `hosting/` are told. Installed where nobody is disturbed by it: as root on a Debian
 * without systemd, which would start them. Elsewhere those that are missing are named, and their stories skipped.
 */
export async function installWebServers() {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !existsSync('/run/systemd/system');
  if (mayInstall && missing().length > 0) {
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing().flatMap((name) => PACKAGES[name])], { DEBIAN_FRONTEND: 'noninteractive' });
  }
  for (const name of Object.keys(PACKAGES)) console.log(findProgram(name) ?? `${name} is not installed: its stories are skipped, the others run behind the built-in server.`);
  return { ok: true };
}

function missing() {
  return Object.keys(PACKAGES).filter((name) => findProgram(name) === undefined);
}
