import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '..');

const SCHEMAS = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(?:Search|Params)\.ts$/.test(path),
);

// The router writes and reads text only: a flag that is `true` would be gone after the click.
it.each(SCHEMAS)('%s takes text only, as addresses have it', (path) => {
  const code = readFileSync(join(SOURCE, path), 'utf8');
  expect(code.match(/z\.(?:boolean|number|int)\(|z\.literal\((?!')/g) ?? []).toEqual([]);
});
