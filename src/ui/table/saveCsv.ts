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
  const [{ toCsv }, { download, fileNameOf }] = await Promise.all([
    import('#lib/csv.ts'),
    import('#lib/browser/download.ts'),
  ]);
  download(fileNameOf(fileName, 'table', 'csv'), 'text/csv;charset=utf-8', toCsv(header, rows));
}
