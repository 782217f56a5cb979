import { placeIn } from '#domain/assignment/intent.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Change } from '#domain/change/change.ts';
import { wantedBy } from '#domain/change/drift.ts';
import type { Plan, PlanItem, PresentConfigurations } from '#domain/plan/draft/plan.ts';
import { linesInTwo, type PlanRun, type RunItem } from '#domain/plan/run/run.ts';
import type { RowWish } from '#domain/plan/draft/wish.ts';
import { isOurs } from '#domain/change/end.ts';
import { type NotUndone, undoOf } from '#domain/change/undo.ts';
import { isKnownTarget } from '#domain/assignment/target.ts';
import type { WriteEndKind } from '#domain/change/end.ts';

/** What was tried, or was to be, and did not come to be. */
export const FAILED: readonly WriteEndKind[] = ['refused', 'notSent', 'notDone', 'putBack', 'lost'];

/** What is worth another try: nothing of it is in the tenant, as far as is known. */
export const UNDONE: readonly WriteEndKind[] = [...FAILED, 'drifted', 'cancelled', 'unknown'];

/**
 * What a run left undone, as a plan to be reviewed against the tenant as it is by then. Only
 * failures, if not said; none of what is left for two steps, which would be refused again as one.
 */
export function retryFailed(
  run: Pick<PlanRun, 'name' | 'tenantId'> & {
    readonly items: readonly Pick<RunItem, 'configurationId' | 'displayName' | 'lines'>[];
  },
  which: readonly WriteEndKind[] = FAILED,
): Plan {
  const items = run.items.flatMap(({ configurationId, displayName, lines }): PlanItem[] => {
    const inTwo = new Set(linesInTwo(lines));
    const wishes = lines.flatMap((line) =>
      line.end !== undefined && which.includes(line.end.kind) && !inTwo.has(line) ? line.wish : [],
    );
    return wishes.length === 0 ? [] : [{ configurationId, displayName, wishes }];
  });
  return { name: run.name, tenantId: run.tenantId, items };
}

export interface UndonePlan {
  readonly plan: Plan;
  /** What cannot be taken back, and why. */
  readonly notUndone: readonly (NotUndone & {
    readonly configurationId: ConfigurationKey;
    readonly displayName: string;
  })[];
  /** How many rows come back without some of their fields: the run does not hold them. */
  readonly incomplete: number;
  /** How many rows come back of which Graph did not tell what they ran. */
  readonly runNotTold: number;
  /** Configurations whose list is not known now, or that are gone. */
  readonly unread: readonly {
    readonly configurationId: ConfigurationKey;
    readonly displayName: string;
  }[];
}

/**
 * What takes back what a run did, computed against the tenant as it is now. Never a blind restore.
 */
export function undoPlan(run: PlanRun, now: PresentConfigurations): UndonePlan {
  const items: PlanItem[] = [];
  const notUndone: UndonePlan['notUndone'][number][] = [];
  const unread: UndonePlan['unread'][number][] = [];
  let incomplete = 0;
  let runNotTold = 0;
  for (const { configurationId, displayName, lines } of run.items) {
    const done = lines.flatMap(({ change, end }) =>
      change !== undefined && end !== undefined && isOurs(end) ? [change] : [],
    );
    if (done.length === 0) continue;
    const assignments = now.get(configurationId.toLowerCase())?.assignments;
    if (assignments === undefined) {
      unread.push({ configurationId, displayName });
      continue;
    }
    const undo = undoOf(done, assignments);
    notUndone.push(...undo.notUndone.map((each) => ({ ...each, configurationId, displayName })));
    for (const { fields, isRunNotTold } of undo.incomplete) {
      if (isRunNotTold === true) runNotTold += 1;
      if (fields === undefined || fields.length > 0) incomplete += 1;
    }
    if (undo.changes.length > 0)
      items.push({ configurationId, displayName, wishes: undo.changes.map(wishOf) });
  }
  const plan = { name: run.name, tenantId: run.tenantId, items };
  return { plan, notUndone, incomplete, runNotTold, unread };
}

/** Changes of one configuration as a plan, to be reviewed against the list as it is by then. */
export function planOfChanges(
  { id, displayName }: { readonly id: ConfigurationKey; readonly displayName: string },
  changes: readonly Change[],
  tenantId: string,
): Plan {
  const wishes = changes.map(wishOf);
  return { name: '', tenantId, items: [{ configurationId: id, displayName, wishes }] };
}

function wishOf(change: Change): RowWish {
  const row = wantedBy(change);
  if (row !== undefined) return { kind: 'add', row };
  if (change.kind !== 'remove' || !isKnownTarget(change.row.target))
    throw new Error('A change without a known target is never undone');
  const { target } = change.row;
  return { kind: 'remove', target, ...placeIn(change.row) };
}
