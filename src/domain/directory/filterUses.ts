import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';

/** One assignment that a filter narrows. */
export interface FilterUseRow {
  readonly configuration: Configuration;
  readonly assignment: Assignment;
  readonly mode: 'include' | 'exclude';
}

export interface FilterUses {
  readonly rows: readonly FilterUseRow[];
  /** Configurations whose assignments were not read: whether they use the filter is not known. */
  readonly notRead: number;
}

/** Where a filter is used, in the order of the configurations. */
export function filterUses(filterId: string, configurations: readonly Configuration[]): FilterUses {
  const wanted = filterId.toLowerCase();
  let notRead = 0;
  const rows = configurations.flatMap((configuration) => {
    if (configuration.assignments === undefined) notRead += 1;
    return (configuration.assignments ?? []).flatMap((assignment): FilterUseRow[] => {
      const { filter } = assignment;
      return filter.mode !== 'none' && filter.filterId.toLowerCase() === wanted
        ? [{ configuration, assignment, mode: filter.mode }]
        : [];
    });
  });
  return { rows, notRead };
}
