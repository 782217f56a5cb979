import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import { PayloadWords } from '#parts/review/PayloadWords.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { RowIntent } from '#parts/RowIntent.tsx';

/** A row that the tenant has, or one that is wanted. */
export type ShownRow = Pick<Assignment, 'target' | 'filter' | 'intent'> &
  Pick<Assignment | WantedRow, 'payload'>;

/** A row as it is or shall be: target, filter and, where it is not the usual one, intent. */
export function RowChips({ row, names }: { readonly row: ShownRow; readonly names: TargetNames }) {
  return (
    <>
      <AssignmentTarget assignment={row} names={names} />
      <RowIntent row={row} />
      <PayloadWords payload={row.payload} />
    </>
  );
}
