import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { PlanControl } from '#domain/plan/run/control.ts';
import { endLabel } from '#domain/change/endWords.ts';
import type { PlanProgress } from '#domain/plan/run/progress.ts';
import type { PlanRun, RunState } from '#domain/plan/run/run.ts';
import { numberText, tenthsText } from '#lib/locale.ts';
import type { Failure } from '#domain/failure/failure.ts';
import { useSession } from '#auth/useSession.ts';
import { ApprovalOutcome } from '#parts/approval/ApprovalOutcome.tsx';
import { useJustification } from '#parts/write/useJustification.ts';
import { useAskingWhy } from '#stores/approvalSettings.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { WRITE_END_KINDS, type WriteEndKind } from '#domain/change/end.ts';
import { TEXTS } from '#features/runs/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

interface RunProgressProps {
  readonly run: Pick<PlanRun, 'id' | 'state'>;
  readonly progress: PlanProgress;
  readonly control: PlanControl;
  /** How many lists wait for what else this browser writes to them. */
  readonly lists: number;
}

/** How far a run in the hands of this page is, what it waits for, and pause, resume and cancel. */
export function RunProgress({ run, progress, control, lists }: RunProgressProps) {
  const { state } = run;
  const [isAsked, setAsked] = useState(false);
  const { total, ended, byEnd, ratePerSecond, secondsLeft, allowance, waiting } = progress;
  const isEnded = state.kind === 'ended';
  const percent = total === 0 ? 100 : Math.floor((100 * ended) / total);
  return (
    <Section title={TEXTS.progress}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <RunBar byEnd={byEnd} total={total} ended={ended} />
        <EndCounts byEnd={byEnd} total={total} ended={ended} />
        {!isEnded && (
          <Box className="tabular" sx={{ color: 'text.secondary' }}>
            {[
              ratePerSecond === undefined ? undefined : TEXTS.rate(tenthsText(ratePerSecond)),
              secondsLeft === undefined ? undefined : TEXTS.timeLeft(secondsLeft),
              TEXTS.allowance(allowance.used, allowance.limit, allowance.windowSeconds),
              waiting === undefined
                ? undefined
                : waiting.reason === 'allowance'
                  ? TEXTS.waitingForAllowance
                  : TEXTS.waitingForGraph,
              lists === 0 ? undefined : TEXTS.waitingForLists(lists),
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </Box>
        )}
        {/* Told at each change of state and each tenth, not at each line. */}
        <VisuallyHidden>
          <output>
            {TEXTS.progressPercent(
              STATE_WORDS[state.kind],
              isEnded ? 100 : percent - (percent % 10),
            )}
          </output>
        </VisuallyHidden>
        {state.kind === 'paused' && state.why !== undefined && (
          <WhyPaused runId={run.id} why={state.why} onResume={control.resume} />
        )}
        {!isEnded && (
          <>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              {state.kind === 'paused'
                ? // Without a justification it would pause again.
                  state.why?.kind !== 'justificationNeeded' && (
                    <Button variant="contained" onClick={() => control.resume()}>
                      {TEXTS.resume}
                    </Button>
                  )
                : state.kind === 'running' && (
                    <Button variant="outlined" onClick={() => control.pause()}>
                      {TEXTS.pause}
                    </Button>
                  )}
              {state.kind !== 'cancelling' && (
                <Button onClick={() => setAsked(true)}>{TEXTS.cancelRest}</Button>
              )}
            </Box>
            {isAsked && state.kind !== 'cancelling' && (
              <Notice
                level="warning"
                title={TEXTS.confirmCancel}
                actions={
                  <>
                    <Button variant="contained" onClick={() => control.cancel()}>
                      {TEXTS.confirmCancelYes}
                    </Button>
                    <Button onClick={() => setAsked(false)}>{TEXTS.confirmCancelNo}</Button>
                  </>
                }
              >
                {TEXTS.cancelHint}
              </Notice>
            )}
            <Box sx={{ color: 'text.secondary' }}>{TEXTS.leaveHint}</Box>
          </>
        )}
      </Box>
    </Section>
  );
}

/** Why the run paused by itself; where Intune asks why, that is said here, once for all of it. */
function WhyPaused({
  runId,
  why,
  onResume,
}: {
  readonly runId: string;
  readonly why: Failure;
  readonly onResume: PlanControl['resume'];
}) {
  const justification = useJustification(useAskingWhy(useSession().account, runId));
  return why.kind === 'justificationNeeded' ? (
    <ApprovalOutcome
      end={{ kind: 'refused', failure: why }}
      isAsking={false}
      justification={justification}
      onAsk={(text) => onResume({ text: justification.say(text).text })}
    />
  ) : (
    <FailurePanel failure={why} />
  );
}

const STATE_WORDS: Record<RunState['kind'], string> = {
  ready: TEXTS.notStartedState,
  running: TEXTS.applying,
  paused: TEXTS.paused,
  cancelling: TEXTS.cancelling,
  ended: TEXTS.ended,
};

const COLORS: Record<WriteEndKind, string> = {
  verified: 'success.main',
  accepted: 'primary.main',
  alreadySo: 'text.disabled',
  refused: 'error.main',
  blocked: 'warning.main',
  notSent: 'error.dark',
  drifted: 'warning.light',
  notDone: 'error.main',
  unknown: 'error.light',
  putBack: 'warning.dark',
  lost: 'error.dark',
  waitingForApproval: 'primary.light',
  cancelled: 'text.secondary',
};

interface Counts {
  readonly byEnd: Readonly<Record<WriteEndKind, number>>;
  readonly total: number;
  readonly ended: number;
}

/** The run as a bar; its numbers stand in words beside it. */
export function RunBar({ byEnd, total, ended }: Counts) {
  return (
    <Box
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the browser's own bar has one colour, and this one shows how lines ended
      role="progressbar"
      aria-label={TEXTS.linesOfThePlan}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={ended}
      aria-valuetext={TEXTS.linesEnded(ended, total)}
      sx={{
        display: 'flex',
        height: 10,
        borderRadius: 1,
        overflow: 'hidden',
        bgcolor: 'action.hover',
        border: 1,
        borderColor: 'divider',
      }}
    >
      {WRITE_END_KINDS.map(
        (kind) =>
          byEnd[kind] > 0 && (
            <Box
              key={kind}
              sx={{ bgcolor: COLORS[kind], borderRight: 1, borderColor: 'background.paper' }}
              style={{ width: `${(100 * byEnd[kind]) / total}%` }}
            />
          ),
      )}
    </Box>
  );
}

/** How many lines ended in which way. */
export function EndCounts({ byEnd, total, ended }: Counts) {
  return (
    <Box
      component="ul"
      aria-label={TEXTS.linesByEnd}
      className="tabular"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2.5,
        rowGap: 0.5,
        ...BARE_LIST,
      }}
    >
      <Box component="li" sx={{ fontWeight: 600 }}>
        {TEXTS.linesEnded(ended, total)}
      </Box>
      {WRITE_END_KINDS.map(
        (kind) =>
          byEnd[kind] > 0 && (
            <Box
              component="li"
              key={kind}
              sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}
            >
              <Box
                component="span"
                aria-hidden
                sx={{ width: 10, height: 10, borderRadius: 0.5, bgcolor: COLORS[kind] }}
              />
              {endLabel(kind)} {numberText(byEnd[kind])}
            </Box>
          ),
      )}
    </Box>
  );
}
