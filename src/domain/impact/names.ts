import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { groupIdOf } from '#domain/assignment/target.ts';

/**
 * The ids of the groups and filters that assignments name, in lower case, each once, in their
 * order.
 */
export function namesIn(assignments: readonly ImpactAssignment[]): {
  readonly groupIds: readonly string[];
  readonly filterIds: readonly string[];
} {
  const groupIds = new Set<string>();
  const filterIds = new Set<string>();
  for (const { target, filter } of assignments) {
    const groupId = groupIdOf(target);
    if (groupId !== undefined) groupIds.add(groupId.toLowerCase());
    if (filter.mode !== 'none') filterIds.add(filter.filterId.toLowerCase());
  }
  return { groupIds: [...groupIds], filterIds: [...filterIds] };
}
