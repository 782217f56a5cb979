import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import {
  FAILED,
  UNDONE,
  retryFailed,
  undoPlan,
  type UndonePlan,
} from '#domain/plan/run/afterRun.ts';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import { type Plan, presentConfigurations } from '#domain/plan/draft/plan.ts';
import { EMPTY_DRAFT, isEmptyDraft } from '#domain/plan/draft/planDraft.ts';
import { runTitle } from '#domain/plan/run/planRuns.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { tallyOf } from '#domain/plan/run/tally.ts';
import { DeleteRun } from '#features/runs/DeleteRun.tsx';
import { REPORT_HEADER, reportRows } from '#features/runs/runRows.ts';
import { download } from '#lib/browser/download.ts';
import { numberText } from '#lib/locale.ts';
import { ExportButton } from '#parts/ExportButton.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { useLineNames } from '#parts/plan/useLineNames.ts';
import { readFamilies } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';
import type { WriteEndKind } from '#domain/change/end.ts';

/** After a run: its report, trying again what it left undone, taking back what it did. */
export function RunAfter({ run }: { readonly run: PlanRun }) {
  const names = useLineNames(run.items);
  const { byEnd } = useMemo(() => tallyOf(run), [run]);
  const graph = useGraph();
  const queryClient = useQueryClient();
  const { draft, update } = usePlanDraft();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<Failure>();
  const [undone, setUndone] = useState<UndonePlan>();
  /** A plan that would take the place of the admin's own: asked for first. */
  const [pending, setPending] = useState<{
    readonly plan: Plan;
    readonly from: 'undoes' | 'retries';
  }>();
  const left = (kinds: readonly WriteEndKind[]) =>
    kinds.reduce((sum, kind) => sum + byEnd[kind], 0);

  const open = (plan: Plan, from: 'undoes' | 'retries') => {
    update(() => ({ ...EMPTY_DRAFT, name: plan.name, plan, [from]: run.id }));
    void navigate({ to: '/plan/review' });
  };
  const offer = (plan: Plan, from: 'undoes' | 'retries') =>
    isEmptyDraft(draft) ? open(plan, from) : setPending({ plan, from });
  const undo = async () => {
    const { configurations } = await readFamilies(graph, queryClient, {
      families: [...new Set(run.items.map(({ configurationId }) => familyKeyOf(configurationId)))],
      isAnew: true,
    });
    const taken = undoPlan(run, presentConfigurations(configurations));
    setUndone(taken);
    if (taken.plan.items.length > 0 && !isPartial(taken)) offer(taken.plan, 'undoes');
  };
  const [isDeleting, setDeleting] = useState(false);
  const failed = left(FAILED);
  const notDone = left(UNDONE);
  return (
    <Box sx={{ mt: 2.5 }}>
      <Section title="What next">
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {failed > 0 && (
              <Button variant="contained" onClick={() => offer(retryFailed(run), 'retries')}>
                Retry what failed
              </Button>
            )}
            {notDone > failed && (
              <Button variant="outlined" onClick={() => offer(retryFailed(run, UNDONE), 'retries')}>
                Plan all {numberText(notDone)} undone lines again
              </Button>
            )}
            {left(['verified', 'accepted']) > 0 && (
              <Button
                variant="outlined"
                onClick={() => void undo().catch((error: unknown) => setFailure(toFailure(error)))}
              >
                Undo this plan
              </Button>
            )}
            <ExportButton
              fileName={`report ${run.name} ${run.createdAt.slice(0, 10)}`}
              header={REPORT_HEADER}
              rows={() => reportRows(run, names)}
            />
            <Button
              variant="outlined"
              onClick={() =>
                download('report.json', 'application/json', `${JSON.stringify(run, null, 2)}\n`)
              }
            >
              Save as JSON
            </Button>
            <Button onClick={() => setDeleting(true)}>Delete the record</Button>
          </Box>
          {isDeleting && (
            <DeleteRun
              id={run.id}
              title={runTitle({ name: run.name, configurations: run.items.length })}
              onDone={() => void navigate({ to: '/plan/runs' })}
              onKeep={() => setDeleting(false)}
            />
          )}
          {failure !== undefined && <FailurePanel failure={failure} />}
          {undone !== undefined && (undone.plan.items.length === 0 || isPartial(undone)) && (
            <Notice
              level="warning"
              title={
                undone.plan.items.length === 0
                  ? 'There is nothing to take back'
                  : 'Not all of it can be taken back'
              }
              actions={
                undone.plan.items.length > 0 && (
                  <Button variant="contained" onClick={() => offer(undone.plan, 'undoes')}>
                    Review what can
                  </Button>
                )
              }
            >
              {undone.notUndone.length > 0 && (
                <p>
                  {undone.notUndone.length} changes were changed again since, or are gone already.
                </p>
              )}
              {undone.incomplete > 0 && (
                <p>
                  {numberText(undone.incomplete)} rows come back without the fields this app does
                  not know: the run does not hold them.
                </p>
              )}
              {undone.unread.length > 0 && (
                <p>{undone.unread.length} configurations are gone or could not be read.</p>
              )}
            </Notice>
          )}
          {pending !== undefined && (
            <Notice
              level="warning"
              title="You have a plan in the making"
              actions={
                <>
                  <Button variant="contained" onClick={() => open(pending.plan, pending.from)}>
                    Replace it
                  </Button>
                  <Button onClick={() => setPending(undefined)}>Keep it</Button>
                </>
              }
            >
              Only one can be in the making at a time.
            </Notice>
          )}
        </Box>
      </Section>
    </Box>
  );
}

function isPartial({ notUndone, unread, incomplete }: UndonePlan): boolean {
  return notUndone.length > 0 || unread.length > 0 || incomplete > 0;
}
