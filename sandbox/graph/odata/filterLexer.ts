import { graphError } from '../http/errors.ts';

export type Token =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: '(' | ')' | ',' | ':' };

const PATTERN = /\s*(?:'((?:[^']|'')*)'|([(),:])|([^\s'(),:][^\s'(),]*))/y;

/**
 * Splits a `$filter` into words, 'strings' and signs. A colon ends a word only in a lambda
 * (`any(g:g eq 'x')`).
 */
export function lexFilter(text: string): readonly Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < text.trimEnd().length) {
    const at = PATTERN.lastIndex;
    const match = PATTERN.exec(text);
    if (match === null) throw invalidFilter(`Syntax error at position ${at} in '${text}'.`);
    const [, quoted, sign, word] = match;
    if (quoted !== undefined) tokens.push({ kind: 'string', text: quoted.replaceAll("''", "'") });
    else if (sign === '(' || sign === ')' || sign === ',' || sign === ':')
      tokens.push({ kind: 'sign', text: sign });
    else if (word !== undefined) tokens.push(...splitLambda(word));
  }
  return tokens;
}

function splitLambda(word: string): readonly Token[] {
  const match = /^([A-Za-z_]\w*):([A-Za-z_].*)$/.exec(word);
  const [, variable, rest] = match ?? [];
  if (variable === undefined || rest === undefined) return [{ kind: 'word', text: word }];
  return [
    { kind: 'word', text: variable },
    { kind: 'sign', text: ':' },
    { kind: 'word', text: rest },
  ];
}

export function invalidFilter(message: string): Error {
  return graphError(400, 'BadRequest', `Invalid filter clause: ${message}`);
}
