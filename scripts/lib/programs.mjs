import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './steps.mjs';

/**
 * Where a program of this machine is: in PATH, or where systems put servers; undefined when it is
 * not installed.
 */
export function findProgram(name) {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/local/sbin',
    '/usr/sbin',
    '/opt/homebrew/bin',
  ];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/**
 * As root on a Debian without systemd, which would start what is installed: there nobody is
 * disturbed by one package more.
 */
export function mayInstallPackages() {
  return (
    process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !existsSync('/run/systemd/system')
  );
}

/** @returns as `run` does */
export async function installPackages(names) {
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], quietly);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quietly);
}
