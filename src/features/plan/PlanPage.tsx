import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { TextBox } from '#ui/form/TextBox.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useSession } from '#auth/useSession.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { countedThings, namedThings } from '#domain/configuration/countedThings.ts';
import { offeredByDraft } from '#domain/plan/draft/draftFamilies.ts';
import { hasStages, timingProblem } from '#domain/plan/stages/timing.ts';
import { EMPTY_DRAFT, isEmptyDraft, type PlanDraft } from '#domain/plan/draft/planDraft.ts';
import { changedThings } from '#domain/plan/review/planWords.ts';
import { withTiming } from '#domain/plan/stages/withTiming.ts';
import { visibleName } from '#domain/plan/draft/wishSchema.ts';
import { ChoicesFields } from '#features/plan/ChoicesFields.tsx';
import { keptCsvOf, PASTED } from '#features/plan/csv/keptCsv.ts';
import { DiffNumbers } from '#features/plan/DiffNumbers.tsx';
import { LinkedPlanNotice } from '#features/plan/LinkedPlanNotice.tsx';
import { OpenedPlan } from '#features/plan/OpenedPlan.tsx';
import { PlanShare } from '#features/plan/PlanShare.tsx';
import { StagesSection } from '#features/plan/StagesSection.tsx';
import { SelectedConfigurations } from '#features/plan/SelectedConfigurations.tsx';
import { TakenOutNote } from '#features/plan/TakeOut.tsx';
import { useConfigurationsById } from '#features/plan/useConfigurationsById.ts';
import { useLinkedPlan } from '#features/plan/useLinkedPlan.ts';
import { usePlanDiff } from '#features/plan/usePlanDiff.ts';
import { useStartStages } from '#features/plan/stages/useStartStages.ts';
import { usePlanOfDraft } from '#features/plan/usePlanOfDraft.ts';
import { FamiliesNotRead } from '#parts/configuration/FamiliesNotRead.tsx';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { WriteBar } from '#parts/write/WriteBar.tsx';
import { typedOf } from '#stores/places.ts';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TwoColumns } from '#ui/shell/TwoColumns.tsx';
import { TEXTS } from '#features/plan/texts.ts';

const loadImport = () => import('#features/plan/csv/PlanImport.tsx');

/**
 * Making a plan: which configurations, what to do to them, for whom; or a plan that came as a
 * whole.
 */
