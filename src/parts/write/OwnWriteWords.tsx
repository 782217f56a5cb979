import type { JournalEntry } from '#domain/journal/journal.ts';
import { TEXTS } from '#parts/write/texts.ts';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';

/** Says when this person sent what was found to be so already. */
export function OwnWriteWords({ entry }: { readonly entry: JournalEntry }) {
  return (
    <>
      {TEXTS.ownBefore} <RelativeTime iso={entry.sentAt} />. {TEXTS.ownAfter}
    </>
  );
}
