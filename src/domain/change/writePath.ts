import type { WriteShape } from '#domain/family/family.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import type { Payload } from '#domain/assignment/payload.ts';
import { type Change, editedRow, lockReason } from '#domain/change/change.ts';
import { changeKey } from '#domain/change/drift.ts';
import { isCrowdedOut, rowKey, rowRoleKey } from '#domain/assignment/rowIdentity.ts';

/** One request of a write, and the changes it carries out (an edit may take two). */
export type WriteStep = { readonly carries: readonly Change[] } & WriteRequest;

export type WriteRequest =
  /**
   * `replaces` is the row that was deleted for it: were the POST refused, it would have to be put
   * back.
   */
  | {
      readonly kind: 'post';
      readonly draft: WantedRow;
      readonly replaces: Assignment | undefined;
    }
  | {
      readonly kind: 'delete';
      readonly row: Assignment;
      /** A POST for the same place follows: the row is changed, not only removed. */
      readonly makesRoom?: boolean | undefined;
    }
  /**
   * Replaces the whole list: `kept` rows are handed back exactly as they came, `written` ones as
   * wanted.
   */
  | {
      readonly kind: 'assign';
      readonly kept: readonly Assignment[];
      readonly written: readonly WrittenRow[];
      /** {@link ChangeSet.others} */
      readonly others?: Payload | undefined;
    };

/** A row of an `/assign` that is new, or says something else than before. */
export interface WrittenRow {
  readonly wanted: WantedRow;
  /** The row it comes from, whose further fields stay; undefined for a new one. */
  readonly from: Assignment | undefined;
}

/**
 * Chooses the requests for changes on one list, by docs/decisions/005-post-or-assign.md: POST for
 * one addition, DELETE for one removal, `/assign` with the fresh full list for an edit or several
 * changes. `/assign` is never sent where the list holds a row that must not be posted again (a
 * policy set's, or one the app does not understand): then each change is its own request, removals
 * first, since Intune keeps one assignment for each group. So it is where an addition is for a
 * target that the list has already: a body would name it twice.
 *
 * Families that are written otherwise say so: `replace` takes the whole list for every change,
 * `single` a request for each.
 * @param now the list as just read; the changes have been compared with it
 */
export function chooseWritePath(
  now: readonly Assignment[],
  changes: readonly Change[],
  shape: WriteShape,
  others?: Payload,
): WriteStep[] {
  const [only] = changes;
  if (only === undefined) return [];
  if (shape === 'shown') throw new Error('This app does not write this family');
  if (shape === 'replace') return [wholeList(now.filter(mayBePosted), changes, others)];
  if (shape === 'single') return oneByOne(changes);
  if (changes.length === 1 && only.kind === 'add')
    return [{ kind: 'post', draft: only.draft, replaces: undefined, carries: [only] }];
  if (changes.length === 1 && only.kind === 'remove')
    return [{ kind: 'delete', row: only.row, carries: [only] }];
  const isWholeList =
    now.every((row) => lockReason(row) === undefined) && !namesTwice(now, changes);
  return isWholeList ? [wholeList(now, changes)] : oneByOne(changes);
}

/**
 * A policy set writes its rows itself. Whether `/assign` without them leaves them alone nobody
 * documents; with them, they may become direct. So they are left out, and looked for afterwards.
 */
function mayBePosted({ source }: Assignment): boolean {
  return source !== 'policySets';
}

/** Is something added that the list has already, and keeps? */
function namesTwice(now: readonly Assignment[], changes: readonly Change[]): boolean {
  const kept = new Set(keptRows(now, changes).map(rowKey));
  const added = changes.filter(({ kind }) => kind === 'add').map(changeKey);
  return added.some((key, index) => kept.has(key) || added.indexOf(key) !== index);
}

function oneByOne(changes: readonly Change[]): WriteStep[] {
  const additions = new Map(
    changes.flatMap((change) =>
      change.kind === 'add' ? [[changeKey(change), change] as const] : [],
    ),
  );
  const paired = new Set<Change>();
  const removals: WriteStep[] = [];
  // A replaced row is gone only as long as its two requests take: they stand together.
  const replacements: WriteStep[] = [];
  for (const change of changes) {
    if (change.kind === 'add') continue;
    const addition =
      change.kind === 'remove'
        ? (additions.get(changeKey(change)) ?? crowdedOut(change.row, additions.values()))
        : undefined;
    const isReplaced = addition !== undefined && !paired.has(addition);
    const deletion: WriteStep = {
      kind: 'delete',
      row: change.row,
      ...(change.kind === 'edit' || isReplaced ? { makesRoom: true } : {}),
      carries: [change],
    };
    if (change.kind === 'edit') {
      replacements.push(deletion, {
        kind: 'post',
        draft: editedRow(change),
        replaces: change.row,
        carries: [change],
      });
    } else if (isReplaced) {
      paired.add(addition);
      replacements.push(deletion, {
        kind: 'post',
        draft: addition.draft,
        replaces: change.row,
        carries: [change, addition],
      });
    } else removals.push(deletion);
  }
  const posts = changes.flatMap((change): WriteStep[] =>
    change.kind === 'add' && !paired.has(change)
      ? [{ kind: 'post', draft: change.draft, replaces: undefined, carries: [change] }]
      : [],
  );
  return [...removals, ...replacements, ...posts];
}

/** The addition that a row has to make room for, though its place is another. */
function crowdedOut<A extends Extract<Change, { kind: 'add' }>>(
  row: Assignment,
  additions: Iterable<A>,
): A | undefined {
  return [...additions].find(({ draft }) => isCrowdedOut(row, draft));
}

function wholeList(
  now: readonly Assignment[],
  changes: readonly Change[],
  others?: Payload,
): WriteStep {
  const written = changes.flatMap((change): WrittenRow[] => {
    if (change.kind === 'remove') return [];
    if (change.kind === 'add') return [{ wanted: change.draft, from: undefined }];
    return [{ wanted: editedRow(change), from: change.row }];
  });
  return {
    kind: 'assign',
    kept: keptRows(now, changes),
    written,
    ...(others === undefined ? {} : { others }),
    carries: changes,
  };
}

/**
 * The rows no change is about. Of a group both included and excluded, the one that is not meant is
 * kept.
 */
function keptRows(now: readonly Assignment[], changes: readonly Change[]): Assignment[] {
  const touched = new Set(
    changes.flatMap((change) => (change.kind === 'add' ? [] : [rowRoleKey(change.row)])),
  );
  return now.filter((row) => !touched.has(rowRoleKey(row)));
}
