import { join } from 'node:path';
import { ROOT } from './install.mjs';

/** The sandbox is TypeScript, which Node 20 does not run; Vite's runner does. */
export async function loadSandbox() {
  const { runnerImport } = await import('vite');
  const load = async (file) =>
    (await runnerImport(join(ROOT, file), { root: ROOT, configFile: false, logLevel: 'error' }))
      .module;
  const [serve, environment, people] = [
    await load('sandbox/serve.ts'),
    await load('sandbox/environment.ts'),
    await load('sandbox/tenant/people.ts'),
  ];
  return { ...serve, ...environment, ...people };
}
