import type { Assignment, AssignmentDraft } from '#domain/assignment.ts';
import { type Change, editedRow, lockReason, type WantedRow } from '#domain/change.ts';
import { rowKey } from '#domain/rowKey.ts';

/** One request of a write, and the changes it carries out (an edit may take two). */
export type WriteStep = { readonly carries: readonly Change[] } & WriteRequest;

export type WriteRequest =
  /** `replaces` is the row that was deleted for it: were the POST refused, it would have to be put back. */
  | { readonly kind: 'post'; readonly draft: AssignmentDraft; readonly replaces: Assignment | undefined }
  | { readonly kind: 'delete'; readonly row: Assignment }
  /** Replaces the whole list: `kept` rows are handed back exactly as they came, `written` ones as wanted. */
  | { readonly kind: 'assign'; readonly kept: readonly Assignment[]; readonly written: readonly WrittenRow[] };

/** A row of an `/assign` that is new, or says something else than before. */
export interface WrittenRow {
  readonly wanted: WantedRow;
  /** The row it comes from, whose further fields stay; undefined for a new one. */
  readonly from: Assignment | undefined;
}

/**
 * Chooses the requests for changes on one list, by DESIGN.md "Write paths": POST for one addition, DELETE for one
 * removal, `/assign` with the fresh full list for an edit or several changes. `/assign` is never sent where the list
 * holds a row that must not be posted again (a policy set's, or one the app does not understand): then each change is
 * its own request, removals first, since Intune keeps one assignment for each group.
 * @param now the list as just read; the changes have been compared with it
 */
export function chooseWritePath(now: readonly Assignment[], changes: readonly Change[]): WriteStep[] {
  const [only] = changes;
  if (only === undefined) return [];
  if (changes.length === 1 && only.kind === 'add') return [{ kind: 'post', draft: only.draft, replaces: undefined, carries: [only] }];
  if (changes.length === 1 && only.kind === 'remove') return [{ kind: 'delete', row: only.row, carries: [only] }];
  return now.some((row) => lockReason(row) !== undefined) ? oneByOne(changes) : [wholeList(now, changes)];
}

function oneByOne(changes: readonly Change[]): WriteStep[] {
  const removals = changes.flatMap((change): WriteStep[] => (change.kind === 'remove' ? [{ kind: 'delete', row: change.row, carries: [change] }] : []));
  // An edited row is gone only as long as its two requests take: they stand together.
  const edits = changes.flatMap((change): WriteStep[] =>
    change.kind === 'edit'
      ? [
          { kind: 'delete', row: change.row, carries: [change] },
          { kind: 'post', draft: editedRow(change), replaces: change.row, carries: [change] },
        ]
      : [],
  );
  const additions = changes.flatMap((change): WriteStep[] =>
    change.kind === 'add' ? [{ kind: 'post', draft: change.draft, replaces: undefined, carries: [change] }] : [],
  );
  return [...removals, ...edits, ...additions];
}

function wholeList(now: readonly Assignment[], changes: readonly Change[]): WriteStep {
  const touched = new Set(changes.flatMap((change) => (change.kind === 'add' ? [] : [rowKey(change.row)])));
  const kept = now.filter((row) => !touched.has(rowKey(row)));
  const written = changes.flatMap((change): WrittenRow[] => {
    if (change.kind === 'remove') return [];
    if (change.kind === 'add') return [{ wanted: change.draft, from: undefined }];
    return [{ wanted: editedRow(change), from: change.row }];
  });
  return { kind: 'assign', kept, written, carries: changes };
}
