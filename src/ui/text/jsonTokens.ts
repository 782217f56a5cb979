export interface JsonToken {
  readonly kind: 'key' | 'string' | 'literal' | 'plain';
  readonly text: string;
}

/**
 * A string (with the colon after it when it is a key), a number or a word; the rest is punctuation.
 */
const PATTERN =
  /("(?:\\.|[^"\\])*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b/g;

/**
 * Cuts pretty-printed JSON into what deserves a colour. Joined again, the tokens are the text,
 * letter by letter.
 */
export function jsonTokens(json: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  let end = 0;
  for (const match of json.matchAll(PATTERN)) {
    const [whole, string, colon] = match;
    if (match.index > end) tokens.push({ kind: 'plain', text: json.slice(end, match.index) });
    if (string === undefined) tokens.push({ kind: 'literal', text: whole });
    else tokens.push({ kind: colon === undefined ? 'string' : 'key', text: string });
    if (colon !== undefined) tokens.push({ kind: 'plain', text: colon });
    end = match.index + whole.length;
  }
  if (end < json.length) tokens.push({ kind: 'plain', text: json.slice(end) });
  return tokens;
}
