import Button from '@mui/material/Button';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { saveCsv } from '#ui/table/saveCsv.ts';

interface ExportButtonProps {
  readonly label?: string;
  /** Without ending. */
  readonly fileName: string;
  readonly header: readonly string[];
  readonly rows: () => readonly (readonly (string | undefined)[])[];
}

/** Saves rows as a CSV file. */
export function ExportButton({ label = 'Export CSV', fileName, header, rows }: ExportButtonProps) {
  const [isFailed, setFailed] = useState(false);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<Download size={15} aria-hidden />}
        onClick={() =>
          void saveCsv(fileName, header, rows()).then(
            () => setFailed(false),
            () => setFailed(true),
          )
        }
      >
        {label}
      </Button>
      {isFailed && (
        <span role="alert">The file could not be made. Reload the page and try again.</span>
      )}
    </>
  );
}
