import { excludes, groupIdOf } from '#domain/assignment/target.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { AssignmentFilter, Group } from '#domain/directory/directory.ts';
import { filterIdOf } from '#domain/findings/tenantFacts.ts';
import type { Known } from '#domain/guardrails/guardrail.ts';
import { type Picture, type PictureRow, sumOf, tally } from '#domain/overview/picture.ts';

type Named = Pick<Group, 'displayName'>;

/** How often assignments name each group, the most used first. */
export function groupPicture(
  configurations: readonly Configuration[],
  groups: Known<ReadonlyMap<string, Named>>,
): Picture {
  const counts = tally(2);
  for (const { assignments = [] } of configurations)
    for (const { target } of assignments) {
      const id = groupIdOf(target)?.toLowerCase();
      if (id !== undefined) counts.add(id, excludes(target.kind) ? 1 : 0);
    }
  return {
    key: 'groups',
    title: 'Most used groups',
    about: 'Assignments that name a group.',
    rowLabel: 'Group',
    series: ['Included', 'Excluded'],
    rows: byUse(counts.entries(), groups),
  };
}

/** How often assignments use each filter, the most used first. */
export function filterPicture(
  configurations: readonly Configuration[],
  filters: Known<readonly AssignmentFilter[]>,
): Picture {
  const counts = tally(2);
  for (const { assignments = [] } of configurations)
    for (const { filter } of assignments) {
      const id = filterIdOf(filter)?.toLowerCase();
      if (id !== undefined) counts.add(id, filter.mode === 'include' ? 0 : 1);
    }
  const named = filters.known
    ? {
        known: true as const,
        value: new Map(filters.value.map((filter) => [filter.id.toLowerCase(), filter])),
      }
    : filters;
  return {
    key: 'filters',
    title: 'Most used filters',
    about: 'Assignments that a filter narrows.',
    rowLabel: 'Filter',
    series: ['Include', 'Exclude'],
    rows: byUse(counts.entries(), named),
  };
}

function byUse(
  entries: readonly (readonly [string, readonly number[]])[],
  named: Known<ReadonlyMap<string, Named>>,
): PictureRow[] {
  return entries
    .map(([key, values]) => ({ key, label: nameOf(key, named), values }))
    .toSorted((a, b) => sumOf(b) - sumOf(a));
}

/** An id that has no name is told by its id, and why it has none. */
function nameOf(id: string, named: Known<ReadonlyMap<string, Named>>): string {
  if (!named.known) return `${id} (name could not be read)`;
  return named.value.get(id)?.displayName ?? `${id} (deleted or not visible)`;
}
