import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change, LockReason } from '#domain/change/change.ts';
import type { RowWish } from '#domain/plan/draft/wish.ts';

/** Why a wish is not carried out, before anything is sent. */
export type PlanRefusal =
  /** The tenant's row is read-only for the app: `lock` says why. */
  | { readonly reason: 'locked'; readonly row: Assignment; readonly lock: LockReason }
  /** The plan itself wants the group in and out of one configuration. */
  | { readonly reason: 'includedAndExcluded' }
  /** The plan wants one target with two filters, or two intents. */
  | { readonly reason: 'wantedTwoWays' }
  /** The plan wants to include one group with two intents. */
  | { readonly reason: 'includedTwoWays' }
  | { readonly reason: 'addedAndRemoved' }
  /** Rows of the family have another intent, or none. */
  | { readonly reason: 'intentNotTaken' }
  /** "Exactly these" and something else, of one configuration. */
  | { readonly reason: 'replacedAndChanged' }
  /** The group is in the other role here, and the plan does not take that row away. */
  | { readonly reason: 'excludedAlready' | 'includedAlready'; readonly row: Assignment }
  /** The group is included with another intent, and the plan does not take that row away. */
  | { readonly reason: 'includedOtherwise'; readonly row: Assignment }
  | { readonly reason: 'filteredExclusion' }
  /** What it makes room for is refused, so it stays. */
  | { readonly reason: 'replacementRefused' }
  /** Graph lists the target twice: which of the rows is meant cannot be told. */
  | { readonly reason: 'listedTwice' }
  | { readonly reason: 'configurationGone' }
  | { readonly reason: 'listNotRead' };

/** What becomes of one wish. */
export type Verdict =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'alreadySo' }
  | { readonly kind: 'refused'; readonly refusal: PlanRefusal };

export interface PlanLine {
  readonly wish: RowWish;
  readonly verdict: Verdict;
}

/**
 * How the changes of one configuration are sent; `oneByOne` where a row in the list must not be
 * posted again.
 */
export type WritePathKind = 'none' | 'post' | 'delete' | 'assign' | 'oneByOne';

export interface ConfigurationDiff {
  readonly configurationId: ConfigurationKey;
  readonly displayName: string;
  /** The list this was measured against; undefined where it is gone or was not read. */
  readonly base: readonly Assignment[] | undefined;
  readonly lines: readonly PlanLine[];
  /** The changes among the lines, removals first. */
  readonly changes: readonly Change[];
  /** Rows of the list that the app does not touch, whatever is wanted. */
  readonly lockedRows: readonly Assignment[];
  /** The wish is for exactly these rows. */
  readonly isExact?: boolean;
  readonly path: WritePathKind;
  /** How many requests `path` takes. */
  readonly writes: number;
}

export interface DiffCounts {
  readonly configurations: number;
  /** Configurations with at least one change. */
  readonly changedConfigurations: number;
  readonly adds: number;
  readonly edits: number;
  readonly removes: number;
  readonly alreadySo: number;
  readonly refused: number;
}

/**
 * What applying takes: requests as the tenant counts them, and how long the allowance lets them
 * take.
 */
export interface PlanEffort {
  /** Fresh reads before writing, one for each changed configuration. */
  readonly reads: number;
  readonly writes: number;
  /** Reads back after writing, when each is seen at the first look. */
  readonly readBacks: number;
  /** Seconds, rounded up. */
  readonly seconds: number;
}

export interface PlanDiff {
  /** In the order of the plan. */
  readonly configurations: readonly ConfigurationDiff[];
  readonly counts: DiffCounts;
  readonly effort: PlanEffort;
}
