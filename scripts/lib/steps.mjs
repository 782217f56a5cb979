import { spawn } from 'node:child_process';
import { ROOT } from './install.mjs';

/**
 * Runs one program to its end and tells what it said on the way. Its words go where ours go, or all
 * of them to `hear`, for a program that others run beside.
 */
export function run(command, words, environment = {}, hear) {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', hear === undefined ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
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

/** A tool of `node_modules/.bin`, run by this Node. */
export function runTool(name, words, environment, hear) {
  return run('npx', ['--no-install', name, ...words], environment, hear);
}
