import { intentOf } from '#domain/assignment/intent.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import type { PlanConfiguration, PlanItem } from '#domain/plan/draft/plan.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { groupIdOf, isGroupTarget, type KnownTarget } from '#domain/assignment/target.ts';

/** What the admin does to the configurations they selected. */
export type PlanAction =
  | { readonly kind: 'add'; readonly rows: readonly WantedRow[] }
  | { readonly kind: 'remove'; readonly targets: readonly KnownTarget[] }
  | { readonly kind: 'replace'; readonly rows: readonly WantedRow[] }
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
  if (shared !== undefined)
    return { items: configurations.map((each) => itemOf(each, shared)), leftOut: [] };
  const items: PlanItem[] = [];
  const leftOut: LeftOut[] = [];
  for (const configuration of configurations) {
    const { id: configurationId, displayName, assignments } = configuration;
    if (assignments === undefined)
      leftOut.push({ configurationId, displayName, reason: 'listNotRead' });
    const wishes = (assignments ?? []).flatMap((row) => {
      const wish = wishAbout(row, action);
      if (wish === 'notUnderstood')
        leftOut.push({ configurationId, displayName, reason: 'notUnderstood' });
      return wish === undefined || wish === 'notUnderstood' ? [] : wish;
    });
    if (wishes.length > 0) items.push(itemOf(configuration, wishes));
  }
  return { items, leftOut };
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

function wishAbout(row: Assignment, action: PlanAction): Wish | 'notUnderstood' | undefined {
  const { target } = row;
  if (!isGroupTarget(target)) return undefined;
  if (action.kind === 'strip')
    return sameGroup(target, action.groupId) ? { kind: 'remove', target } : undefined;
  if (action.kind !== 'copy' || !sameGroup(target, action.fromGroupId)) return undefined;
  const intent = intentOf(row);
  if (intent === undefined || row.filterNotUnderstood === true) return 'notUnderstood';
  const copy: WantedRow = {
    target: { kind: target.kind, groupId: action.toGroupId },
    filter: row.filter,
    intent,
    ...copiedPayload(row),
  };
  return action.isMove ? { kind: 'move', from: target, row: copy } : { kind: 'add', row: copy };
}

/** As far as Graph tells; what it does not tell is as usual in the new row. */
function copiedPayload({ payload }: Assignment): Pick<WantedRow, 'payload'> {
  const { run, schedule } = payload ?? {};
  return run === undefined && schedule === undefined
    ? {}
    : {
        payload: {
          ...(run === undefined ? {} : { run }),
          ...(schedule === undefined ? {} : { schedule }),
        },
      };
}

function sameGroup(target: KnownTarget, groupId: string): boolean {
  return groupIdOf(target)?.toLowerCase() === groupId.toLowerCase();
}
