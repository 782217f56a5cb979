import { spawn } from 'node:child_process';
import { ROOT } from './install.mjs';

/**
 * Runs one program to its end, its words going where ours go, and tells what it said on the way.
 */
export function run(command, words, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', (error) => resolve({ ok: false, said: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, said }));
  });
}

/** A tool of `node_modules/.bin`, run by this Node. */
export function runTool(name, words, environment) {
  return run('npx', ['--no-install', name, ...words], environment);
}
