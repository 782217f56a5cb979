import Box from '@mui/material/Box';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { waitingInRun } from '#domain/approval/waiting.ts';
import { endLabel } from '#domain/change/endWords.ts';
import { toFailure } from '#domain/failure/failure.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { TEXTS } from '#features/runs/texts.ts';
import { numberText } from '#lib/locale.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import type { Completed } from '#queries/approvals/completeWaiting.ts';
import { STALE_AFTER_APPROVAL } from '#queries/approvals/requests.ts';
import { useWaitingKeeper } from '#parts/approval/useWaitingKeeper.ts';
import { useGraph } from '#queries/graphContext.ts';
import { PLAN_RUNS_KEY } from '#queries/planRuns.ts';
import { useOneWrite } from '#queries/write/useOneWrite.ts';
import { ListWaiting } from '#parts/write/ListWaiting.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { useStores } from '#stores/storesContext.ts';

interface Completing {
  readonly done: number;
  readonly total: number;
  readonly configurationId?: ConfigurationKey;
  /** How often each word for how it came out. */
  readonly outcomes: ReadonlyMap<string, number>;
}

/** What of an ended plan waits for another admin: completed line by line, later. */
export function CompleteLines({ run }: { readonly run: PlanRun }) {
  const waiting = waitingInRun(run);
  const { completing, isBusy, failure, start } = useCompleteLines(run.id);
  const parts = [...(completing?.outcomes ?? [])].map(
    ([word, count]) => `${numberText(count)} ${word}`,
  );
  // What waited has ended elsewhere: its lines say how.
  if (waiting.length === 0 && !isBusy && parts.length === 0 && failure === undefined) return null;
  return (
    <Section title={waiting.length === 0 ? TEXTS.waitedTitle : TEXTS.waitingTitle}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        {waiting.length > 0 && <div>{TEXTS.waitingHint(waiting.length)}</div>}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {(isBusy || waiting.length > 0) && (
            <ReasonButton variant="contained" busy={isBusy} onClick={() => start(run)}>
              {isBusy && completing !== undefined
                ? TEXTS.completing(completing.done + 1, completing.total)
                : TEXTS.completeLines(waiting.length)}
            </ReasonButton>
          )}
          <LinkButton variant="outlined" to="/approvals">
            {TEXTS.showApprovals}
          </LinkButton>
          <Box component="output" sx={{ '&:not(:empty)': { width: '100%', mt: 1 } }}>
            {parts.length > 0 && TEXTS.completedLines(parts.join(', '))}
          </Box>
        </Box>
        {isBusy && <ListWaiting of={completing?.configurationId} />}
        {failure !== undefined && <FailurePanel failure={failure} />}
      </Box>
    </Section>
  );
}

/** How it came out; of what has ended, the word of its end. */
function wordOf(completed: Completed): string {
  if (completed.kind !== 'ended') return TEXTS.completedOf[completed.kind];
  const kind = completed.ends[0]?.result.kind ?? 'unknown';
  const isSeen = kind === 'accepted' && completed.verified?.kind === 'verified';
  return endLabel(isSeen ? 'verified' : kind).toLowerCase();
}

function useCompleteLines(runId: string) {
  const graph = useGraph();
  const keeper = useWaitingKeeper(useStores());
  const { tenantId } = useSession().account;
  const [completing, setCompleting] = useState<Completing>();
  const { send, isPending, error } = useOneWrite({ mutationFn: complete }, [
    [...PLAN_RUNS_KEY, 'run', runId],
    ...STALE_AFTER_APPROVAL,
  ]);

  async function complete(run: PlanRun): Promise<void> {
    const { completeWaiting } = await import('#queries/approvals/completeWaiting.ts');
    const waiting = waitingInRun(run);
    let state: Completing = { done: 0, total: waiting.length, outcomes: new Map() };
    for (const write of waiting) {
      setCompleting({ ...state, configurationId: write.configuration.id });
      // oxlint-disable-next-line no-await-in-loop -- gated writes leave one by one
      const word = wordOf(await completeWaiting(write, { graph, keeper, tenantId }));
      const outcomes = new Map(state.outcomes).set(word, (state.outcomes.get(word) ?? 0) + 1);
      state = { ...state, done: state.done + 1, outcomes };
    }
    setCompleting(state);
  }

  return {
    completing,
    isBusy: isPending,
    failure: error === null ? undefined : toFailure(error),
    start: (run: PlanRun) => send(run),
  };
}
