import { intentOf } from '#domain/assignment/intent.ts';
import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { type PayloadKey, toldPayload } from '#domain/assignment/payload.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { type LockReason, lockReason } from '#domain/change/change.ts';
import { compileWishes } from '#domain/plan/diff/compiledWishes.ts';
import { diffConfiguration } from '#domain/plan/diff/diffConfiguration.ts';
import type { PlanConfiguration, PlanItem } from '#domain/plan/draft/plan.ts';
import { isKnownTarget } from '#domain/assignment/target.ts';
import { sameWantedRow } from '#domain/assignment/rowIdentity.ts';

/** What the tenant has and a plan cannot say. */
export interface LeftOutOfPresent {
  readonly configurationId: ConfigurationKey;
  readonly displayName: string;
  /** Undefined where the configuration is left out as a whole. */
  readonly row: Assignment | undefined;
  /** `contradicts`: the list holds what no plan may want, as one target with two filters. */
  readonly reason: LockReason | 'listNotRead' | 'contradicts';
}

export interface PresentPlan {
  /** For each configuration "exactly these", the rows that it has. */
  readonly items: readonly PlanItem[];
  readonly leftOut: readonly LeftOutOfPresent[];
}

/** How many configurations are done before the page may have its turn. */
const STEP = 20;

/**
 * The present assignments as a plan that changes nothing, to be edited and applied later. A row
 * that is locked is left out of it, and the engine leaves it alone whatever is wanted. A
 * configuration is left out as a whole where its plan would not come out as "already so" to the
 * last row: a later upload must not touch what could not be said. Yields how many configurations
 * are done, every so often.
 */
export function* presentPlanStepwise(
  configurations: readonly PlanConfiguration[],
): Generator<number, PresentPlan> {
  const items: PlanItem[] = [];
  const leftOut: LeftOutOfPresent[] = [];
  for (const [index, configuration] of configurations.entries()) {
    if (index % STEP === STEP - 1) yield index;
    const { id: configurationId, displayName, assignments } = configuration;
    const without = (reason: LeftOutOfPresent['reason'], row?: Assignment) =>
      leftOut.push({ configurationId, displayName, row, reason });
    if (assignments === undefined) {
      without('listNotRead');
      continue;
    }
    const item: PlanItem = {
      configurationId,
      displayName,
      wishes: [
        { kind: 'replace', rows: wantedRows(assignments, familyOf(configurationId).payload) },
      ],
    };
    const { lines } = diffConfiguration(item, compileWishes(item.wishes), configuration);
    if (lines.some(({ verdict }) => verdict.kind !== 'alreadySo')) {
      without('contradicts');
      continue;
    }
    items.push(item);
    for (const row of assignments) {
      const lock = lockReason(row);
      if (lock !== undefined) without(lock, row);
    }
  }
  return { items, leftOut };
}

/** What the rows say that the app may touch; said twice counts once. */
function wantedRows(assignments: readonly Assignment[], held: readonly PayloadKey[]): WantedRow[] {
  const wanted: WantedRow[] = [];
  for (const row of assignments) {
    const intent = intentOf(row);
    if (lockReason(row) !== undefined || !isKnownTarget(row.target) || intent === undefined)
      continue;
    const one: WantedRow = {
      target: row.target,
      filter: row.filter,
      intent,
      ...toldPayload(row, held),
    };
    if (!wanted.some((other) => sameWantedRow(other, one))) wanted.push(one);
  }
  return wanted;
}

/** Why something is left out, and that it stays. */
export function leftOutWords(reason: LeftOutOfPresent['reason']): string {
  switch (reason) {
    case 'notDirect':
      return 'belongs to a policy set';
    case 'unknownSource':
      return 'comes from a source that this app does not know';
    case 'unknownTarget':
      return 'has a target that this app does not know';
    case 'unknownFilter':
      return 'has a filter that this app does not understand';
    case 'unknownIntent':
      return 'has an intent that this app does not know';
    case 'listNotRead':
      return 'its assignments could not be read';
    case 'contradicts':
      return 'its assignments contradict each other, so they cannot be in one plan';
  }
}
