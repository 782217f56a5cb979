import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = import.meta.dirname;

/** The files of words, each of which serves the folder it lies in. */
const TEXTS = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
  (path) => basename(path) === 'texts.ts',
);

/**
 * The code that a file of words serves: its folder; where the folder has no code of its own, the
 * folders in it.
 */
function codeBeside(texts: string): readonly string[] {
  const own = codeIn(dirname(texts), false);
  return own.length > 0 ? own : codeIn(dirname(texts), true);
}

const codeIn = (folder: string, recursive: boolean): readonly string[] =>
  readdirSync(join(SOURCE, folder), { recursive, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.') && name !== 'texts.ts')
    .map((name) => join(folder, name));

const read = (path: string): string => readFileSync(join(SOURCE, path), 'utf8');

/** Words that a person reads, in markup: the text of an element, or of an attribute that is shown. */
const WORDS = [
  /\b(?:title|label|subtitle|aria-label|placeholder|helperText)="[^"]*[a-z]{2}[^"]*"/g,
  />[^<>{}=;()]*\b[A-Za-z]{2,}[^<>{}=;()]*<\//g,
];

it.each(TEXTS)('%s has all words of its folder, and none that nobody shows', (texts) => {
  const code = codeBeside(texts);
  const left = code.flatMap((path) =>
    path.endsWith('.tsx')
      ? WORDS.flatMap((words) => read(path).match(words) ?? []).map((found) => [path, found])
      : [],
  );
  expect(left).toEqual([]);
  const keys = [...read(texts).matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key);
  const all = readdirSync(join(SOURCE, dirname(texts)), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => read(join(dirname(texts), name)))
    .join('\n');
  expect(keys.filter((key) => !all.includes(`TEXTS.${key}`))).toEqual([]);
});
