import type { Plan } from '#domain/plan/draft/plan.ts';
import { timedTargets } from '#domain/plan/stages/timedTargets.ts';
import { hasStages, type PlanTiming } from '#domain/plan/stages/timing.ts';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import { FoldedSection } from '#ui/shell/FoldedSection.tsx';
import { TEXTS } from '#features/plan/texts.ts';

const load = () => import('#features/plan/stages/StagesPart.tsx');

interface StagesSectionProps {
  readonly plan: Plan;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly takesFocus: boolean;
  readonly onChange: (timing: PlanTiming | undefined) => void;
}

/** When the plan is applied: all at once, unless somebody opens this. */
export function StagesSection({ plan, isOpen, onOpen, takesFocus, onChange }: StagesSectionProps) {
  const { timing } = plan;
  const canEnd = timedTargets(plan).some(({ isAdded }) => isAdded);
  return (
    <FoldedSection
      title={TEXTS.stages}
      subtitle={
        hasStages(timing) ? TEXTS.stagesSet(timing.stages.length) : TEXTS.stagesHint(canEnd)
      }
      isOpen={isOpen}
      onOpen={onOpen}
      takesFocus={takesFocus}
      show={TEXTS.show}
      hide={TEXTS.hide}
    >
      <LoadedPart load={load} label={TEXTS.openingStages}>
        {({ StagesPart }) => <StagesPart plan={plan} onChange={onChange} />}
      </LoadedPart>
    </FoldedSection>
  );
}
