import type { Ref } from 'react';

interface FileInputProps {
  /** What opens the dialog: a button elsewhere clicks it. */
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  /** As the attribute `accept` of HTML. */
  readonly accept: string;
  /** Not called where the dialog was left without a choice. */
  readonly onChoose: (file: File) => void;
}

/** The dialog for one file, without a look of its own. */
export function FileInput({ ref, label, accept, onChoose }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      aria-label={label}
      hidden
      onChange={(event) => {
        const file = event.target.files?.[0];
        if (file !== undefined) onChoose(file);
        // The same file again is a change, too: it may have been mended.
        event.target.value = '';
      }}
    />
  );
}
