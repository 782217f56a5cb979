/**
 * Hands rows to the browser as a CSV file.
 * @param fileName without ending
 */
export async function saveCsv(
  fileName: string,
  header: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): Promise<void> {
  // Most never export: what writes CSV is loaded when somebody does.
  const [{ toCsv }, { download }] = await Promise.all([
    import('#lib/csv.ts'),
    import('#lib/browser/download.ts'),
  ]);
  download(
    `${fileName.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim()}.csv`,
    'text/csv;charset=utf-8',
    toCsv(header, rows),
  );
}
