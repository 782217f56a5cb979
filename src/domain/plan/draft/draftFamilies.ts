import { familyKeyOf } from '#domain/family/configurationKey.ts';
import type { PayloadKey } from '#domain/assignment/payload.ts';
import { type IntentsOfAll, intentsOfAll } from '#domain/family/familyIntents.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import type { PlanDraft } from '#domain/plan/draft/planDraft.ts';

/** What a form offers for a plan in the making: all that one of its families has. */
export interface OfferedByFamilies {
  readonly intents: IntentsOfAll;
  /** What rows hold beside their target. */
  readonly payload: readonly PayloadKey[];
}

export function offeredByDraft(draft: Pick<PlanDraft, 'configurationIds'>): OfferedByFamilies {
  const families = familiesOfDraft({ ...draft, plan: undefined }).map(familyFacts);
  return {
    intents: intentsOfAll(draft.configurationIds),
    payload: [...new Set(families.flatMap(({ payload }) => payload))],
  };
}

/** The families that a plan in the making touches: no other has to be read for it. */
export function familiesOfDraft({
  configurationIds,
  plan,
}: Pick<PlanDraft, 'configurationIds' | 'plan'>): readonly FamilyKey[] {
  const ids =
    plan === undefined ? configurationIds : plan.items.map((item) => item.configurationId);
  const touched = new Set(ids.map(familyKeyOf));
  return FAMILY_KEYS.filter((family) => touched.has(family));
}
