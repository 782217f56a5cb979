import Button from '@mui/material/Button';
import { useState } from 'react';
import { TEXTS } from '#parts/lens/texts.ts';

interface JsonButtonProps {
  /** Of the file, without ending. */
  readonly fileName: string;
  readonly json: () => string;
}

/** Saves what is shown as a file for people and programs. */
export function JsonButton({ fileName, json }: JsonButtonProps) {
  const [isFailed, setFailed] = useState(false);
  const save = async () => {
    const { download, fileNameOf } = await import('#lib/browser/download.ts');
    download(fileNameOf(fileName, 'lens', 'json'), 'application/json', json());
  };
  return (
    <>
      <Button
        size="small"
        onClick={() =>
          void save().then(
            () => setFailed(false),
            () => setFailed(true),
          )
        }
      >
        {TEXTS.exportJson}
      </Button>
      {isFailed && <span role="alert">{TEXTS.fileNotMade}</span>}
    </>
  );
}
