import { onTestFinished, vi } from 'vitest';

/** A file that the browser was handed, as it would lie on the disk. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/**
 * For tests: what pages hand to the browser as files from now on, until the end of the test. As in
 * a browser, a file is what a click on a link with `download` leads to, and the address of a blob
 * leads somewhere for as long as nobody has revoked it. A byte order mark is part of the text.
 * @returns waits for the next file that nobody has asked for yet
 */
export function savedFiles(): () => Promise<SavedFile> {
  const blobs = new Map<string, Blob>();
  const saved: SavedFile[] = [];
  let taken = 0;
  const spies = [
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      const address = `blob:http://localhost/${crypto.randomUUID()}`;
      blobs.set(address, blob as Blob);
      return address;
    }),
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void blobs.delete(address)),
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(
      this: HTMLAnchorElement,
    ) {
      const blob = blobs.get(this.href);
      if (blob === undefined || this.download === '')
        throw new Error(`Nothing to save at ${this.href}`);
      const name = this.download;
      void textOf(blob).then((text) => saved.push({ name, text }));
    }),
  ];
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return async () => {
    await vi.waitUntil(() => saved.length > taken, { timeout: 20_000 });
    taken += 1;
    return saved[taken - 1]!;
  };
}

/** `text()` of a blob leaves a byte order mark out. */
const textOf = async (blob: Blob): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
