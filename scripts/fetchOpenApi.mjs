/**
 * `npm run openapi`: fetches Microsoft's description of Graph beta and keeps what the app uses, for
 * `npm run test:contract`. Needs a network; the file has some 60 MB.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const SOURCE =
  'https://raw.githubusercontent.com/microsoftgraph/msgraph-metadata/master/openapi/beta/openapi.yaml';
const TARGET = new URL('../.cache/openapi-beta.json', import.meta.url);

const { module } = await runnerImport(fileURLToPath(new URL('openApiSubset.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
const answer = await fetch(process.argv[2] ?? SOURCE);
if (!answer.ok) throw new Error(`${SOURCE} answered ${answer.status}`);
const subset = module.subsetOf(await answer.text());
mkdirSync(new URL('.', TARGET), { recursive: true });
writeFileSync(TARGET, JSON.stringify(subset));
console.log(`${Object.keys(subset.paths).length} paths kept in .cache/openapi-beta.json`);
