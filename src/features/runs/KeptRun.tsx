import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { endedLines, hasSentNothing, tallyOf } from '#domain/plan/run/tally.ts';
import { RunDelivery } from '#features/runs/delivery/RunDelivery.tsx';
import { RunAfter } from '#features/runs/RunAfter.tsx';
import { RunFacts } from '#features/runs/RunFacts.tsx';
import { RunHeader } from '#features/runs/RunHeader.tsx';
import { RunLines } from '#features/runs/RunLines.tsx';
import { EndCounts, RunBar } from '#features/runs/RunProgress.tsx';
import { OthersInRun } from '#parts/write/OthersInRun.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { usePlanRunner } from '#queries/write/planRunner.ts';
import { useStartRun } from '#queries/write/useStartRun.ts';
import { inSomeHandQuery } from '#queries/planRuns.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/runs/texts.ts';

/**
 * A run that this page does not have in hand: it ended, another tab applies it, or it was left
 * halfway.
 */
export function KeptRun({ run }: { readonly run: PlanRun }) {
  const isEnded = run.state.kind === 'ended';
  const { data: isElsewhere } = useQuery({ ...inSomeHandQuery(run.id), enabled: !isEnded });
  const tally = tallyOf(run);
  const ended = endedLines(tally);
  return (
    <>
      <RunHeader
        run={run}
        percent={tally.total === 0 ? 100 : Math.floor((100 * ended) / tally.total)}
      />
      {!isEnded && isElsewhere === true && (
        <Notice level="info" title={TEXTS.otherTab} isApart>
          {TEXTS.otherTabHint}
        </Notice>
      )}
      {!isEnded && isElsewhere === false && <LeftHalfway run={run} />}
      <Section title={TEXTS.progress}>
        <RunBar byEnd={tally.byEnd} total={tally.total} ended={ended} />
        <EndCounts byEnd={tally.byEnd} total={tally.total} ended={ended} />
      </Section>
      {isEnded && <RunAfter run={run} />}
      {isEnded && <RunDelivery run={run} />}
      <OthersInRun items={run.items} />
      <RunFacts run={run} />
      <RunLines run={run} counts={tally} />
    </>
  );
}

function LeftHalfway({ run }: { readonly run: PlanRun }) {
  const runner = usePlanRunner();
  const takeInHand = useStartRun();
  const [failure, setFailure] = useState<Failure>();
  const isUnsent = hasSentNothing(run);
  const go = async (thenCancel: boolean) => {
    const started = await takeInHand(run.id);
    if (started === 'started' && thenCancel) runner.inHand().get(run.id)?.control.cancel();
  };
  const start = (thenCancel: boolean) =>
    void go(thenCancel).catch((error: unknown) => setFailure(toFailure(error)));
  return (
    <>
      <Notice
        level="warning"
        isApart
        title={
          run.state.kind === 'ready'
            ? TEXTS.notStartedTitle
            : isUnsent
              ? TEXTS.interruptedUnsent
              : TEXTS.interrupted
        }
        actions={
          <>
            <Button variant="contained" onClick={() => start(false)}>
              {run.state.kind === 'ready' ? TEXTS.start : TEXTS.resume}
            </Button>
            <Button onClick={() => start(true)}>{TEXTS.cancelRest}</Button>
          </>
        }
      >
        {isUnsent ? TEXTS.unsentHint : TEXTS.continueHint}
      </Notice>
      {failure !== undefined && <FailurePanel failure={failure} />}
    </>
  );
}
