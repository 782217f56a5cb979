import {
  type Intent,
  intentOf,
  isAmong,
  liveBeside,
  placeIn,
  placeIntentOf,
} from '#domain/assignment/intent.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import type { PlanConfiguration, PlanItem } from '#domain/plan/draft/plan.ts';
import { rowsOf, type Wish } from '#domain/plan/draft/wish.ts';
import { heldOf, type PayloadKey, toldPayload } from '#domain/assignment/payload.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { excludes, groupIdOf, isGroupTarget, type KnownTarget } from '#domain/assignment/target.ts';

interface WantedRows {
  readonly rows: readonly WantedRow[];
  /** What rows ask of apps that ask for nothing an app takes. */
  readonly intentApart?: Intent | undefined;
}

/** What the admin does to the configurations they selected. */
export type PlanAction =
  | ({ readonly kind: 'add' } & WantedRows)
  | { readonly kind: 'remove'; readonly targets: readonly KnownTarget[] }
  | ({ readonly kind: 'replace' } & WantedRows)
  /**
   * What one group has, the other gets, in the same role with the same filter and intent; `isMove`
   * takes it from the first.
   */
  | {
      readonly kind: 'copy';
      readonly fromGroupId: string;
      readonly toGroupId: string;
      readonly isMove: boolean;
    }
  /** Everything from the group, included or excluded. */
  | { readonly kind: 'strip'; readonly groupId: string };

export interface Expanded {
  readonly items: readonly PlanItem[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * A selected configuration, or a row of it, that the action could not be turned into a wish for.
 */
export interface LeftOut {
  readonly configurationId: ConfigurationKey;
  readonly displayName: string;
  /**
   * `notUnderstood`: the row of the group says what the app does not understand, so it cannot be
   * copied.
   */
  readonly reason: 'listNotRead' | 'notUnderstood';
}

/**
 * The wishes that an action comes to. Copying and stripping look at the lists as read:
 * configurations that do not have the group get no wish. Where all are wanted alike, they share one
 * list of wishes.
 */
export function expandAction(
  action: PlanAction,
  configurations: readonly PlanConfiguration[],
): Expanded {
  const shared = sharedWishes(action);
  if (shared !== undefined) {
    const held = heldWishes(shared, 'intentApart' in action ? action.intentApart : undefined);
    return { items: configurations.map((each) => itemOf(each, held(each.id))), leftOut: [] };
  }
  const items: PlanItem[] = [];
  const leftOut: LeftOut[] = [];
  for (const configuration of configurations) {
    const { id: configurationId, displayName, assignments } = configuration;
    if (assignments === undefined)
      leftOut.push({ configurationId, displayName, reason: 'listNotRead' });
    const wishes = (assignments ?? []).flatMap((row) => {
      const wish = wishAbout(row, action, configurationId);
      if (wish === 'notUnderstood')
        leftOut.push({ configurationId, displayName, reason: 'notUnderstood' });
      return wish === undefined || wish === 'notUnderstood' ? [] : wish;
    });
    if (wishes.length > 0) items.push(itemOf(configuration, wishes));
  }
  return { items, leftOut };
}

/**
 * The wishes as configurations of a family can have them: without what its rows do not hold. Those
 * that hold the same share one list.
 */
function heldWishes(
  wishes: readonly Wish[],
  intentApart: Intent | undefined,
): (id: ConfigurationKey) => readonly Wish[] {
  const lists = new Map<string, readonly Wish[]>();
  const isPlain =
    intentApart === undefined &&
    wishes.every((wish) => rowsOf(wish).every(({ payload }) => payload === undefined));
  return (id) => {
    if (isPlain) return wishes;
    const { payload: held, intents } = familyOf(id);
    const apart = liveBeside(intents) ? intentApart : undefined;
    const key = [...held, apart ?? ''].join();
    const list =
      lists.get(key) ??
      wishes.map((wish) => withRows(wish, (row) => askedOf(heldRow(row, held), intents, apart)));
    lists.set(key, list);
    return list;
  };
}

function withRows(wish: Wish, change: (row: WantedRow) => WantedRow): Wish {
  switch (wish.kind) {
    case 'remove':
      return wish;
    case 'replace':
      return { kind: 'replace', rows: wish.rows.map(change) };
    case 'add':
    case 'move':
      return { ...wish, row: change(wish.row) };
  }
}

function heldRow({ payload, ...row }: WantedRow, held: readonly PayloadKey[]): WantedRow {
  const own = excludes(row.target.kind) ? undefined : heldOf(payload, held);
  return own === undefined ? row : { ...row, payload: own };
}

/** A row as an app takes it: what it asks for itself counts first. */
function askedOf(row: WantedRow, intents: readonly Intent[], apart: Intent | undefined): WantedRow {
  return apart === undefined || isAmong(row.intent, intents) ? row : { ...row, intent: apart };
}

function itemOf({ id, displayName }: PlanConfiguration, wishes: readonly Wish[]): PlanItem {
  return { configurationId: id, displayName, wishes };
}

function sharedWishes(action: PlanAction): readonly Wish[] | undefined {
  switch (action.kind) {
    case 'add':
      return action.rows.map((row) => ({ kind: 'add', row }));
    case 'remove':
      return action.targets.map((target) => ({ kind: 'remove', target }));
    case 'replace':
      return [{ kind: 'replace', rows: action.rows }];
    case 'copy':
    case 'strip':
      return undefined;
  }
}

function wishAbout(
  row: Assignment,
  action: PlanAction,
  id: ConfigurationKey,
): Wish | 'notUnderstood' | undefined {
  const { target } = row;
  if (!isGroupTarget(target)) return undefined;
  if (action.kind === 'strip')
    return sameGroup(target, action.groupId)
      ? { kind: 'remove', target, ...placeIn(row) }
      : undefined;
  if (action.kind !== 'copy' || !sameGroup(target, action.fromGroupId)) return undefined;
  const copy = copiedRow(row, { kind: target.kind, groupId: action.toGroupId }, id);
  if (copy === undefined) return 'notUnderstood';
  return action.isMove ? { kind: 'move', from: target, row: copy } : { kind: 'add', row: copy };
}

/**
 * What a row says, for another target; undefined where it says what the app does not understand.
 * @param id of the configuration that has the row
 */
export function copiedRow(
  row: Assignment,
  target: KnownTarget,
  id: ConfigurationKey,
): WantedRow | undefined {
  const intent = intentOf(row);
  if (intent === undefined || row.filterNotUnderstood === true) return undefined;
  return {
    target,
    filter: row.filter,
    intent,
    ...toldPayload(row, familyOf(id).payload),
    // What a row of an app holds beside is copied as it came, whatever its type.
    ...(placeIntentOf(row) === undefined ? {} : { former: row.raw }),
  };
}

function sameGroup(target: KnownTarget, groupId: string): boolean {
  return groupIdOf(target)?.toLowerCase() === groupId.toLowerCase();
}
