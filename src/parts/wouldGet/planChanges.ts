import type { Configuration } from '#domain/configuration/configuration.ts';
import type { UnsavedChange } from '#domain/lens/unsaved.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { beforeAndAfter } from '#domain/plan/review/planImpact.ts';

/**
 * What a plan changes, configuration by configuration.
 * @param byId by lower-case id
 */
export function planChanges(
  diff: PlanDiff,
  byId: ReadonlyMap<string, Configuration>,
): readonly UnsavedChange[] {
  return diff.configurations.flatMap((each): UnsavedChange[] => {
    const configuration = byId.get(each.configurationId.toLowerCase());
    if (configuration === undefined || each.base === undefined) return [];
    return [{ configuration, ...beforeAndAfter(each) }];
  });
}
