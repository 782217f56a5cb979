import { type Intent, placeIn, placeIntentOf } from '#domain/assignment/intent.ts';
import type { Change } from '#domain/change/change.ts';
import type { PlanLine, PlanRefusal } from '#domain/plan/diff/diff.ts';
import { placesOf, type RowWish, targetOf, type Wish } from '#domain/plan/draft/wish.ts';
import { type TargetNumbers, targetNumbers } from '#domain/plan/diff/rowsByTarget.ts';
import { type WantedRow, filterProblem } from '#domain/assignment/assignment.ts';
import {
  isCrowdedOut,
  placeKey,
  roleKey,
  sameWantedRow,
  targetKey,
  targetRoleKey,
} from '#domain/assignment/rowIdentity.ts';
import { groupBy } from '#lib/groups.ts';

/**
 * A wish for one row with everything that does not depend on the tenant. Thousands of
 * configurations share one list of wishes, so each is prepared once.
 */
export interface CompiledWish {
  readonly wish: RowWish;
  /** {@link placeKey}; of a removal from every place, the {@link targetKey}. */
  readonly key: string;
  /** The intent that is a part of the place; undefined where the target alone is the place. */
  readonly place: Intent | undefined;
  /**
   * The number of its target in {@link CompiledWishes.numbers}.
   */
  readonly number: number;
  readonly refused: PlanLine | undefined;
  readonly alreadySo: PlanLine;
  /** The line of an addition whose target has no row yet. */
  readonly added: PlanLine | undefined;
  /**
   * The index in `wishes` of the addition that this removal makes room for; the removal is refused
   * with it.
   */
  readonly makesRoomFor: number | undefined;
}

export interface CompiledWishes {
  /** Removals come after what they make room for. */
  readonly wishes: readonly CompiledWish[];
  readonly numbers: TargetNumbers;
  /** The roles in which the wishes name a target, by its number, as {@link roleIn} says them. */
  readonly kinds: readonly ReadonlySet<string>[];
  /** The rows that the plan takes away, by {@link roleKey}. */
  readonly removed: ReadonlySet<string>;
  /**
   * For "exactly these": the wanted rows, by {@link roleKey}; undefined where other rows are left
   * alone.
   */
  readonly only: ReadonlySet<string> | undefined;
}

/** A role within what has one target: the kind, and the intent where it is a part of the place. */
export function roleIn(kind: string, place: Intent | undefined): string {
  return place === undefined ? kind : `${kind}|${place}`;
}

interface Loose {
  readonly wish: RowWish;
  readonly role: string;
  readonly key: string;
  readonly place: Intent | undefined;
  readonly makesRoomFor: string | undefined;
}

/**
 * Compiles the wishes for one configuration: drops doubles, and refuses wishes that contradict each
 * other.
 */
export function compileWishes(wishes: readonly Wish[]): CompiledWishes {
  const replacements = wishes.filter((wish) => wish.kind === 'replace');
  const loose = withoutDoubles(wishes.flatMap(rowWishes));
  const byKey = groupBy(loose, ({ wish }) => targetKey(targetOf(wish)));
  const isMixed = replacements.length > 0 && wishes.length > 1;
  const indexOfAddition = new Map(
    loose.flatMap(({ wish, role }, index) => (wish.kind === 'add' ? [[role, index] as const] : [])),
  );
  const numbers = targetNumbers(loose.map(({ wish }) => targetOf(wish)));
  const compiled = loose.map((one): CompiledWish => {
    const { wish, key, place, makesRoomFor } = one;
    const refusal = isMixed
      ? ({ reason: 'replacedAndChanged' } as const)
      : contradiction(one, byKey.get(targetKey(targetOf(wish))) ?? []);
    return {
      wish,
      key,
      place,
      number: numbers.of(targetOf(wish))!,
      refused: refusal === undefined ? undefined : { wish, verdict: { kind: 'refused', refusal } },
      alreadySo: { wish, verdict: { kind: 'alreadySo' } },
      added:
        wish.kind === 'add'
          ? { wish, verdict: { kind: 'change', change: addition(wish.row) } }
          : undefined,
      makesRoomFor: makesRoomFor === undefined ? undefined : indexOfAddition.get(makesRoomFor),
    };
  });
  return {
    wishes: compiled,
    numbers,
    kinds: kindsByNumber(compiled, numbers.count),
    // A removal that is refused makes no room.
    removed: new Set(
      loose.flatMap(({ wish, role }, index) =>
        wish.kind === 'remove' && compiled[index]!.refused === undefined ? [role] : [],
      ),
    ),
    only: replacements.length === 0 || isMixed ? undefined : new Set(loose.map(({ role }) => role)),
  };
}

