import type { Assignment } from '#domain/assignment/assignment.ts';
import { intentOf, placeIn } from '#domain/assignment/intent.ts';
import { isCrowdedOut, sameFilter } from '#domain/assignment/rowIdentity.ts';
import { rowsAfter } from '#domain/assignment/rowsAfter.ts';
import {
  everyoneOf,
  groupIdOf,
  groupInRole,
  isCollectionTarget,
  isGroupTarget,
  isKnownTarget,
} from '#domain/assignment/target.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { whyShownOnly } from '#domain/family/configurationKey.ts';
import { bringing, comes, type Compared, comparedAs, isRemoved } from '#domain/lens/compare.ts';
import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { type Evaluator, evaluatorOf, type Standing } from '#domain/lens/standing.ts';
import type { HidingGroups, Subject } from '#domain/lens/subject.ts';
import type { PlanRefusal } from '#domain/plan/diff/diff.ts';
import { diffPlanStepwise } from '#domain/plan/diff/diffPlan.ts';
import { copiedRow } from '#domain/plan/draft/expand.ts';
import { type PlanItem, presentConfigurations } from '#domain/plan/draft/plan.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { runToEnd } from '#lib/browser/slices.ts';

/** Why a configuration is not in the plan. */
export type NotGivenReason =
  /** Both have it, and alike. */
  | { readonly kind: 'hasIt' }
  /** The one it would be taken from does not get it. */
  | { readonly kind: 'notThere' }
  /** That one is asked to remove it, which is nothing to give. */
  | { readonly kind: 'removed' }
  | { readonly kind: 'shownOnly' }
  /** It comes with all users or all devices: there is no group to take it from. */
  | { readonly kind: 'everyone' }
  | { readonly kind: 'collection' }
  | { readonly kind: 'notUnderstood' }
  /** Several assignments bring it, which do not say the same. */
  | { readonly kind: 'severalRows' }
  | { readonly kind: 'refused'; readonly refusal: PlanRefusal }
  /** With that row as well, it would not be the same. */
  | { readonly kind: 'notSame'; readonly after: Standing };

export interface NotGiven {
  readonly configuration: Configuration;
  readonly reason: NotGivenReason;
}

export interface Gift {
  readonly items: readonly PlanItem[];
  readonly notGiven: readonly NotGiven[];
}

interface To {
  /** `one` of the comparison. */
  readonly taker: Subject;
  /** The group that the rows are for: the taker itself, or one that it is a member of. */
  readonly groupId: string;
  /** Whose rows come first where several bring it: the group that has them, where it is one. */
  readonly giverId: string;
  readonly hiding?: HidingGroups;
}

/**
 * Wishes that give one what the other has, with the same filter, intent and settings, and what
 * cannot be given. What is planned would be the same for both once it is applied, should the tenant
 * stay as it was read: a row that would not make it so is not planned.
 */
export function giveTo(rows: readonly Compared[], to: To): Gift {
  const evaluate = evaluatorOf(to.taker, to.hiding);
  const items: PlanItem[] = [];
  const notGiven: NotGiven[] = [];
  for (const compared of rows) {
    const { configuration } = compared;
    const found = rowToGive(compared, to.giverId);
    const wished = 'kind' in found ? found : wishOf(compared, found, to, evaluate);
    if ('kind' in wished) notGiven.push({ configuration, reason: wished });
    else items.push(wished);
  }
  return { items, notGiven };
}

function rowToGive(
  { configuration, kind, other }: Compared,
  giverId: string,
): Assignment | NotGivenReason {
  if (kind === 'same') return { kind: 'hasIt' };
  if (!comes(other)) return { kind: 'notThere' };
  if (isRemoved(other)) return { kind: 'removed' };
  if (whyShownOnly(configuration.id) !== undefined) return { kind: 'shownOnly' };
  const rows = bringing(other).flatMap(({ assignment, hits }) => (hits === 'y' ? assignment : []));
  const ofGroups = rows.filter(({ target }) => isGroupTarget(target));
  const own = ofGroups.filter(({ target }) => groupIdOf(target)?.toLowerCase() === giverId);
  const [first, ...others] = own.length > 0 ? own : widest(ofGroups);
  if (first === undefined) return whyNoRow(rows);
  return others.every((row) => sayAlike(row, first)) ? first : { kind: 'severalRows' };
}

