import { useMemo } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { intentsOfAll } from '#domain/family/familyIntents.ts';
import { expandAction, type LeftOut } from '#domain/plan/draft/expand.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { chosenAction, type PlanDraft } from '#domain/plan/draft/planDraft.ts';
import { withoutTakenOut } from '#domain/plan/draft/takenOut.ts';
import { TEXTS } from '#parts/plan/texts.ts';

/** The plan that a draft comes to, as far as it is one. */
export interface PlanOfDraft {
  readonly plan: Plan | undefined;
  /** Why it is none yet, in words. */
  readonly missing: string | undefined;
  /**
   * Selected configurations, or rows of them, that the action could not be turned into wishes for.
   */
  readonly leftOut: readonly LeftOut[];
  /** Ids of selected configurations that the tenant does not have, as far as it was read. */
  readonly gone: readonly ConfigurationKey[];
}

/** @param configurations by lower-case id, as read so far */
export function usePlanOfDraft(
  draft: PlanDraft,
  configurations: ReadonlyMap<string, Configuration>,
  tenantId: string,
): PlanOfDraft {
  return useMemo(
    () => planOfDraft(draft, configurations, tenantId),
    [draft, configurations, tenantId],
  );
}

function planOfDraft(
  { name, configurationIds, choices, plan, takenOut, timing }: PlanDraft,
  configurations: ReadonlyMap<string, Configuration>,
  tenantId: string,
): PlanOfDraft {
  if (plan !== undefined)
    return {
      plan: withoutTakenOut(plan, takenOut),
      missing: undefined,
      leftOut: [],
      gone: [],
    };
  const selected = configurationIds.flatMap((id) => configurations.get(id.toLowerCase()) ?? []);
  const gone = configurationIds.filter((id) => !configurations.has(id.toLowerCase()));
  if (configurationIds.length === 0)
    return { plan: undefined, missing: TEXTS.selectFirst, leftOut: [], gone };
  const chosen = chosenAction(choices, intentsOfAll(configurationIds).apart);
  if (!chosen.ok) return { plan: undefined, missing: chosen.missing, leftOut: [], gone };
  const { items, leftOut } = expandAction(chosen.action, selected);
  return {
    plan: withoutTakenOut({ name, tenantId, items, ...(timing && { timing }) }, takenOut),
    missing: undefined,
    leftOut,
    gone,
  };
}
