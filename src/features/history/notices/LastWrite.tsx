import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { OutcomeMark } from '#features/history/OutcomeMark.tsx';
import { undoableChanges } from '#domain/journal/entryOutcome.ts';
import { undoneEntry } from '#domain/journal/undone.ts';
import { dateText } from '#lib/locale.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { newestEntryQuery, undosQuery } from '#queries/journal.ts';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Name } from '#ui/text/Name.tsx';
import { TEXTS } from '#features/history/notices/texts.ts';

/** How long ago a write may have been sent to be what a broken page was about, in milliseconds. */
const RECENT_MS = 15 * 60_000;

/**
 * How the newest write of the last minutes ended, from the journal: for a page that broke before it
 * could say so.
 */
export function LastWrite() {
  const { journal } = useStores();
  const { data: entry } = useQuery(newestEntryQuery(journal));
  const { data: undos = [] } = useQuery({
    ...undosQuery(journal, entry == null ? [] : [entry.id]),
    enabled: entry != null,
  });
  const [now] = useState(() => Date.now());
  if (entry == null || now - Date.parse(entry.sentAt) > RECENT_MS) return null;
  const { id, configuration, sentAt } = entry;
  const undone = undoneEntry(entry, undos);
  return (
    <Notice
      level="info"
      title={TEXTS.yourLastWrite}
      actions={
        <>
          <LinkButton size="small" variant="outlined" to="/history/$id" params={{ id }}>
            {TEXTS.showTheEntry}
          </LinkButton>
          {undoableChanges(entry).length > 0 && undone?.isWhole !== true && (
            <LinkButton
              size="small"
              to="/history/$id/undo"
              params={{ id }}
              startIcon={<Undo2 size={14} aria-hidden />}
            >
              {TEXTS.undo}
            </LinkButton>
          )}
        </>
      }
    >
      <OutcomeMark entry={entry} /> <Name of={configuration.displayName} />
      {TEXTS.sentAt} <span>{dateText(new Date(sentAt), 'time')}</span>
    </Notice>
  );
}
