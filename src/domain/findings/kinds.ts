import type { Assignment } from '#domain/assignment/assignment.ts';
import { placeIn } from '#domain/assignment/intent.ts';
import { samePlace } from '#domain/assignment/rowIdentity.ts';
import { isKnownTarget } from '#domain/assignment/target.ts';
import type { KindWords } from '#domain/findings/finding.ts';
import { lockReason } from '#domain/change/change.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';

/** A kind of finding: what it is called, which guardrails say it, and how it is put right. */
export interface FindingKind extends KindWords {
  /** Ids of the guardrails whose word it is, each asked of a row as if it were being added. */
  readonly guardrails?: readonly string[];
  /**
   * The rows that a guardrail means which has spoken about this row; undefined where that is none of
   * this kind. The row itself, if not said.
   */
  readonly rowsOf?: (
    row: Assignment,
    all: readonly Assignment[],
  ) => readonly Assignment[] | undefined;
  /** What it takes to look for it: where it was not read, nothing was looked at. */
  readonly needs: readonly FactKey[];
  /** What puts one item right; none where a row is locked, or only the admin can say. */
  readonly wishesFor?: (rows: readonly Assignment[]) => readonly Wish[];
}

/** A part of the facts that a kind of finding cannot be looked for without. */
export type FactKey = 'groups' | 'members' | 'filters';

/** The kinds, one row each, in the order of the list: what is wrong first. */
const TABLE = {
  deletedGroup: {
    title: 'Assigned to a deleted group',
    level: 'block',
    reason:
      'An assignment to a group that is gone reaches nobody, and an exclusion excludes nobody.',
    guardrails: ['group-gone'],
    needs: ['groups'],
    repair: { does: 'Removes these assignments.' },
    wishesFor: removed,
  },
  onlyExclusions: {
    title: 'Only exclusions',
    level: 'warn',
    reason: 'Nobody is included, so nobody receives it, and the exclusions have no effect.',
    guardrails: ['only-exclusions'],
    needs: [],
    repair: {
      does: 'Removes the exclusions. If somebody is to receive it, include a group instead.',
    },
    wishesFor: removed,
  },
  sameTargetTwice: {
    title: 'Same target twice',
    level: 'block',
    reason:
      'Intune keeps one assignment for each target. Of two, one is ignored, and it does not say which.',
    guardrails: ['already-assigned'],
    rowsOf: (row, all) => twinsOf(row, all, true),
    needs: [],
    repair: {
      whyNone:
        'Graph lists both under one id, so a removal could hit either. Take one of them away in the Intune admin center, or in its policy set.',
    },
  },
} as const satisfies Record<string, FindingKind>;

export type FindingKindKey = keyof typeof TABLE;

export const FINDING_KINDS = Object.keys(TABLE) as readonly FindingKindKey[];

export function findingKind(key: FindingKindKey): FindingKind {
  return TABLE[key];
}

/** There is to be none of these rows. */
function removed(rows: readonly Assignment[]): Wish[] {
  return rows.flatMap((row) =>
    isKnownTarget(row.target) && lockReason(row) === undefined
      ? [{ kind: 'remove', target: row.target, ...placeIn(row) }]
      : [],
  );
}

/**
 * The row with those that have its place, in the same role or in the other; undefined where there
 * are none, and for all but the first of them, so that they are told once.
 */
function twinsOf(
  row: Assignment,
  all: readonly Assignment[],
  isSameRole: boolean,
): readonly Assignment[] | undefined {
  const twins = all.filter((other) => samePlace(other, row));
  const isAlike = twins.every(({ target }) => target.kind === row.target.kind);
  return twins.length > 1 && twins[0] === row && isAlike === isSameRole ? twins : undefined;
}
