import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { countedIn, failedIn, reportedIn } from '#domain/delivery/delivery.ts';
import { mayFail, onlyTakesAway } from '#domain/delivery/mayFail.ts';
import { isStillSilent, type Silence as SilenceFacts } from '#domain/delivery/silence.ts';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { carriedOutAt, undoableChanges } from '#domain/journal/entryOutcome.ts';
import type { Journal, JournalEntry } from '#domain/journal/journal.ts';
import { undoneEntry } from '#domain/journal/undone.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { ShareBar } from '#parts/delivery/ShareBar.tsx';
import { TEXTS } from '#parts/delivery/texts.ts';
import { deliveryQuery } from '#queries/delivery/delivery.ts';
import { FRESH_FOR } from '#queries/freshness.ts';
import { journalEntryQuery, undosQuery } from '#queries/journal.ts';
import { useGraph } from '#queries/graphContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { useMinute } from '#ui/time/useMinute.ts';

export interface SinceWriteProps {
  readonly journal: Journal;
  readonly entryId: string;
  /**
   * Told how many devices are in error since the change, where it can be taken back for that. Keeps
   * its identity.
   */
  readonly onFailed: (devices: number) => void;
}

/** What devices report since the change that an entry of the journal has. */
export function SinceWrite({ journal, entryId, onFailed }: SinceWriteProps) {
  const { data: entry } = useQuery(journalEntryQuery(journal, entryId));
  const { data: undos = [] } = useQuery(undosQuery(journal, [entryId]));
  return entry ? (
    <ReportedLine
      journal={journal}
      entry={entry}
      onFailed={onFailed}
      canUndo={undoableChanges(entry).some(mayFail) && undoneEntry(entry, undos)?.isWhole !== true}
    />
  ) : null;
}

interface ReportedLineProps extends Pick<SinceWriteProps, 'journal' | 'onFailed'> {
  readonly entry: JournalEntry;
  /** Errors may have come by it, and it can be taken back. */
  readonly canUndo: boolean;
}

/** What is in error before that is older than the change: no device can have told of it yet. */
const FIRST_REPORT_MS = 60_000;

/** Asked again while the page is open and in view, and no more often than Intune counts. */
function ReportedLine({ journal, entry, canUndo, onFailed }: ReportedLineProps) {
  const { id, configuration, expectedDevices, inErrorBefore: before } = entry;
  const sentAt = carriedOutAt(entry);
  const configurationId = configuration.id;
  const { data, error, dataUpdatedAt } = useQuery({
    ...deliveryQuery(useGraph(), configurationId),
    refetchInterval: FRESH_FOR.delivery,
    refetchIntervalInBackground: false,
  });
  const counts = data?.devices ?? data?.users ?? {};
  const inError = failedIn(counts);
  const readAt = data?.asOf ?? new Date(dataUpdatedAt).toISOString();
  const isOlder = data !== undefined && Date.parse(readAt) - Date.parse(sentAt) < FIRST_REPORT_MS;
  const isFirst = isOlder && before === undefined;
  useEffect(() => {
    // Where it cannot be kept, all count after a reload, and the words say that some may be older.
    if (isFirst) void journal.noteInErrorBefore(id, inError).catch(() => undefined);
  }, [journal, id, isFirst, inError]);
  const failed = canUndo && !isOlder ? Math.max(0, inError - (before ?? 0)) : 0;
  useEffect(() => onFailed(failed), [onFailed, failed]);
  if (data === undefined)
    return (
      <span>
        {error === null ? TEXTS.reading : TEXTS.lineNotRead(explain(toFailure(error)).title)}
      </span>
    );
  const isUsers = data.devices === undefined;
  const reported = reportedIn(counts);
  const expected = isUsers ? undefined : expectedDevices;
  const isLeaving = onlyTakesAway(undoableChanges(entry), expectedDevices);
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5 }}>
        <span>
          {isLeaving
            ? TEXTS.stillReported(reported, isUsers ? 'user' : 'device', expected)
            : isUsers
              ? TEXTS.usersSoFar(reported)
              : expected === undefined
                ? TEXTS.soFar(reported, countedIn(counts))
                : TEXTS.soFarExpected(reported, expected)}
        </span>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {TEXTS.readAt} <RelativeTime iso={readAt} />
        </Box>
        <AppLink
          to="/configurations/$id"
          params={{ id: configurationId }}
          search={{ delivery: 'open' }}
        >
          {TEXTS.which}
        </AppLink>
      </Box>
      {countedIn(counts) > 0 && <ShareBar counts={counts} height={6} />}
      <Silence sentAt={sentAt} expected={expected} reported={reported} />
      {failed > 0 && (
        <span>{(before === undefined ? TEXTS.inError : TEXTS.moreInError)(failed)}</span>
      )}
    </Box>
  );
}

function Silence({ sentAt, expected, reported }: Omit<SilenceFacts, 'now'>) {
  const now = useMinute();
  if (!isStillSilent({ sentAt, expected, reported, now })) return null;
  return (
    <Notice level="warning" title={TEXTS.silent} quiet>
      {TEXTS.silentHint}
    </Notice>
  );
}
