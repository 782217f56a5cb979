import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { describeAssignments } from '#features/configurations/list/configurationRows.ts';
import { TEXTS } from '#features/configurations/detail/texts.ts';

/** Who has a configuration, in a few words. A list that was not read is not an empty one. */
export function AssignmentSummary({ assignments }: Pick<ListedConfiguration, 'assignments'>) {
  if (assignments === undefined) return <span>{TEXTS.summaryNotRead}</span>;
  const words = describeAssignments(assignments);
  return (
    <span title={words} className={assignments.length === 0 ? 'quiet' : undefined}>
      {words}
    </span>
  );
}
