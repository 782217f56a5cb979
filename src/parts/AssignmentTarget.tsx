import type { Assignment } from '#domain/assignment/assignment.ts';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { TargetChip } from '#ui/chip/TargetChip.tsx';

/** The target of an assignment with its filter, as it looks everywhere. */
export function AssignmentTarget({
  assignment,
  names,
}: {
  readonly assignment: Pick<Assignment, 'target' | 'filter'>;
  readonly names: TargetNames;
}) {
  const { target, filter } = assignment;
  const { label, detail } = names.target(target);
  return (
    <TargetChip kind={target.kind} label={label} detail={detail} filter={names.filter(filter)} />
  );
}
