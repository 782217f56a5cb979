import type { Call } from './http/call.ts';
import { graphError } from './http/errors.ts';

/**
 * `$search` of the directory: names are cut into words, and each word asked for must begin one of
 * them, accents and case aside. `"displayName:a" AND "description:b"`, AND before OR, as documented
 * for directory objects.
 */
function words(text: string): readonly string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      // ł has no decomposition
      .replace(/[łŁ]/g, 'l')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu) ?? []
  );
}

/** What a search may look at, by the name of the property. */
export type Searched<T> = Readonly<Record<string, (row: T) => string>>;

function clause<T>(text: string, searched: Searched<T>): (row: T) => boolean {
  const [, property, raw] = /^"(\w+):((?:[^"\\]|\\.)*)"$/s.exec(text.trim()) ?? [];
  const valueOf = property === undefined ? undefined : searched[property];
  if (valueOf === undefined || raw === undefined) {
    throw graphError(
      400,
      'Request_BadRequest',
      `Syntax error: character '${text.trim().slice(0, 1)}' is not valid at position 0 in '${text.trim()}'.`,
    );
  }
  const wanted = words(raw.replace(/\\(.)/g, '$1'));
  return (row) => {
    const has = words(valueOf(row));
    return wanted.every((word) => has.some((each) => each.startsWith(word)));
  };
}

/** Cuts at AND / OR outside of quotation marks. */
function cut(text: string, word: 'AND' | 'OR'): readonly string[] {
  const parts: string[] = [];
  let current = '';
  for (const piece of text.match(/"(?:[^"\\]|\\.)*"|\S+|\s+/gs) ?? []) {
    if (piece.toUpperCase() === word) {
      parts.push(current);
      current = '';
    } else current += piece;
  }
  return [...parts, current];
}

/** Reads a `$search` into a test; a mistake is Graph's 400. */
export function parseSearch<T>(text: string, searched: Searched<T>): (row: T) => boolean {
  const any = cut(text, 'OR').map((part) => cut(part, 'AND').map((each) => clause(each, searched)));
  return (row) => any.some((all) => all.every((each) => each(row)));
}

/** Known issue 18185 of Graph (docs/reference/groups.md). */
export function refuseAmpersand(call: Call, request: Request, search: string): void {
  const isLegacy =
    call.version === 'v1.0' && !/legacySearch=false/i.test(request.headers.get('Prefer') ?? '');
  if (isLegacy && search.includes('&'))
    throw graphError(400, 'BadRequest', "Unrecognized query argument specified: ''.");
}
