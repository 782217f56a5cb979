import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const MOST = 120;

/** What no formatter can divide: an address, an id, a regular expression. */
const UNDIVIDED = /\S{60}/;
/** The formatter keeps the title of a test on one line, and a lint comment is one line or none. */
const ON_ONE_LINE = /^\s*(?:\{?\/[/*] oxlint-disable|(?:\]\)|(?:it|test|describe)\b.*?)\(['"`])/;

// The formatter divides code at 100 columns, but neither texts nor comments.
it(`no line is longer than ${MOST} columns`, () => {
  const long = ['src', 'sandbox', 'e2e'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) =>
        readFileSync(`${folder}/${name}`, 'utf8')
          .split('\n')
          .map((line, index) => ({ line, where: `${folder}/${name}:${index + 1}` })),
      )
      .filter(({ line }) => line.length > MOST && !UNDIVIDED.test(line) && !ON_ONE_LINE.test(line))
      .map(({ where }) => where),
  );
  expect(long).toEqual([]);
});