export function PlanPage() {
  const { draft, isLoaded, failure, update } = usePlanDraft();
  const { account } = useSession();
  const navigate = useNavigate();
  const { linked, drop } = useLinkedPlan();
  const [discarded, setDiscarded] = useState<PlanDraft>();
  // What was pasted or chosen and not read yet is there again after a reload.
  const [staging, setStaging] = useState<boolean>();
  const [isImporting, setImporting] = useState(
    () => typedOf(account, PASTED) !== '' || keptCsvOf(account) !== undefined,
  );
  const { byId, isComplete, isReading, notRead, readAgain } = useConfigurationsById(draft);
  const { plan, missing, leftOut, gone } = usePlanOfDraft(draft, byId, account.tenantId);
  const { diff, isCurrent } = usePlanDiff(plan, isComplete ? byId : undefined);
  const stages = useStartStages();
  if (!isLoaded) return <ProgressLine label={TEXTS.readingYourPlan} />;

  const open = async (opened: Plan) => {
    if (!isEmptyDraft(draft)) setDiscarded(draft);
    const kept = update(() => ({ ...EMPTY_DRAFT, name: opened.name, plan: opened }));
    setImporting(false);
    // The address has it until the browser has.
    await kept;
    if (linked !== undefined) drop();
  };
  const discard = () => {
    setDiscarded(draft);
    void update(() => EMPTY_DRAFT);
  };
  const timing = plan?.timing;
  // Folded it stands aside, so that a plan of few targets has room on one screen.
  const isStaging = staging ?? timing !== undefined;
  const timed = plan !== undefined && draft.stage === undefined && (
    <StagesSection
      plan={plan}
      isOpen={isStaging}
      onOpen={setStaging}
      takesFocus={staging !== undefined}
      onChange={(next) => update((now) => withTiming(now, next))}
    />
  );
  const changes =
    diff === undefined ? 0 : diff.counts.adds + diff.counts.edits + diff.counts.removes;
  return (
    <>
      <PageTitle title={TEXTS.plan} />
      <PageHeader
        title={TEXTS.title(
          draft.configurationIds.length === 0
            ? TEXTS.anyThings
            : namedThings(draft.configurationIds),
        )}
        action={
          <>
            <Button aria-expanded={isImporting} onClick={() => setImporting(!isImporting)}>
              {TEXTS.import}
            </Button>
            <LinkButton to="/plan/runs">{TEXTS.appliedPlans}</LinkButton>
            {!isEmptyDraft(draft) && <Button onClick={discard}>{TEXTS.discard}</Button>}
          </>
        }
      />
      <TwoColumns
        sideLabel={TEXTS.whatWillHappen}
        side={
          <>
            <Section title={TEXTS.whatWillHappen}>
              {missing === undefined && diff === undefined && (
                <ProgressLine label={isReading ? TEXTS.readingSoFar(byId.size) : TEXTS.comparing} />
              )}
              {diff !== undefined && <DiffNumbers diff={diff} blocked="later" />}
              <TakenOutNote />
              {leftOut.length > 0 && (
                <p>{TEXTS.leftOut(countedThings(leftOut.map((each) => each.configurationId)))}</p>
              )}
              <TextBox
                label={TEXTS.planName}
                value={draft.name}
                onChange={({ target }) =>
                  update((now) => ({ ...now, name: visibleName(target.value) }))
                }
                slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
                sx={{ mt: 2 }}
              />
              <Box sx={{ mt: 2 }}>
                <WriteBar
                  sentence={diff !== undefined && TEXTS.changesTo(changes, changedThings(diff))}
                  consequence={undefined}
                  meanwhile={null}
                  isSending={
                    stages.isStarting ||
                    (missing === undefined && !isCurrent && notRead.length === 0)
                  }
                  reason={
                    missing ??
                    (diff?.configurations.length === 0 ? TEXTS.nothingOfGroup : undefined) ??
                    (plan && timing && timingProblem(plan, timing))
                  }
                  onPress={() =>
                    plan !== undefined && hasStages(timing)
                      ? stages.start(plan, timing)
                      : void navigate({ to: '/plan/review' })
                  }
                  action={
                    hasStages(timing)
                      ? TEXTS.startStages(timing.stages.length)
                      : changes === 0
                        ? TEXTS.review
                        : TEXTS.reviewChanges(changes)
                  }
                />
              </Box>
              {stages.failure !== undefined && <FailurePanel failure={stages.failure} />}
              {plan !== undefined && <PlanShare plan={plan} />}
            </Section>
            {!isStaging && timed}
          </>
        }
        after={
          isImporting && (
            // On a phone what the plan comes to, and the way on, are above it.
            <LoadedPart load={loadImport} label={TEXTS.openingImport}>
              {({ PlanImport }) => (
                <PlanImport tenantId={account.tenantId} onOpen={(opened) => void open(opened)} />
              )}
            </LoadedPart>
          )
        }
      >
        {linked !== undefined && !(linked.ok && linked.plan === draft.plan) && (
          <LinkedPlanNotice
            linked={linked}
            hasDraft={!isEmptyDraft(draft)}
            tenantId={account.tenantId}
            onOpen={(opened) => void open(opened)}
            onDrop={drop}
          />
        )}
        {discarded !== undefined && (
          <Notice
            level="info"
            title={TEXTS.discarded}
            actions={
              <>
                <Button
                  onClick={() => {
                    void update(() => discarded);
                    setDiscarded(undefined);
                  }}
                >
                  {TEXTS.restore}
                </Button>
                <Button onClick={() => setDiscarded(undefined)}>{TEXTS.dismiss}</Button>
              </>
            }
          >
            {TEXTS.restoreHint}
          </Notice>
        )}
        {failure !== undefined && <FailurePanel failure={failure} />}
        <FamiliesNotRead notRead={notRead} onReadAgain={readAgain} />
        {draft.plan !== undefined ? (
          <OpenedPlan
            plan={draft.plan}
            tenantId={account.tenantId}
            undoes={draft.undoes}
            retries={draft.retries}
            isStage={draft.stage !== undefined}
            onClose={discard}
          />
        ) : (
          <>
            <SelectedConfigurations
              ids={draft.configurationIds}
              byId={byId}
              gone={isComplete ? gone : NONE}
              isComplete={isComplete}
              onSelectAll={() =>
                update((now) => ({
                  ...now,
                  configurationIds: [...byId.values()].map(({ id }) => id),
                }))
              }
              onRemove={(ids) =>
                update((now) => ({
                  ...now,
                  configurationIds: now.configurationIds.filter((id) => !ids.includes(id)),
                }))
              }
            />
            <ChoicesFields
              choices={draft.choices}
              offered={offeredByDraft(draft)}
              onChange={(change) =>
                update((now) => ({ ...now, choices: { ...now.choices, ...change } }))
              }
            />
          </>
        )}
        {isStaging && timed}
      </TwoColumns>
    </>
  );
}

const NONE: readonly never[] = [];
