import { type ChangeNames, describeChange } from '#domain/assignment/describe.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import type { TargetNames } from '#parts/useTargetNames.ts';

/** Names as they are known now; where a group is gone, its id stands in. */
export function changeNames(
  names: Pick<TargetNames, 'target' | 'filter'>,
): Omit<ChangeNames, 'configuration'> {
  return {
    target: (target) => names.target(target).label,
    filter: (filter) => names.filter(filter)?.label ?? '',
  };
}

/** Each change of an entry as one plain sentence. */
export function sentencesOf(
  { changes, configuration }: JournalEntry,
  names: Pick<TargetNames, 'target' | 'filter'>,
): string[] {
  return changes.map((change) =>
    describeChange(change, { ...changeNames(names), configuration: configuration.displayName }),
  );
}
