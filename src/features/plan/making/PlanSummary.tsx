import Box from '@mui/material/Box';
import { useNavigate } from '@tanstack/react-router';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { visibleName } from '#domain/plan/draft/wishSchema.ts';
import { changedThings } from '#domain/plan/review/planWords.ts';
import { timingProblem } from '#domain/plan/stages/planOfStage.ts';
import { hasStages } from '#domain/plan/stages/timing.ts';
import { DiffNumbers } from '#features/plan/DiffNumbers.tsx';
import { PlanShare } from '#features/plan/PlanShare.tsx';
import { useStartStages } from '#features/plan/stages/useStartStages.ts';
import { TakenOutNote } from '#features/plan/TakeOut.tsx';
import { TEXTS } from '#features/plan/texts.ts';
import type { PlanReading } from '#parts/plan/draft/usePlanReading.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { WriteBar } from '#parts/write/WriteBar.tsx';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { TextBox } from '#ui/form/TextBox.tsx';
import { Section } from '#ui/shell/Section.tsx';

/** What the plan comes to so far, its name, and the way to the review or into its stages. */
export function PlanSummary({ reading }: { readonly reading: PlanReading }) {
  const { draft, update } = usePlanDraft();
  const { plan, missing, leftOut, diff, isCurrent, tenant } = reading;
  const navigate = useNavigate();
  const stages = useStartStages();
  const timing = plan?.timing;
  const changes =
    diff === undefined ? 0 : diff.counts.adds + diff.counts.edits + diff.counts.removes;
  return (
    <Section title={TEXTS.whatWillHappen}>
      {missing === undefined && diff === undefined && (
        <ProgressLine
          label={tenant.isReading ? TEXTS.readingSoFar(tenant.byId.size) : TEXTS.comparing}
        />
      )}
      {diff !== undefined && <DiffNumbers diff={diff} blocked="later" />}
      <TakenOutNote />
      {leftOut.length > 0 && (
        <p>{TEXTS.leftOut(countedThings(leftOut.map((each) => each.configurationId)))}</p>
      )}
      <TextBox
        label={TEXTS.planName}
        value={draft.name}
        onChange={({ target }) => update((now) => ({ ...now, name: visibleName(target.value) }))}
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
            (missing === undefined && !isCurrent && tenant.notRead.length === 0)
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
  );
}