function kindsByNumber(wishes: readonly CompiledWish[], count: number): ReadonlySet<string>[] {
  const kinds = Array.from({ length: count }, () => new Set<string>());
  for (const { wish, number, place } of wishes)
    kinds[number]!.add(roleIn(targetOf(wish).kind, place));
  return kinds;
}

function addition(row: WantedRow): Change {
  return { kind: 'add', draft: row };
}

function rowWishes(wish: Wish): Loose[] {
  switch (wish.kind) {
    case 'add':
    case 'remove':
      return [loosen(wish)];
    case 'replace':
      return wish.rows.map((row) => loosen({ kind: 'add', row }));
    case 'move':
      return [
        loosen({ kind: 'add', row: wish.row }),
        loosen({ kind: 'remove', target: wish.from, ...placeIn(wish.row) }, roleKey(wish.row)),
      ];
  }
}

function loosen(wish: RowWish, makesRoomFor?: string): Loose {
  const { target, intent } = placesOf(wish);
  const placed = { target, intent };
  return {
    wish,
    role: roleKey(placed),
    key: placeKey(placed),
    place: placeIntentOf(placed),
    makesRoomFor,
  };
}

function withoutDoubles(wishes: readonly Loose[]): Loose[] {
  const seen = new Map<string, Loose[]>();
  const whole = new Set(
    wishes.flatMap(({ wish, role, place }) =>
      wish.kind === 'remove' && place === undefined ? [role] : [],
    ),
  );
  // A removal from every place of the target is one from each of them.
  const isWithin = ({ wish, place }: Loose) =>
    wish.kind === 'remove' && place !== undefined && whole.has(targetRoleKey(wish.target));
  return wishes
    .filter((one) => {
      if (isWithin(one)) return false;
      const others = seen.get(one.role) ?? [];
      if (others.some(({ wish }) => sameWish(wish, one.wish))) return false;
      seen.set(one.role, [...others, one]);
      return true;
    })
    .toSorted((a, b) => Number(a.wish.kind === 'remove') - Number(b.wish.kind === 'remove'));
}

function crowdsOut(wish: RowWish, row: WantedRow): boolean {
  return wish.kind === 'add' && isCrowdedOut(wish.row, row);
}

function sameWish(a: RowWish, b: RowWish): boolean {
  if (a.kind === 'add' && b.kind === 'add') return sameWantedRow(a.row, b.row);
  return a.kind === b.kind;
}

/**
 * @param ofTarget the wishes for the same target in either role, this one included
 */
function contradiction(one: Loose, ofTarget: readonly Loose[]): PlanRefusal | undefined {
  const { wish } = one;
  const { kind } = targetOf(wish);
  // A removal that names no intent is about every place of the target.
  const others = ofTarget.filter(
    ({ place }) => place === one.place || place === undefined || one.place === undefined,
  );
  const sameRole = others.filter(
    (other) => other.wish !== wish && targetOf(other.wish).kind === kind,
  );
  if (sameRole.some((other) => other.wish.kind !== wish.kind)) return { reason: 'addedAndRemoved' };
  if (sameRole.length > 0) return { reason: 'wantedTwoWays' };
  if (wish.kind === 'add' && ofTarget.some((other) => crowdsOut(other.wish, wish.row)))
    return { reason: 'includedTwoWays' };
  const isInOtherRole = others.some(
    (other) => other.wish.kind === 'add' && targetOf(other.wish).kind !== kind,
  );
  if (wish.kind === 'add' && isInOtherRole) return { reason: 'includedAndExcluded' };
  if (wish.kind === 'add' && filterProblem(kind, wish.row.filter.mode) !== undefined)
    return { reason: 'filteredExclusion' };
  return undefined;
}
