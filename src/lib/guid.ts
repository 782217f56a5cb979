const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const BRACED = /^\{(.*)\}$/;

/**
 * The object id that a text is, in lower case: typed or pasted, in any case, with or without the
 * braces that Windows writes around one. Undefined for any other text.
 */
export function guidIn(text: string): string | undefined {
  const written = text.trim().toLowerCase();
  const id = BRACED.exec(written)?.[1]?.trim() ?? written;
  return GUID.test(id) ? id : undefined;
}
