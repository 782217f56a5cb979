import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { twoSteps } from '#domain/approval/twoSteps.ts';
import { toFailure } from '#domain/failure/failure.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import { TEXTS } from '#features/history/entry/texts.ts';
import { useWaitingKeeper } from '#parts/approval/useWaitingKeeper.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { PlanReplaceNotice } from '#parts/plan/PlanReplaceNotice.tsx';
import { waitingWritesQuery } from '#queries/approvals/requests.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useNewDraft } from '#stores/plan/useNewDraft.ts';
import { useStores } from '#stores/storesContext.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { Section } from '#ui/shell/Section.tsx';

/**
 * The way to a change that cannot be approved as one: its removal, then its addition, each asked
 * for, approved and completed by itself. Where that stands is read from the tenant each time.
 */
export function TwoSteps({ entry }: { readonly entry: JournalEntry }) {
  const { configuration, changes } = entry;
  const { account } = useSession();
  const list = useQuery({
    ...assignmentsQuery(useGraph(), configuration.id, ''),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
  const [isReading, setReading] = useState(false);
  const keeper = useWaitingKeeper(useStores());
  const writes = useQuery(waitingWritesQuery(keeper, account.oid));
  const navigate = useNavigate();
  const { start, ...draft } = useNewDraft(() => void navigate({ to: '/plan/review' }));
  // Made of the list as it is now: the page may have been open for long.
  const assignAgain = async () => {
    setReading(true);
    const read = await list.refetch();
    setReading(false);
    const left = read.isSuccess ? twoSteps(changes, read.data) : undefined;
    if (left?.kind !== 'add') return;
    const wishes = left.rows.map((row) => ({ kind: 'add' as const, row }));
    const { id: configurationId, displayName } = configuration;
    const [name, { tenantId }] = [TEXTS.secondName, account];
    const items = [{ configurationId, displayName, wishes }];
    start({ ...EMPTY_DRAFT, name, plan: { name, tenantId, items } });
  };
  const failed = [list, writes].find(({ error }) => error !== null);
  if (failed !== undefined)
    return <FailurePanel failure={toFailure(failed.error)} onRetry={() => void failed.refetch()} />;
  const { data: now } = list;
  const { data: waiting } = writes;
  if (now === undefined || waiting === undefined)
    return <ProgressLine label={TEXTS.readingSteps} />;
  const steps = twoSteps(changes, now);
  const isWaiting =
    (steps.kind === 'remove' || steps.kind === 'add') &&
    waiting.some((write) => write.configuration.id === configuration.id);
  return (
    <Section title={TEXTS.twoSteps}>
      <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
        <span>{isWaiting ? TEXTS.stepWaits[steps.kind] : TEXTS.steps[steps.kind]}</span>
        {isWaiting && (
          <LinkButton variant="outlined" to="/approvals">
            {TEXTS.showApprovals}
          </LinkButton>
        )}
        {!isWaiting && steps.kind === 'remove' && (
          <LinkButton
            variant="outlined"
            color="error"
            to="/configurations/$id/remove"
            params={{ id: configuration.id }}
            search={{ assignments: steps.rows.map(({ id }) => id).join(',') }}
          >
            {TEXTS.removeFirst}
          </LinkButton>
        )}
        {!isWaiting && steps.kind === 'add' && (
          <ReasonButton variant="contained" busy={isReading} onClick={() => void assignAgain()}>
            {TEXTS.assignAgain}
          </ReasonButton>
        )}
        {draft.isAsking && (
          <PlanReplaceNotice key={draft.asks} onReplace={draft.replace} onKeep={draft.keep} />
        )}
      </Box>
    </Section>
  );
}
