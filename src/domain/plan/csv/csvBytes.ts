/** Bytes; ten thousand lines of long names take a third of it. */
export const LARGEST_CSV = 10_000_000;

/**
 * The text of a file: UTF-8 with or without a byte order mark, or UTF-16 with one. Undefined for
 * anything else.
 */
export function decodeCsv(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
