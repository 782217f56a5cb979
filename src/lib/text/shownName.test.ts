import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameInText, shownName, toldText } from '#lib/text/shownName.ts';

const HEBREW = 'הגדרות בסיס 3';

describe('the name of a thing of the tenant', () => {
  test.each([
    ['Wi-Fi', 'Wi-Fi'],
    [HEBREW, HEBREW],
    ['Wi\u202E-Fi', 'Wi⟨U+202E⟩-Fi'],
    ['\u2068Wi-Fi', '⟨U+2068⟩Wi-Fi'],
    ['a\u0000b', 'a⟨U+0000⟩b'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['a\u200Cb', 'a⟨U+200C⟩b'],
    ['', '(no name)'],
    [' \u00A0\t', '(no name)'],
    ['\u200B\u2060\uFEFF', '(no name)'],
    ['\u2068\u2069', '(no name)'],
  ])('%j is shown as %j', (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });

  test('in a sentence it is isolated where it is written from right to left, and only there', () => {
    expect(nameInText('Wi-Fi (3)')).toBe('Wi-Fi (3)');
    expect(nameInText(HEBREW)).toBe(`\u2068${HEBREW}\u2069`);
    expect(nameInText(`${HEBREW}\u202E`)).toBe(`\u2068${HEBREW}⟨U+202E⟩\u2069`);
  });

  test('what anybody wrote is shown alike, and nothing as nothing', () => {
    expect(toldText('Kiosks, see CHG-1')).toBe('Kiosks, see CHG-1');
    expect(toldText(`${HEBREW}\u202Egpj`)).toBe(`\u2068${HEBREW}⟨U+202E⟩gpj\u2069`);
    expect(toldText('')).toBe('');
  });

  test('is the same when it is shown twice', () => {
    for (const name of [HEBREW, 'Wi\u202E-Fi', '', `\u2068${HEBREW}\u202E\u2069`])
      expect(nameInText(nameInText(name))).toBe(nameInText(name));
  });
});

/** Places that put a `displayName` on the screen as it is: in an element, a tooltip or a sentence. */
const AS_IT_IS = [
  /(?<![=$\w])\{[\w.?]*displayName(?: \?\? \w+)?\}/,
  /(?:title|aria-label)=\{[\w.?]*displayName\}/,
  /\$\{[\w.?]*displayName\}/,
  /\$\{(?:[\w.?]+\.)?(?:names|changeNames)\.[^}]*label\}/,
  /(?<!quote\()\b\w+(?:\.data)?\?\.displayName \?\? (?!'')['`]/,
  // What a row is called where it is selected.
  /^\s*return configuration\.displayName;/,
  // Plans have names too.
  /\$\{[\w.]*(?:run|plan)\.name\}|'' \? '[^']+' : [\w.]*(?:run|plan)\.name\b/,
  /“\$\{\w*[nN]ames\.\w+\(/,
];

/** Places that show as it is what anybody may have written: descriptions, reasons, people's names. */
const WRITTEN_AS_IT_IS = [
  /(?<![=$\w])\{\w[\w?]*\.(?:description|justification|takenBy)\}|(?<![=$])\{(?:justification|takenBy)\}/,
  /value: [\w.?]*(?:[jJ]ustification|description|takenBy|requestor\.name)\b(?: \?\? '')? \}/,
  /[Rr]eason: \$\{reason\}|\$\{(?:justification|description|takenBy)\}/,
];

/** What is searched or names a file is no text on the screen. */
const NOT_SHOWN = /searchText\(|fileName=|exportName=|containsWords\(/;

test('no element and no sentence shows a displayName without deciding how', () => {
  const places = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing\//.test(file))
    .flatMap((file) =>
      readFileSync(join('src', file), 'utf8')
        .split('\n')
        .filter(
          (line) =>
            [...AS_IT_IS, ...WRITTEN_AS_IT_IS].some((shape) => shape.test(line)) &&
            !NOT_SHOWN.test(line),
        )
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(places).toEqual([]);
});
