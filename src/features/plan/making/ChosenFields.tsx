import { offeredByDraft } from '#domain/plan/draft/draftFamilies.ts';
import type { PlanDraft } from '#domain/plan/draft/planDraft.ts';
import { ChoicesFields } from '#features/plan/ChoicesFields.tsx';
import { SelectedConfigurations } from '#features/plan/SelectedConfigurations.tsx';
import type { PlanReading } from '#parts/plan/draft/usePlanReading.ts';

interface ChosenFieldsProps {
  readonly draft: PlanDraft;
  readonly update: (change: (now: PlanDraft) => PlanDraft) => Promise<void>;
  readonly reading: PlanReading;
}

/** A plan that is made here: which configurations and apps, what is done to them, for whom. */
export function ChosenFields({ draft, update, reading }: ChosenFieldsProps) {
  const { byId, isComplete } = reading.tenant;
  return (
    <>
      <SelectedConfigurations
        ids={draft.configurationIds}
        byId={byId}
        gone={isComplete ? reading.gone : NONE}
        isComplete={isComplete}
        onSelectAll={() =>
          update((now) => ({ ...now, configurationIds: [...byId.values()].map(({ id }) => id) }))
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
        onChange={(change) => update((now) => ({ ...now, choices: { ...now.choices, ...change } }))}
      />
    </>
  );
}

const NONE: readonly never[] = [];
