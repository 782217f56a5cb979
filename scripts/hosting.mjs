/**
 * `npm run hosting [-- config.json]`: writes the ready files of hosting/ for one deployment,
 * `public/config.json` if none is named. Run it again whenever that file names another cloud: the
 * headers allow its authority and its Graph, and nobody else's.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROOT, installWhatIsMissing } from './lib/install.mjs';
import { giveUp } from './lib/ports.mjs';

installWhatIsMissing();
const { runnerImport } = await import('vite');
const { hostingFiles } = (
  await runnerImport(join(ROOT, 'scripts/hosting/files.ts'), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  })
).module;
const source =
  process.argv[2] === undefined ? join(ROOT, 'public', 'config.json') : resolve(process.argv[2]);

for (const [name, content] of Object.entries(readyFiles())) {
  const file = join(ROOT, 'hosting', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  console.log(`hosting/${name}`);
}

function readyFiles() {
  try {
    return hostingFiles(JSON.parse(readFileSync(source, 'utf8')));
  } catch (error) {
    return giveUp(`${source}: ${error.message}`);
  }
}
