import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { fieldsLeftOut } from '#domain/assignment/boundedRow.ts';
import {
  fulfils,
  placeKey,
  rowKey,
  rowRoleKey,
  sameRowContent,
  sameWantedRow,
  samePlace,
} from '#domain/assignment/rowIdentity.ts';
import { asAddition, type Change } from '#domain/change/change.ts';
import { isInTwo } from '#domain/change/end.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import type { Plan, PresentConfigurations } from '#domain/plan/draft/plan.ts';
import { planOfChanges } from '#domain/plan/run/afterRun.ts';
import { linesInTwo, type PlanRun, type RunItem } from '#domain/plan/run/run.ts';
import { groupBy } from '#lib/groups.ts';

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
  return end?.ends.some(({ result }) => isInTwo(result)) === true;
}

/**
 * What comes next of changes that are made in two steps each. What is missing comes first, so that
 * nothing is missing longer than its own two approvals take.
 * @param now the list as it was just read
 */
export function twoSteps(changes: readonly Change[], now: readonly Assignment[]): TwoSteps {
  const all = together(changes).map((some) => stepsOf(some, now));
  for (const kind of ['add', 'remove', 'byHand', 'moved'] as const) {
    const next = all.find((steps) => steps.kind === kind);
    if (next !== undefined) return next;
  }
  return { kind: 'done' };
}

/** An edit is a change by itself; a removal and the addition in its place are one. */
function together(changes: readonly Change[]): readonly (readonly Change[])[] {
  return [
    ...groupBy(changes, (change) =>
      placeKey(change.kind === 'add' ? change.draft : change.row),
    ).values(),
  ];
}

function stepsOf(changes: readonly Change[], now: readonly Assignment[]): TwoSteps {
  const wanted = changes.flatMap(wantedOf);
  const old = changes.flatMap((change) => (change.kind === 'add' ? [] : [change.row]));
  const there = now.filter((row) => old.some((other) => isSame(row, other)));
  if (there.length > 0) return { kind: 'remove', rows: there };
  const toCome = wanted.filter((row) => !now.some((other) => fulfils(other, row)));
  // Somebody made another row of one that was to go.
  const isOther = now.some(
    (row) =>
      old.some((one) => rowKey(one) === rowKey(row)) && !wanted.some((one) => fulfils(row, one)),
  );
  if (isOther) return { kind: 'moved' };
  if (toCome.length === 0) return { kind: 'done' };
  const isInTheWay = toCome.some((row) => now.some((other) => samePlace(other, row)));
  if (isInTheWay) return { kind: 'moved' };
  return toCome.every(({ former = {} }) => fieldsLeftOut(former).length === 0)
    ? { kind: 'add', rows: toCome }
    : { kind: 'byHand' };
}

/** The changes of one item of a run that are left for two steps. */
export function leftForTwoSteps({ lines }: Pick<RunItem, 'lines'>): readonly Change[] {
  return linesInTwo(lines).flatMap(({ change }) => change ?? []);
}

/**
 * Are these removals the first step of a change?
 * @param base the list that they were made of
 */
export function isFirstStepOf(
  changes: readonly Change[],
  removals: readonly Change[],
  base: readonly Assignment[],
): boolean {
  const gone = removals.flatMap((change) => (change.kind === 'remove' ? [change.row] : []));
  if (changes.length === 0 || gone.length !== removals.length) return false;
  const isGone = (row: Assignment) => gone.some((other) => isSame(row, other));
  const wasFirst = together(changes).some(
    (some) =>
      stepsOf(some, base.filter(isGone)).kind === 'remove' && stepsOf(some, []).kind !== 'done',
  );
  const next = twoSteps(
    changes,
    base.filter((row) => !isGone(row)),
  );
  return wasFirst && (next.kind === 'add' || next.kind === 'byHand');
}

/** Are these additions the second step of a change: what was to stand in the place of another row? */
export function isSecondStepOf(changes: readonly Change[], additions: readonly Change[]): boolean {
  const wanted = together(changes).flatMap((some) =>
    some.every(({ kind }) => kind === 'add') ? [] : some.flatMap(wantedOf),
  );
  return (
    additions.length > 0 &&
    additions.every(
      (change) => change.kind === 'add' && wanted.some((row) => sameWantedRow(row, change.draft)),
    )
  );
}

/** Where each item of a run stands that is made in two steps. */
export interface ItemInTwoSteps {
  readonly item: RunItem;
  /** Undefined where its list is not known now, or it is gone. */
  readonly steps: TwoSteps | undefined;
}

/** @param now as it was just read */
export function runInTwoSteps(
  { items }: Pick<PlanRun, 'items'>,
  now: PresentConfigurations,
): readonly ItemInTwoSteps[] {
  return items.flatMap((item) => {
    const changes = leftForTwoSteps(item);
    if (changes.length === 0) return [];
    const list = now.get(item.configurationId.toLowerCase())?.assignments;
    return [{ item, steps: list && twoSteps(changes, list) }];
  });
}

/** The next step of some items as a plan, to be reviewed against the lists as they are by then. */
export function planOfStep(
  all: readonly ItemInTwoSteps[],
  step: 'remove' | 'add',
  { name, tenantId }: Pick<Plan, 'name' | 'tenantId'>,
): Plan {
  const items = all.flatMap(({ item: { configurationId, displayName }, steps }) =>
    steps?.kind !== step
      ? []
      : planOfChanges({ id: configurationId, displayName }, changesOf(steps), tenantId ?? '').items,
  );
  return { name, tenantId, items };
}

function changesOf(steps: Extract<TwoSteps, { kind: 'remove' | 'add' }>): readonly Change[] {
  return steps.kind === 'remove'
    ? steps.rows.map((row) => ({ kind: 'remove', row }))
    : steps.rows.map((draft) => ({ kind: 'add', draft }));
}

/** What is wanted in the place of a row that is gone by then, with every field it had. */
function wantedOf(change: Change): readonly WantedRow[] {
  if (change.kind === 'remove') return [];
  return [change.kind === 'add' ? change.draft : asAddition(change).draft];
}

function isSame(row: Assignment, other: Assignment): boolean {
  return rowRoleKey(row) === rowRoleKey(other) && sameRowContent(row, other);
}
