import { beginningOf } from '#lib/text/bounded.ts';
import { plainSpaces } from '#lib/text/comparable.ts';

/** Longest name of a file before its ending: systems and browsers take 255 at most. */
const LONGEST_NAME = 120;

/**
 * The name of a file for something that has a name: without what a system does not take in one.
 * @param otherwise where nothing is left of the name
 * @param ending without its dot
 */
export function fileNameOf(name: string, otherwise: string, ending: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{N} ._-]+/gu, ' ');
  return `${plainSpaces(beginningOf(plainSpaces(plain), LONGEST_NAME)) || otherwise}.${ending}`;
}

/** Hands a text to the browser as a file. Nothing leaves this computer. */
export function download(fileName: string, type: string, text: string): void {
  downloadBlob(fileName, new Blob([text], { type }));
}

/** As {@link download}, where it is no text, or too long for one. */
export function downloadBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the address by then; a file that stays in memory would be there until the
  // tab closes.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
