/**
 * `npm run bench [names…]`: every `*.bench.mjs` of this folder, or those whose names begin so, one
 * after the other. Prints tables and never judges by time: a bench exits with an error only when
 * what it measured did not do its work.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { machineFacts } from './lib/machine.mjs';

const FOLDER = import.meta.dirname;
const all = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.bench.mjs'))
  .toSorted();
const wanted = process.argv.slice(2);
const chosen =
  wanted.length === 0 ? all : all.filter((file) => wanted.some((name) => file.startsWith(name)));
const unknown = wanted.filter((name) => !all.some((file) => file.startsWith(name)));
if (unknown.length > 0) {
  console.error(
    `No bench is called ${unknown.join(', ')}. There are: ${all.map((file) => file.replace('.bench.mjs', '')).join(', ')}.`,
  );
  process.exit(1);
}

console.log(machineFacts());
const broken = [];
for (const file of chosen) {
  console.log(`\n── ${file.replace('.bench.mjs', '')} ──`);
  // One process each, so that none warms up or slows down another.
  if ((await runBench(file)) !== 0) broken.push(file);
}
if (broken.length > 0) {
  console.error(`\nDid not do their work: ${broken.join(', ')}`);
  process.exitCode = 1;
}

function runBench(file) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(FOLDER, file)], {
      stdio: 'inherit',
      env: { ...process.env, BENCH_RUNNER: '1' },
    });
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
}