/** What comes without a filter comes whatever the other rows say. */
function widest(rows: readonly Assignment[]): readonly Assignment[] {
  const unfiltered = rows.filter(({ filter }) => filter.mode === 'none');
  const intents = new Set(rows.map(intentOf));
  return unfiltered.length > 0 && intents.size === 1 ? unfiltered : rows;
}

function sayAlike(a: Assignment, b: Assignment): boolean {
  return (
    intentOf(a) === intentOf(b) &&
    sameFilter(a.filter, b.filter) &&
    JSON.stringify(a.payload) === JSON.stringify(b.payload)
  );
}

function whyNoRow(rows: readonly Assignment[]): NotGivenReason {
  if (rows.some(({ target }) => isCollectionTarget(target))) return { kind: 'collection' };
  const isVirtual = rows.some(({ target }) => everyoneOf(target.kind) !== undefined);
  return { kind: isVirtual ? 'everyone' : 'notUnderstood' };
}

function wishOf(
  compared: Compared,
  given: Assignment,
  { taker, groupId }: To,
  evaluate: Evaluator,
): PlanItem | NotGivenReason {
  const { configuration, other } = compared;
  const { id, displayName, assignments = [] } = configuration;
  const row = copiedRow(given, groupInRole(groupId, 'includes'), id);
  if (row === undefined || !isKnownTarget(given.target)) return { kind: 'notUnderstood' };
  // A group is included with one intent only: the row that has another one goes.
  const crowding = assignments.filter((present) => isCrowdedOut(present, row));
  const wishes: Wish[] = [
    { kind: 'add', row },
    ...crowding.map((present): Wish => ({
      kind: 'remove',
      target: row.target,
      ...placeIn(present),
    })),
  ];
  const item: PlanItem = { configurationId: id, displayName, wishes };
  const plan = { name: '', tenantId: undefined, items: [item] };
  const [diff] = runToEnd(
    diffPlanStepwise(plan, presentConfigurations([configuration])),
  ).configurations;
  if (diff === undefined) return { kind: 'notUnderstood' };
  for (const { verdict } of diff.lines)
    if (verdict.kind === 'refused') return { kind: 'refused', refusal: verdict.refusal };
  if (diff.changes.length === 0) return { kind: 'hasIt' };
  const present = rowsAfter(assignments, diff.changes).map((each) =>
    'raw' in each ? each : { ...given, target: each.target },
  );
  const after = evaluate(present, recipientsOf(configuration));
  const { kind } = comparedAs(taker.kind, { one: after, other });
  return kind === 'same' ? item : { kind: 'notSame', after };
}

/** A group that brings some of these to the other, and which the one is not in. */
export interface BringingGroup {
  readonly groupId: string;
  /** As a device, or as a user or the primary user of a device. */
  readonly through: 'user' | 'device';
  /** How many of them it brings. */
  readonly count: number;
}

/** What membership would do in place of assignments: groups that bring most come first. */
export function groupsThatBring(
  rows: readonly Compared[],
  isMember: (group: Pick<BringingGroup, 'groupId' | 'through'>) => boolean,
): readonly BringingGroup[] {
  const found = new Map<string, BringingGroup>();
  for (const { other } of rows) {
    const own = new Map<string, Pick<BringingGroup, 'groupId' | 'through'>>();
    for (const { assignment, hits, through } of bringing(other)) {
      const groupId = groupIdOf(assignment.target)?.toLowerCase();
      if (groupId !== undefined && hits === 'y')
        own.set(`${through} ${groupId}`, { groupId, through });
    }
    for (const [key, group] of own)
      if (!isMember(group)) found.set(key, { ...group, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}
