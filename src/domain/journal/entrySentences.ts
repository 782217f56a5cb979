import { type ChangeNames, describeChange } from '#domain/assignment/describe.ts';
import { isOurs } from '#domain/change/end.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';

/**
 * Each change of an entry as one sentence, in the order of the changes: in the past tense where Graph
 * accepted it, as it was asked for where it did not, or where that is not known.
 */
export function entrySentences(
  { changes, configuration, end }: Pick<JournalEntry, 'changes' | 'configuration' | 'end'>,
  names: Omit<ChangeNames, 'configuration'>,
): string[] {
  return changes.map((change, index) => {
    const result = end?.ends[index]?.result;
    return describeChange(
      change,
      { ...names, configuration: configuration.displayName },
      result !== undefined && isOurs(result) ? 'done' : 'asked',
    );
  });
}
