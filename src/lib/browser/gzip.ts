/**
 * Texts as gzip, by the browser's own stream: it works beside the page, and nothing is loaded for
 * it. https://developer.mozilla.org/docs/Web/API/CompressionStream
 */
export async function gzip(pieces: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([...pieces]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Is this what {@link gzip} makes? https://www.rfc-editor.org/rfc/rfc1952 */
export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/**
 * The text in it, as UTF-8.
 * @param mostLetters of a text: a few bytes can be made of any number
 * @returns undefined where it is damaged, or holds more
 */
export async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  mostLetters: number,
): Promise<string | undefined> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let letters = 0;
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a stream comes piece by piece
      const { done, value } = await reader.read();
      if (done) return [...pieces, decoder.decode()].join('');
      const piece = decoder.decode(value, { stream: true });
      letters += piece.length;
      if (letters > mostLetters) {
        void reader.cancel();
        return undefined;
      }
      pieces.push(piece);
    }
  } catch {
    return undefined;
  }
}
