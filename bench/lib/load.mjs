import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { runnerImport } from 'vite';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A module of `src` or `sandbox`: TypeScript, which Node 20 does not run; Vite's runner does. */
export async function load(file) {
  return (
    await runnerImport(join(ROOT, file), { root: ROOT, configFile: false, logLevel: 'error' })
  ).module;
}
