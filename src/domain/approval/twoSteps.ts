import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { fieldsLeftOut } from '#domain/assignment/boundedRow.ts';
import { fulfils, rowRoleKey, sameRowContent, samePlace } from '#domain/assignment/rowIdentity.ts';
import { asAddition, type Change } from '#domain/change/change.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';

/**
 * Where a change stands that cannot be approved as one: each half is a change of its own, which is
 * approved and completed by itself.
 */
export type TwoSteps =
  /** These rows are still there. */
  | { readonly kind: 'remove'; readonly rows: readonly Assignment[] }
  /** They are gone, and these are still to come: until then nobody has the assignment. */
  | { readonly kind: 'add'; readonly rows: readonly WantedRow[] }
  /** Rows that the journal could not keep whole are for the admin to assign by hand. */
  | { readonly kind: 'byHand' }
  | { readonly kind: 'done' }
  /** Somebody changed the rows since. */
  | { readonly kind: 'moved' };

/** Was nothing of it sent, because its halves would have to be approved each by itself? */
export function isRefusedInTwo({ end }: Pick<JournalEntry, 'end'>): boolean {
  return (
    end?.ends.some(
      ({ result }) => result.kind === 'refused' && result.failure.kind === 'approvalInTwo',
    ) === true
  );
}

/** @param now the list as it was just read */
export function twoSteps(changes: readonly Change[], now: readonly Assignment[]): TwoSteps {
  const wanted = changes.flatMap(wantedOf);
  const old = changes.flatMap((change) => (change.kind === 'add' ? [] : [change.row]));
  const there = now.filter((row) => old.some((other) => isSame(row, other)));
  if (there.length > 0) return { kind: 'remove', rows: there };
  const toCome = wanted.filter((row) => !now.some((other) => fulfils(other, row)));
  if (toCome.length === 0) return { kind: 'done' };
  const isInTheWay = toCome.some((row) => now.some((other) => samePlace(other, row)));
  if (isInTheWay) return { kind: 'moved' };
  return toCome.every(({ former = {} }) => fieldsLeftOut(former).length === 0)
    ? { kind: 'add', rows: toCome }
    : { kind: 'byHand' };
}

/** What is wanted in the place of a row that is gone by then, with every field it had. */
function wantedOf(change: Change): readonly WantedRow[] {
  if (change.kind === 'remove') return [];
  return [change.kind === 'add' ? change.draft : asAddition(change).draft];
}

function isSame(row: Assignment, other: Assignment): boolean {
  return rowRoleKey(row) === rowRoleKey(other) && sameRowContent(row, other);
}
