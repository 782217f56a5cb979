/** Letters of a value that is parsed in one go; this takes about a millisecond. */
const PIECE = 65_536;

/**
 * As `JSON.parse`, step by step: a large text would hold up the page for as long as all of it takes.
 * Objects and arrays longer than a piece are taken apart, the rest goes to `JSON.parse`. Yields how
 * many letters are done.
 * @throws SyntaxError where `JSON.parse` does, in other words; RangeError where long values are
 *   nested thousands deep
 */
export function* parseJsonStepwise(text: string, piece = PIECE): Generator<number, unknown> {
  const { value, end } = yield* valueAt(text, afterSpace(text, 0), piece);
  if (afterSpace(text, end) < text.length) throw problemAt(text, end);
  return value;
}

interface Parsed {
  readonly value: unknown;
  /** Where the next letter is. */
  readonly end: number;
}

function* valueAt(text: string, start: number, piece: number): Generator<number, Parsed> {
  const end = endOf(text, start, piece);
  if (end === undefined) {
    const isArray = text[start] === '[';
    return yield* isArray ? arrayAt(text, start, piece) : objectAt(text, start, piece);
  }
  yield end;
  return { value: JSON.parse(text.slice(start, end)) as unknown, end };
}

function* arrayAt(text: string, start: number, piece: number): Generator<number, Parsed> {
  const values: unknown[] = [];
  let at = afterSpace(text, start + 1);
  if (text[at] === ']') return { value: values, end: at + 1 };
  for (;;) {
    const { value, end } = yield* valueAt(text, at, piece);
    values.push(value);
    at = afterSpace(text, end);
    if (text[at] === ']') return { value: values, end: at + 1 };
    at = afterSpace(text, expected(text, at, ','));
  }
}

function* objectAt(text: string, start: number, piece: number): Generator<number, Parsed> {
  const entries: [string, unknown][] = [];
  let at = afterSpace(text, start + 1);
  if (text[at] === '}') return { value: {}, end: at + 1 };
  for (;;) {
    const keyEnd = text[at] === '"' ? stringEnd(text, at) : undefined;
    if (keyEnd === undefined) throw problemAt(text, at);
    const key = JSON.parse(text.slice(at, keyEnd)) as string;
    at = afterSpace(text, expected(text, afterSpace(text, keyEnd), ':'));
    const { value, end } = yield* valueAt(text, at, piece);
    entries.push([key, value]);
    at = afterSpace(text, end);
    // A key that is there twice has its last value, and `__proto__` is a key like any other.
    if (text[at] === '}') return { value: Object.fromEntries(entries), end: at + 1 };
    at = afterSpace(text, expected(text, at, ','));
  }
}

function expected(text: string, at: number, letter: string): number {
  if (text[at] !== letter) throw problemAt(text, at);
  return at + 1;
}

const SPACE = /[ \t\n\r]*/y;
const SIMPLE = /[^\s,:[\]{}"]+/y;
/** What matters inside of an array or object. */
const MARK = /["[\]{}]/g;

function afterSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(text);
  return SPACE.lastIndex;
}

/**
 * Where the value ends that begins here; undefined where it is an array or object of more letters
 * than a piece, or without an end. Whether it is a value says `JSON.parse`.
 */
function endOf(text: string, start: number, piece: number): number | undefined {
  const first = text[start];
  if (first === '"') {
    const end = stringEnd(text, start);
    if (end === undefined) throw problemAt(text, start);
    return end;
  }
  if (first !== '[' && first !== '{') {
    SIMPLE.lastIndex = start;
    if (!SIMPLE.test(text)) throw problemAt(text, start);
    return SIMPLE.lastIndex;
  }
  let depth = 0;
  for (let at = start; at - start < piece;) {
    MARK.lastIndex = at;
    const mark = MARK.exec(text);
    if (mark === null) throw problemAt(text, text.length);
    at = mark.index + 1;
    if (mark[0] === '"') {
      const end = stringEnd(text, mark.index);
      if (end === undefined) throw problemAt(text, mark.index);
      at = end;
    } else depth += mark[0] === '[' || mark[0] === '{' ? 1 : -1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** Behind the closing mark of the string that begins here; undefined where it has none. */
function stringEnd(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (text[first - 1] === '\\') first -= 1;
    if ((at - first) % 2 === 0) return at + 1;
  }
  return undefined;
}

function problemAt(text: string, at: number): SyntaxError {
  const found = at < text.length ? JSON.stringify(text[at]) : 'the end';
  return new SyntaxError(`JSON does not go on with ${found} at ${at}`);
}
