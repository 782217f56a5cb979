import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { toFailure } from '#domain/failure/failure.ts';
import { leftForTwoSteps } from '#domain/approval/twoSteps.ts';
import { UNDONE, retryFailed } from '#domain/plan/run/afterRun.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import { titleOfRun } from '#domain/plan/run/planRuns.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { tallyOf } from '#domain/plan/run/tally.ts';
import { CompleteLines } from '#features/runs/approval/CompleteLines.tsx';
import { UndoFound } from '#features/runs/UndoFound.tsx';
import { useUndoOfRun } from '#features/runs/useUndoOfRun.ts';
import { DeleteRun } from '#features/runs/DeleteRun.tsx';
import { REPORT_HEADER, reportRows } from '#features/runs/runRows.ts';
import { download } from '#lib/browser/download.ts';
import { ExportButton } from '#parts/ExportButton.tsx';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { PlanReplaceNotice } from '#parts/plan/PlanReplaceNotice.tsx';
import { useLineNames } from '#parts/plan/useLineNames.ts';
import { useNewDraft } from '#stores/plan/useNewDraft.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { endedUnapproved, type WriteEndKind } from '#domain/change/end.ts';
import { TEXTS } from '#features/runs/texts.ts';

const loadTwoStepLines = () => import('#features/runs/approval/TwoStepLines.tsx');
const loadMissingHalves = () => import('#features/runs/approval/MissingHalves.tsx');

const countWishes = ({ items }: Pick<Plan, 'items'>): number =>
  items.reduce((sum, { wishes }) => sum + wishes.length, 0);

const route = getRouteApi('/plan/runs/$id');

/** After a run: its report, trying again what it left undone, taking back what it did. */
export function RunAfter({ run }: { readonly run: PlanRun }) {
  const { byEnd } = useMemo(() => tallyOf(run), [run]);
  const navigate = useNavigate();
  const draft = useNewDraft(() => void navigate({ to: '/plan/review' }));
  const { errors, undo } = route.useSearch();
  const left = (kinds: readonly WriteEndKind[]) =>
    kinds.reduce((sum, kind) => sum + byEnd[kind], 0);

  const offer = (plan: Plan, from: 'undoes' | 'retries') => {
    // What is tried again is of the same stage.
    const stage = from === 'retries' && run.stage ? { stage: run.stage } : {};
    // Why it is rolled back stays with the run that does it, by its name.
    const name =
      from === 'undoes' && errors !== undefined
        ? TEXTS.rollBackName(plan.name, Number(errors))
        : plan.name;
    draft.start({ ...EMPTY_DRAFT, name, plan: { ...plan, name }, [from]: run.id, ...stage });
  };
  // Who comes from the history by Undo finds it looked up.
  const { asked, found, ...undoing } = useUndoOfRun(
    run,
    undo === 'yes' && left(['verified', 'accepted']) > 0,
  );
  const [isDeleting, setDeleting] = useState(false);
  // What became of the last line is told where it was completed.
  const [hasWaited, setWaited] = useState(false);
  if (byEnd.waitingForApproval > 0 && !hasWaited) setWaited(true);
  const failed = countWishes(retryFailed(run));
  const notDone = countWishes(retryFailed(run, UNDONE));
  const inTwo = run.items.reduce((sum, item) => sum + leftForTwoSteps(item).length, 0);
  const asksAgain = run.items.some(({ lines }) => lines.some(({ end }) => endedUnapproved(end)));
  return (
    <Box sx={{ mt: 2.5, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
      {hasWaited && <CompleteLines run={run} />}
      {inTwo > 0 && (
        <LoadedPart load={loadTwoStepLines} label={TEXTS.readingSteps}>
          {({ TwoStepLines }) => <TwoStepLines run={run} lines={inTwo} />}
        </LoadedPart>
      )}
      {asksAgain && (
        <LoadedPart load={loadMissingHalves} label={TEXTS.readingSteps}>
          {({ MissingHalves }) => <MissingHalves run={run} />}
        </LoadedPart>
      )}
      <Section title={TEXTS.next}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {failed > 0 && (
              <Button variant="contained" onClick={() => offer(retryFailed(run), 'retries')}>
                {TEXTS.retryFailed}
              </Button>
            )}
            {notDone > failed && (
              <Button variant="outlined" onClick={() => offer(retryFailed(run, UNDONE), 'retries')}>
                {TEXTS.retryAll(notDone)}
              </Button>
            )}
            {left(['verified', 'accepted']) > 0 && (
              <Button
                variant="outlined"
                onClick={() => undoing.undo((plan) => offer(plan, 'undoes'))}
              >
                {TEXTS.undo}
              </Button>
            )}
            <SaveReport run={run} />
            <Button onClick={() => setDeleting(true)}>{TEXTS.removeRecord}</Button>
          </Box>
          {asksAgain && <div>{TEXTS.asksAgain}</div>}
          {isDeleting && (
            <DeleteRun
              id={run.id}
              waiting={byEnd.waitingForApproval}
              title={titleOfRun(run)}
              onDone={() => void navigate({ to: '/plan/runs' })}
              onKeep={() => setDeleting(false)}
            />
          )}
          {undoing.failure !== undefined && <FailurePanel failure={undoing.failure} />}
          {asked.error !== null && (
            <FailurePanel failure={toFailure(asked.error)} onRetry={() => void asked.refetch()} />
          )}
          {asked.isLoading && <ProgressLine label={TEXTS.checkingUndo} />}
          {found !== undefined && (
            <UndoFound
              found={found}
              hasMoved={undoing.hasMoved}
              onReview={() => undoing.review((plan) => offer(plan, 'undoes'))}
            />
          )}
          {draft.isAsking && (
            <PlanReplaceNotice key={draft.asks} onReplace={draft.replace} onKeep={draft.keep} />
          )}
        </Box>
      </Section>
    </Box>
  );
}

/** The report of a run as a table, and the run as it is kept. */
function SaveReport({ run }: { readonly run: PlanRun }) {
  const names = useLineNames(run.items);
  return (
    <>
      <ExportButton
        fileName={TEXTS.reportName(run.name, run.createdAt.slice(0, 10))}
        header={REPORT_HEADER}
        rows={() => reportRows(run, names)}
      />
      <Button
        variant="outlined"
        onClick={() =>
          download('report.json', 'application/json', `${JSON.stringify(run, null, 2)}\n`)
        }
      >
        {TEXTS.saveAsJson}
      </Button>
    </>
  );
}
