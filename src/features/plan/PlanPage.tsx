import { useState } from 'react';
import Button from '@mui/material/Button';
import { useSession } from '#auth/useSession.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { namedThings } from '#domain/configuration/countedThings.ts';
import { EMPTY_DRAFT, isEmptyDraft, type PlanDraft } from '#domain/plan/draft/planDraft.ts';
import { withTiming } from '#domain/plan/stages/withTiming.ts';
import { ChosenFields } from '#features/plan/making/ChosenFields.tsx';
import { DiscardedNotice } from '#features/plan/making/DiscardedNotice.tsx';
import { PlanSummary } from '#features/plan/making/PlanSummary.tsx';
import { usePlanReading } from '#parts/plan/draft/usePlanReading.ts';
import { keptCsvOf, PASTED } from '#features/plan/csv/keptCsv.ts';
import { LinkedPlanNotice } from '#features/plan/LinkedPlanNotice.tsx';
import { OpenedPlan } from '#features/plan/OpenedPlan.tsx';
import { StagesSection } from '#features/plan/StagesSection.tsx';
import { useLinkedPlan } from '#features/plan/useLinkedPlan.ts';
import { FamiliesNotRead } from '#parts/configuration/FamiliesNotRead.tsx';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { typedOf } from '#stores/places.ts';
import { type PlanDraftState, usePlanDraft } from '#stores/plan/planDraftState.ts';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
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
  const { linked, drop } = useLinkedPlan();
  const { discarded, replaceBy, restore, dismiss } = useDiscarded(draft, update);
  const [staging, setStaging] = useState<boolean>();
  // What was pasted or chosen and not read yet is there again after a reload.
  const [isImporting, setImporting] = useState(
    () => typedOf(account, PASTED) !== '' || keptCsvOf(account) !== undefined,
  );
  const reading = usePlanReading(draft);
  const { plan } = reading;
  if (!isLoaded) return <ProgressLine label={TEXTS.readingYourPlan} />;

  const open = async (opened: Plan) => {
    const kept = replaceBy({ ...EMPTY_DRAFT, name: opened.name, plan: opened });
    setImporting(false);
    // The address has it until the browser has.
    await kept;
    if (linked !== undefined) drop();
  };
  const discard = () => void replaceBy(EMPTY_DRAFT);
  // Folded it stands aside, so that a plan of few targets has room on one screen.
  const isStaging = staging ?? plan?.timing !== undefined;
  const timed = plan !== undefined && draft.stage === undefined && (
    <StagesSection
      plan={plan}
      isOpen={isStaging}
      onOpen={setStaging}
      takesFocus={staging !== undefined}
      onChange={(next) => update((now) => withTiming(now, next))}
    />
  );
  return (
    <>
      <PlanHeader
        draft={draft}
        isImporting={isImporting}
        onImport={() => setImporting(!isImporting)}
        onDiscard={discard}
      />
      <TwoColumns
        sideLabel={TEXTS.whatWillHappen}
        side={
          <>
            <PlanSummary reading={reading} />
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
        {discarded !== undefined && <DiscardedNotice onRestore={restore} onDismiss={dismiss} />}
        {failure !== undefined && <FailurePanel failure={failure} />}
        <FamiliesNotRead notRead={reading.tenant.notRead} onReadAgain={reading.tenant.readAgain} />
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
          <ChosenFields draft={draft} update={update} reading={reading} />
        )}
        {isStaging && timed}
      </TwoColumns>
    </>
  );
}

/** The draft that another one took the place of, and the way back to it. */
function useDiscarded(draft: PlanDraft, update: PlanDraftState['update']) {
  const [discarded, setDiscarded] = useState<PlanDraft>();
  const replaceBy = (next: PlanDraft) => {
    if (!isEmptyDraft(draft)) setDiscarded(draft);
    return update(() => next);
  };
  const restore = () => {
    if (discarded === undefined) return;
    // What was begun since is not lost by it.
    setDiscarded(isEmptyDraft(draft) ? undefined : draft);
    void update(() => discarded);
  };
  return { discarded, replaceBy, restore, dismiss: () => setDiscarded(undefined) };
}

interface PlanHeaderProps {
  readonly draft: PlanDraft;
  readonly isImporting: boolean;
  readonly onImport: () => void;
  readonly onDiscard: () => void;
}

/** What the plan is about, and other ways to one. */
function PlanHeader({ draft, isImporting, onImport, onDiscard }: PlanHeaderProps) {
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
            <Button aria-expanded={isImporting} onClick={onImport}>
              {TEXTS.import}
            </Button>
            <LinkButton to="/plan/runs">{TEXTS.appliedPlans}</LinkButton>
            {!isEmptyDraft(draft) && <Button onClick={onDiscard}>{TEXTS.discard}</Button>}
          </>
        }
      />
    </>
  );
}
