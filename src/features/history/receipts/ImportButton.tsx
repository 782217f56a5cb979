import Button from '@mui/material/Button';
import { Upload } from 'lucide-react';
import { useRef } from 'react';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { TEXTS } from '#features/history/texts.ts';

/** Chooses a file of receipts. */
export function ImportButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<Upload size={16} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {TEXTS.import}
      </Button>
      <VisuallyHidden aria-hidden>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-label={TEXTS.receiptsToImport}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file may be chosen again.
            currentTarget.value = '';
            if (file !== undefined) onFile(file);
          }}
        />
      </VisuallyHidden>
    </>
  );
}
