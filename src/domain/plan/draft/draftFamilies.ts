import { familyKeyOf } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, type FamilyKey } from '#domain/family/families.ts';
import type { PlanDraft } from '#domain/plan/draft/planDraft.ts';

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
