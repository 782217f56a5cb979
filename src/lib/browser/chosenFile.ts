import { quoted } from '#lib/text/bounded.ts';

/** What a file that somebody chose holds, or why it could not be read, in sentences. */
export type ChosenFile =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly words: string };

/**
 * Reads a file that somebody chose. Between choosing and reading it can be deleted, changed or
 * locked, and the browser then refuses: https://w3c.github.io/FileAPI/#dfn-error-codes
 * @param mostBytes a larger file is not read
 */
export async function readChosenFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  mostBytes: number,
): Promise<ChosenFile> {
  const name = quoted(file.name);
  if (file.size > mostBytes)
    return {
      ok: false,
      words: `The file ${name} is too large for this app. Choose another file.`,
    };
  try {
    return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    return { ok: false, words: `The file ${name} could not be read. ${causeOf(error)}` };
  }
}

function causeOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError')
    return 'It was moved, renamed or deleted after it was chosen. Choose it again.';
  if (name === 'NotReadableError')
    return (
      'It was changed after it was chosen, another program has it open, or you may not ' +
      'read it. Close it there, and choose it again.'
    );
  return 'Close it in other programs, and choose it again.';
}

/** As UTF-8, without a byte order mark; what is none becomes replacement characters. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
