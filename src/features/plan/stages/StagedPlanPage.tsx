import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { planToJson } from '#domain/plan/draft/planFile.ts';
import { planTitle } from '#domain/plan/run/planTitle.ts';
import type { StagedPlan } from '#domain/plan/stages/stagedPlan.ts';
import { stageOffer } from '#domain/plan/stages/stageOffer.ts';
import { timedTargets } from '#domain/plan/stages/timedTargets.ts';
import { Named } from '#features/plan/stages/GateFacts.tsx';
import { StageCard } from '#features/plan/stages/StageCard.tsx';
import { useChangedSince } from '#features/plan/stages/useChangedSince.ts';
import { useReviewStage } from '#features/plan/stages/useReviewStage.ts';
import { useStages } from '#features/plan/stages/useStages.ts';
import { download, fileNameOf } from '#lib/browser/download.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { MissingPage } from '#parts/MissingPage.tsx';
import { RemoveRecord } from '#parts/RemoveRecord.tsx';
import { PlanReplaceNotice } from '#parts/plan/PlanReplaceNotice.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { STAGED_PLANS_KEY, stagedPlanQuery } from '#queries/stages/stagedPlans.ts';
import { stagedPlanStore } from '#stores/plan/stagedPlans.ts';
import { BARE_LIST } from '#ui/bareList.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { TEXTS } from '#features/plan/stages/texts.ts';

const route = getRouteApi('/plan/stages/$id');

/** A plan that is applied stage by stage: where each stands, its gate, and the next step. */
export function StagedPlanPage() {
  const { id } = route.useParams();
  const { account } = useSession();
  const store = useMemo(() => stagedPlanStore(account), [account]);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(stagedPlanQuery(store, account.oid, id));
  const remove = async () => {
    await store.remove(id);
    await navigate({ to: '/plan/runs' });
    // What was read of it is not true any more, for whoever goes back.
    await client.invalidateQueries({ queryKey: STAGED_PLANS_KEY });
  };
  if (data != null && error === null) return <Stages staged={data} onRemove={remove} />;
  if (data === null && error === null)
    return (
      <MissingPage
        title={TEXTS.notFound}
        breadcrumb={<Way />}
        says={TEXTS.notInThisBrowser}
        action={
          <LinkButton variant="contained" to="/plan/runs">
            {TEXTS.showAppliedPlans}
          </LinkButton>
        }
      >
        {TEXTS.whereKept}
      </MissingPage>
    );
  return (
    <>
      <PageTitle title={TEXTS.pageTitle} />
      <PageHeader breadcrumb={<Way />} title={TEXTS.pageTitle} />
      {error === null ? (
        <ProgressLine label={TEXTS.reading} />
      ) : (
        <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />
      )}
    </>
  );
}

function Way() {
  return <AppLink to="/plan/runs">{TEXTS.appliedPlans}</AppLink>;
}

interface StagesProps {
  readonly staged: StagedPlan;
  readonly onRemove: () => Promise<void>;
}

function Stages({ staged, onRemove }: StagesProps) {
  const { plan, createdAt, username } = staged;
  const state = useStages(staged);
  const changed = useChangedSince(staged, state.progress);
  const names = useTargetNames(
    useMemo(() => timedTargets(plan).map(({ target }) => target), [plan]),
  );
  const { review, isReading, draft } = useReviewStage(staged, state);
  const [isRemoving, setRemoving] = useState(false);
  const title = planTitle({ name: plan.name, createdAt });
  return (
    <>
      <PageTitle title={title} />
      <PageHeader
        breadcrumb={<Way />}
        title={title}
        subtitle={
          <>
            {TEXTS.startedBy} {username} <RelativeTime iso={createdAt} />. {TEXTS.keptHere}
          </>
        }
        action={
          <>
            <Button
              variant="outlined"
              onClick={() =>
                download(
                  fileNameOf(plan.name, TEXTS.plan, 'json'),
                  'application/json',
                  planToJson(plan),
                )
              }
            >
              {TEXTS.savePlan}
            </Button>
            <Button onClick={() => setRemoving(true)}>{TEXTS.removeRecord}</Button>
          </>
        }
      />
      {isReading && <ProgressLine label={TEXTS.readingBefore} />}
      {isRemoving && (
        <Box sx={{ mb: 2 }}>
          <RemoveRecord
            title={TEXTS.confirmRemove}
            action={TEXTS.removeRecord}
            remove={onRemove}
            onKeep={() => setRemoving(false)}
          >
            {TEXTS.removeConsequence}
          </RemoveRecord>
        </Box>
      )}
      {draft.isAsking && (
        <PlanReplaceNotice key={draft.asks} onReplace={draft.replace} onKeep={draft.keep} />
      )}
      {state.error !== null && (
        <FailurePanel failure={toFailure(state.error)} onRetry={state.retry} />
      )}
      {changed.length > 0 && (
        <Notice
          isApart
          level="warning"
          title={TEXTS.changedSince(changed.reduce((sum, { changes }) => sum + changes.length, 0))}
        >
          <Named
            words={TEXTS.changedSinceHint}
            ids={changed.map(({ configurationId }) => configurationId)}
            nameOf={(id) =>
              changed.find(({ configurationId }) => configurationId === id)?.displayName ?? id
            }
          />
        </Notice>
      )}
      {state.progress === undefined ? (
        state.error === null && <ProgressLine label={TEXTS.reading} />
      ) : (
        <Box
          component="ol"
          aria-label={TEXTS.stages}
          sx={{ ...BARE_LIST, display: 'grid', gap: 2, maxWidth: 880 }}
        >
          {state.progress.map((progress, index, all) => (
            <Box component="li" key={index} sx={{ minWidth: 0 }}>
              <StageCard
                staged={staged}
                index={index}
                progress={progress}
                offer={stageOffer(all, index, state.gated === index - 1 ? state.gate : undefined)}
                state={state}
                names={names}
                onReview={review}
              />
            </Box>
          ))}
        </Box>
      )}
    </>
  );
}
