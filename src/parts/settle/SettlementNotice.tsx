import { Name } from '#ui/text/Name.tsx';
import Button from '@mui/material/Button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { type ChangeEnd, isDone } from '#domain/change/end.ts';
import { explain } from '#domain/failure/explain.ts';
import type { Journal, JournalEntry } from '#domain/journal/journal.ts';
import { useBackOnline } from '#parts/failure/useBackOnline.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { TEXTS } from '#parts/settle/texts.ts';
import { countAsOld } from '#queries/freshness.ts';
import { useDoubt } from '#queries/write/doubt.ts';
import { useGraph } from '#queries/graphContext.ts';
import { READ_BACK_SECONDS, settlementQuery } from '#queries/write/settlement.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { clockTime } from '#ui/time/clockTime.ts';
import { useMinute } from '#ui/time/useMinute.ts';

interface SettlementNoticeProps {
  readonly entry: JournalEntry;
  readonly journal: Journal;
  /** Looks by itself; otherwise when asked. */
  readonly isAutomatic: boolean;
  /** Names the configuration: where the page is not about it. */
  readonly isNamed?: boolean;
  /** More to do once it is settled. */
  readonly actions?: ReactNode;
}

/** Why it could not be looked up at once, as a rule. */
const NO_CONNECTION = { kind: 'offline', trace: {} } as const;

/**
 * A write whose answer nobody heard: settled by reading back, never by sending again, and how that
 * ended. Once the connection is back it looks by itself.
 */
export function SettlementNotice({
  entry,
  journal,
  isAutomatic,
  isNamed = false,
  actions,
}: SettlementNoticeProps) {
  const queryClient = useQueryClient();
  const minute = useMinute();
  const isLooking = useDoubt(entry.configuration.id) !== undefined;
  const { data, isFetching, error, refetch } = useQuery({
    ...settlementQuery(useGraph(), journal, entry),
    // What this page sent and still looks up has an end soon, which is waited for.
    enabled: isAutomatic || isLooking,
  });
  const isSettled = data?.kind === 'settled' || data?.kind === 'noted';
  useBackOnline(isSettled || isLooking ? undefined : NO_CONNECTION, () => void refetch());
  useEffect(() => {
    if (!isSettled) return;
    // Lists on screen may be older than what was just found out.
    for (const key of ['assignments', 'configuration', 'configurations'])
      countAsOld(queryClient, [key]);
  }, [isSettled, queryClient]);
  const one = wordsFor(entry);
  const when = clockTime(new Date(entry.sentAt), new Date(minute));
  const where = isNamed ? <Where entry={entry} /> : null;
  if (isLooking)
    return (
      <Notice level="info" title={TEXTS.looking}>
        {TEXTS.noClearAnswer(one.what, when, READ_BACK_SECONDS)}
        {where}
      </Notice>
    );
  if (isFetching)
    return (
      <Notice level="info" title={TEXTS.checking}>
        {TEXTS.closedBefore(one.what, when)}
        {where}
      </Notice>
    );
  // Whoever sent it has told.
  if (data?.kind === 'noted' && isAutomatic) return null;
  if (data?.kind === 'settled' || data?.kind === 'noted')
    return <Settled ends={data.ends} words={one} when={when} where={where} actions={actions} />;
  const why =
    data?.kind === 'inDoubt'
      ? ` ${explain(data.readFailure).what}`
      : error === null
        ? ''
        : ` ${error.message}`;
  return (
    <Notice
      level="warning"
      title={one.inDoubt}
      actions={
        <Button size="small" variant="contained" onClick={() => void refetch()}>
          {TEXTS.checkAgain}
        </Button>
      }
    >
      {TEXTS.inDoubt(when)}
      {why}
      {where}
    </Notice>
  );
}

interface SettledProps {
  readonly ends: readonly ChangeEnd[];
  readonly words: ReturnType<typeof wordsFor>;
  readonly when: string;
  readonly where: ReactNode;
  readonly actions: ReactNode;
}

function Settled({ ends, words, when, where, actions }: SettledProps) {
  // A creation that was noted by whoever sent it may be verified already.
  const done = ends.filter(({ result }) => isDone(result)).length;
  if (ends.some(({ result }) => result.kind === 'lost'))
    return (
      <Notice level="error" title={TEXTS.missing} actions={actions}>
        {TEXTS.missingHint(when)}
        {where}
      </Notice>
    );
  if (done === ends.length)
    return (
      <Notice level="success" title={words.done} actions={actions}>
        {TEXTS.isThere(words.what, when)}
        {where}
      </Notice>
    );
  if (done > 0)
    return (
      <Notice level="warning" title={TEXTS.someThere(done, ends.length)} actions={actions}>
        {TEXTS.someThereHint(when)}
        {where}
      </Notice>
    );
  return (
    <Notice level="warning" title={TEXTS.notThere} actions={actions}>
      {TEXTS.notThereHint(words.what, when, words.again)}
      {where}
    </Notice>
  );
}

function Where({ entry: { configuration } }: { readonly entry: JournalEntry }) {
  return (
    <>
      {' '}
      <AppLink to="/configurations/$id" params={{ id: configuration.id }}>
        <Name of={configuration.displayName} />
      </AppLink>
    </>
  );
}

function wordsFor({ changes }: JournalEntry) {
  const isCreation = changes.every(({ kind }) => kind === 'add');
  return isCreation
    ? {
        what: TEXTS.creation,
        done: TEXTS.created,
        inDoubt: TEXTS.creationInDoubt,
        again: TEXTS.createIt,
      }
    : {
        what: TEXTS.change,
        done: TEXTS.changed,
        inDoubt: TEXTS.changeInDoubt,
        again: TEXTS.makeIt,
      };
}
