import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { giveUp } from './ports.mjs';

/** The top of the repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Installs what `package-lock.json` says, when nothing is installed yet or the lock file is newer
 * than what is.
 */
export function installWhatIsMissing() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    giveUp(`Node ${process.versions.node} is too old: Assignment Desk needs 20.19 or newer.`);
  if (isInstalled()) return;
  console.log('Installing what is missing …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) giveUp('npm ci did not work; its words are above.');
}

/** npm writes its own lock file last, so its time is when the installation was complete. */
function isInstalled() {
  const done = join(ROOT, 'node_modules', '.package-lock.json');
  return (
    existsSync(done) && statSync(done).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs
  );
}
