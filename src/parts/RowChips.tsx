import type { Assignment } from '#domain/assignment/assignment.ts';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import { PayloadWords } from '#parts/review/PayloadWords.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { RowIntent } from '#parts/RowIntent.tsx';

/** A row as it is or shall be: target, filter and, where it is not the usual one, intent. */
export function RowChips({
  row,
  names,
}: {
  readonly row: Pick<Assignment, 'target' | 'filter' | 'intent' | 'payload'>;
  readonly names: TargetNames;
}) {
  return (
    <>
      <AssignmentTarget assignment={row} names={names} />
      <RowIntent row={row} />
      <PayloadWords payload={row.payload} />
    </>
  );
}
