import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { findDrift } from '#domain/change/drift.ts';
import type { ConfigurationDiff, PlanDiff, PlanLine } from '#domain/plan/diff/diff.ts';
import type { PlanRun, RunItem, RunLine } from '#domain/plan/run/run.ts';

export interface RunFor extends Pick<
  PlanRun,
  'id' | 'name' | 'tenantId' | 'oid' | 'username' | 'createdAt' | 'undoes' | 'retries' | 'stage'
> {
  /** Those in force; none if not said. */
  readonly overrides?: PlanRun['overrides'];
  /** How many devices should report each configuration, as far as that is known. */
  readonly expected?: ReadonlyMap<ConfigurationKey, number> | undefined;
}

/** A run of a reviewed plan: what the review settled has ended already, the rest waits. */
export function startRun(diff: PlanDiff, { expected, ...run }: RunFor): PlanRun {
  return {
    ...run,
    overrides: run.overrides ?? [],
    state: { kind: 'ready' },
    items: diff.configurations.map((each) => itemOf(each, expected?.get(each.configurationId))),
  };
}

function itemOf(
  { configurationId, displayName, base, lines, changes, isExact, writes }: ConfigurationDiff,
  expectedDevices: number | undefined,
): RunItem {
  return {
    configurationId,
    displayName,
    base: base ?? [],
    ...(isExact === true ? { isExact } : {}),
    ...(expectedDevices === undefined ? {} : { expectedDevices }),
    lines: lines.map(lineOf),
    writes,
    state: { kind: changes.length === 0 ? 'ended' : 'waiting' },
    now: undefined,
    requestIds: [],
  };
}

function lineOf({ wish, verdict }: PlanLine): RunLine {
  switch (verdict.kind) {
    case 'change':
      return { wish, change: verdict.change, end: undefined };
    case 'alreadySo':
      return { wish, change: undefined, end: { kind: 'alreadySo' } };
    case 'refused':
      return { wish, change: undefined, end: { kind: 'blocked', refusal: verdict.refusal } };
  }
}

/** What changed in the tenant between the review and the attempt, for an item that drifted. */
export function driftOf({ base, lines, now }: RunItem): ReturnType<typeof findDrift> {
  return now === undefined
    ? []
    : findDrift(
        base,
        now,
        lines.flatMap(({ change }) => change ?? []),
      );
}
