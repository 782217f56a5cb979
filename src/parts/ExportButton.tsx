import Button from '@mui/material/Button';
import { Download } from 'lucide-react';
import { useState } from 'react';

interface ExportButtonProps {
  /** Without ending. */
  readonly fileName: string;
  readonly header: readonly string[];
  readonly rows: () => readonly (readonly (string | undefined)[])[];
}

/** Saves rows as a CSV file. */
export function ExportButton({ fileName, header, rows }: ExportButtonProps) {
  const [isFailed, setFailed] = useState(false);
  const save = async () => {
    // Most never export: what writes CSV is loaded when somebody does.
    const { toCsv } = await import('#lib/csv.ts');
    const url = URL.createObjectURL(new Blob([toCsv(header, rows())], { type: 'text/csv;charset=utf-8' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: `${fileName.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim()}.csv` });
    link.click();
    // Some browsers read the file only after the click has returned.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return (
    <>
      <Button variant="outlined" startIcon={<Download size={15} aria-hidden />} onClick={() => void save().then(() => setFailed(false), () => setFailed(true))}>
        Export CSV
      </Button>
      {isFailed && <span role="alert">The file could not be made. Reload the page and try again.</span>}
    </>
  );
}
