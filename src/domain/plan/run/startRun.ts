import { findDrift } from '#domain/change/drift.ts';
import type { ConfigurationDiff, PlanDiff, PlanLine } from '#domain/plan/diff/diff.ts';
import type { PlanRun, RunItem, RunLine } from '#domain/plan/run/run.ts';

export interface RunFor extends Pick<
  PlanRun,
  'id' | 'name' | 'tenantId' | 'oid' | 'username' | 'createdAt' | 'undoes' | 'retries' | 'stage'
> {
  /** Those in force; none if not said. */
  readonly overrides?: PlanRun['overrides'];
}

/** A run of a reviewed plan: what the review settled has ended already, the rest waits. */
export function startRun(diff: PlanDiff, run: RunFor): PlanRun {
  return {
    ...run,
    overrides: run.overrides ?? [],
    state: { kind: 'ready' },
    items: diff.configurations.map(itemOf),
  };
}

function itemOf({
  configurationId,
  displayName,
  base,
  lines,
  changes,
  isExact,
  writes,
}: ConfigurationDiff): RunItem {
  return {
    configurationId,
    displayName,
    base: base ?? [],
    ...(isExact === true ? { isExact } : {}),
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
