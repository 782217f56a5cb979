import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { ROOT } from './install.mjs';

/**
 * Runs one program to its end and tells what it said on the way. Its words go where ours go, or all
 * of them to `hear`, for a program that runs beside a longer one: it then takes the processor time
 * that the other leaves.
 */
export function run(command, words, environment = {}, hear) {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', hear === undefined ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    if (hear !== undefined) lowerPriority(child.pid);
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (hear === undefined) process.stdout.write(chunk);
      else hear(chunk);
    });
    child.stderr?.on('data', (chunk) => hear(chunk));
    child.on('error', (error) => resolve({ ok: false, said: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, said }));
  });
}

/** Of a process that has only begun; those that it starts have the same. */
function lowerPriority(pid) {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not let us: it runs as all others.
  }
}

/** A tool of `node_modules/.bin`, run by this Node. */
export function runTool(name, words, environment, hear) {
  return run('npx', ['--no-install', name, ...words], environment, hear);
}
