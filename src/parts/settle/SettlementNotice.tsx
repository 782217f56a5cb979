import { Name } from '#ui/text/Name.tsx';
import Button from '@mui/material/Button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { explain } from '#domain/failure/explain.ts';
import type { Journal, JournalEntry } from '#domain/journal/journal.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { useGraph } from '#queries/graphContext.ts';
import { type Settlement, settlementQuery } from '#queries/write/settlement.ts';
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

/**
 * A write whose answer nobody heard: settled by reading back, never by sending again, and how that
 * ended.
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
  const { data, isFetching, error, refetch } = useQuery({
    ...settlementQuery(useGraph(), journal, entry),
    enabled: isAutomatic,
  });
  const isSettled = data?.kind === 'settled';
  useEffect(() => {
    if (!isSettled) return;
    // Lists on screen may be older than what was just found out.
    for (const key of ['assignments', 'configuration', 'configurations'])
      void queryClient.invalidateQueries({ queryKey: [key] });
  }, [isSettled, queryClient]);
  const one = wordsFor(entry);
  const when = clockTime(new Date(entry.sentAt), new Date(minute));
  const where = isNamed ? <Where entry={entry} /> : null;
  if (isFetching) {
    return (
      <Notice level="info" title="Checking how the last change ended">
        {one.what} was sent at {when}, and the page was closed before the answer came. The tenant is
        being read back; nothing is sent again.{where}
      </Notice>
    );
  }
  if (data === null) return null;
  if (data?.kind === 'settled')
    return <Settled settlement={data} words={one} when={when} where={where} actions={actions} />;
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
          Check again
        </Button>
      }
    >
      It was sent at {when} and its answer was lost. Whether it is in the tenant is not known yet.
      {why}
      {where}
    </Notice>
  );
}

interface SettledProps {
  readonly settlement: Extract<Settlement, { kind: 'settled' }>;
  readonly words: ReturnType<typeof wordsFor>;
  readonly when: string;
  readonly where: ReactNode;
  readonly actions: ReactNode;
}

function Settled({ settlement: { ends }, words, when, where, actions }: SettledProps) {
  const done = ends.filter(({ result }) => result.kind === 'accepted').length;
  if (ends.some(({ result }) => result.kind === 'lost')) {
    return (
      <Notice level="error" title="An assignment is missing" actions={actions}>
        The change sent at {when} was interrupted: the old assignment was removed and the new one
        not written. History shows what it was.{where}
      </Notice>
    );
  }
  if (done === ends.length) {
    return (
      <Notice level="success" title={words.done} actions={actions}>
        {words.what} sent at {when} is in the tenant.{where}
      </Notice>
    );
  }
  if (done > 0) {
    return (
      <Notice
        level="warning"
        title={`${done} of ${ends.length} changes are in the tenant`}
        actions={actions}
      >
        They were sent together at {when}. History shows which are there.{where}
      </Notice>
    );
  }
  return (
    <Notice level="warning" title={words.notDone} actions={actions}>
      {words.what} sent at {when} is not in the tenant. You can {words.again} again.{where}
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
        what: 'An assignment',
        done: 'Assignment created',
        notDone: 'Not seen in the tenant',
        inDoubt: 'An assignment is in doubt',
        again: 'create it',
      }
    : {
        what: 'A change',
        done: 'Change made',
        notDone: 'Not seen in the tenant',
        inDoubt: 'A change is in doubt',
        again: 'make it',
      };
}
