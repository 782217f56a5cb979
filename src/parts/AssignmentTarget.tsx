import type { Assignment } from '#domain/assignment/assignment.ts';
import { filterLink, targetLink } from '#parts/chipLinks.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { TargetChip } from '#ui/chip/TargetChip.tsx';

/** The target of an assignment with its filter, as it looks everywhere; both lead to their pages. */
export function AssignmentTarget({
  assignment: { target, filter },
  names,
}: {
  readonly assignment: Pick<Assignment, 'target' | 'filter'>;
  readonly names: TargetNames;
}) {
  const { label, detail } = names.target(target);
  return (
    <TargetChip
      kind={target.kind}
      label={label}
      detail={detail}
      filter={names.filter(filter)}
      link={targetLink(target)}
      filterLink={filterLink(filter)}
    />
  );
}
