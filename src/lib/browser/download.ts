/** Hands a text to the browser as a file. Nothing leaves this computer. */
export function download(fileName: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the address by then; a file that stays in memory would be there until the
  // tab closes.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
