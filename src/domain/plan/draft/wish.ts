import type { Intent } from '#domain/assignment/intent.ts';
import type { Places } from '#domain/assignment/rowIdentity.ts';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';

/**
 * What a plan wants of one configuration, whatever the tenant has: nothing of it is measured
 * against a list yet.
 */
export type Wish =
  /** There is to be a row that says this. */
  | { readonly kind: 'add'; readonly row: WantedRow }
  /**
   * There is to be no row for this target in this role: an excluded group is not the included one.
   * Where rows of different intents live side by side, `intent` names one of them; without it, none
   * of them is to be there.
   */
  | {
      readonly kind: 'remove';
      readonly target: KnownTarget;
      readonly intent?: Intent | undefined;
    }
  /** There are to be these rows and no others; rows that are locked stay. */
  | { readonly kind: 'replace'; readonly rows: readonly WantedRow[] }
  /**
   * `row` in place of the one for `from`, which goes only where `row` can come. Where rows of
   * different intents live side by side, that is the one with the intent of `row`.
   */
  | { readonly kind: 'move'; readonly from: KnownTarget; readonly row: WantedRow };

/**
 * A wish about one row: what a {@link Wish} comes down to, and what one line of a review is about.
 */
export type RowWish = Extract<Wish, { kind: 'add' | 'remove' }>;

export function targetOf(wish: RowWish): KnownTarget {
  return wish.kind === 'add' ? wish.row.target : wish.target;
}

/** The rows that a wish asks for. */
export function rowsOf(wish: Wish): readonly WantedRow[] {
  switch (wish.kind) {
    case 'remove':
      return [];
    case 'replace':
      return wish.rows;
    case 'add':
    case 'move':
      return [wish.row];
  }
}

/** Where the rows are that a wish is about. */
export function placesOf(wish: RowWish): Places & { readonly target: KnownTarget } {
  return wish.kind === 'add' ? wish.row : wish;
}

/** Everybody a wish names. */
export function targetsOf(wish: Wish): KnownTarget[] {
  switch (wish.kind) {
    case 'add':
      return [wish.row.target];
    case 'remove':
      return [wish.target];
    case 'replace':
      return wish.rows.map(({ target }) => target);
    case 'move':
      return [wish.from, wish.row.target];
  }
}
