import Button from '@mui/material/Button';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { saveCsv } from '#ui/table/saveCsv.ts';
import { TEXTS } from '#parts/texts.ts';

interface ExportButtonProps {
  readonly label?: string;
  /** Without ending. */
  readonly fileName: string;
  readonly header: readonly string[];
  readonly rows: () => readonly (readonly (string | undefined)[])[];
}

/** Saves rows as a CSV file. */
export function ExportButton({
  label = TEXTS.exportCsv,
  fileName,
  header,
  rows,
}: ExportButtonProps) {
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
      {isFailed && <span role="alert">{TEXTS.fileNotMade}</span>}
    </>
  );
}
