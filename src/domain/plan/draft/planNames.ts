import { namesIn } from '#domain/impact/names.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { excludes, groupIdOf, type Target } from '#domain/assignment/target.ts';

/**
 * The groups and filters in the lists that a plan changes, in lower case: those it changes first,
 * then those that stand in the most lists. When not all can be read, these matter most.
 */
export function planNames({ configurations }: PlanDiff): ReturnType<typeof namesIn> {
  const changed = configurations.filter(({ changes }) => changes.length > 0);
  const own = namesIn(
    changed.flatMap(({ changes }) =>
      changes.flatMap((change): ImpactAssignment[] =>
        change.kind === 'add'
          ? [change.draft]
          : change.kind === 'edit'
            ? [change.row, { ...change.row, filter: change.filter }]
            : [change.row],
      ),
    ),
  );
  const rest = changed.map(({ base = [] }) => namesIn(base));
  return {
    groupIds: [
      ...new Set([...own.groupIds, ...byFrequency(rest.flatMap(({ groupIds }) => groupIds))]),
    ],
    filterIds: [
      ...new Set([...own.filterIds, ...byFrequency(rest.flatMap(({ filterIds }) => filterIds))]),
    ],
  };
}

/**
 * The groups that guardrails have to know, in lower case: those that are added, and those that
 * stand beside them in the lists, excluded ones first, since mixes turn on them.
 */
export function groupsToKnow({ configurations }: PlanDiff): {
  readonly added: readonly string[];
  readonly beside: readonly string[];
} {
  const adding = configurations.filter(({ changes }) => changes.some(({ kind }) => kind === 'add'));
  const added = new Set(
    adding.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === 'add' ? idOf(change.draft.target) : [])),
    ),
  );
  const rows = adding.flatMap(({ base = [] }) => base);
  const excluded = rows.flatMap(({ target }) => (excludes(target.kind) ? idOf(target) : []));
  const included = rows.flatMap(({ target }) => (excludes(target.kind) ? [] : idOf(target)));
  const beside = new Set([...byFrequency(excluded), ...byFrequency(included)]);
  return { added: [...added], beside: [...beside].filter((id) => !added.has(id)) };
}

function idOf(target: Target): string[] {
  const id = groupIdOf(target);
  return id === undefined ? [] : [id.toLowerCase()];
}

function byFrequency(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}
