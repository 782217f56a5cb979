import type { Configuration } from '#domain/configuration/configuration.ts';
import type { AssignmentFilter, Group } from '#domain/directory/directory.ts';
import type { GroupNature } from '#domain/directory/groupNature.ts';
import type { Known } from '#domain/guardrails/guardrail.ts';
import { groupIdOf } from '#domain/assignment/target.ts';

/** All that was read of a tenant to look for findings. What was not read is not known, never fine. */
export interface TenantFacts {
  readonly configurations: readonly Configuration[];
  /** Groups that assignments name, by lower-case id: one that is missing is deleted or not visible. */
  readonly groups: Known<ReadonlyMap<string, Group>>;
  /** Of those, by lower-case id; `members` is undefined where nobody counted. */
  readonly natures: Known<ReadonlyMap<string, GroupNature>>;
  readonly filters: Known<readonly AssignmentFilter[]>;
}

/** The groups that assignments name, in lower case, each once. */
export function groupIdsOf(configurations: readonly Configuration[]): string[] {
  const ids = new Set<string>();
  for (const { assignments = [] } of configurations)
    for (const { target } of assignments) {
      const id = groupIdOf(target)?.toLowerCase();
      if (id !== undefined) ids.add(id);
    }
  return [...ids];
}
