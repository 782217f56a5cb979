import type { Change } from '#domain/change/change.ts';
import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { writePathOf } from '#domain/plan/diff/diffConfiguration.ts';
import type { ConfigurationDiff, DiffCounts, PlanDiff, PlanLine } from '#domain/plan/diff/diff.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { type TakenOut, takenOutLine, takenOutWithLine } from '#domain/plan/draft/takenOut.ts';
import { lineKey, type PlanFinding } from '#domain/plan/review/planFindings.ts';
import { effortOf } from '#domain/plan/run/effort.ts';

/** Why lines of a plan are blocked by a guardrail, by {@link lineKey}. */
export type BlockedLines = ReadonlyMap<string, string>;

/** The lines that these blocks stop, each with the words of the first. */
export function blockedLines(standing: readonly PlanFinding[]): BlockedLines {
  const blocked = new Map<string, string>();
  for (const { lines } of standing)
    for (const { key, words } of lines) if (!blocked.has(key)) blocked.set(key, words);
  return blocked;
}

/** Why a guardrail blocks this line; undefined where none does, and where it changes nothing. */
export function blockedBy(
  blocked: BlockedLines,
  configurationId: ConfigurationKey,
  { verdict }: PlanLine,
): string | undefined {
  if (blocked.size === 0 || verdict.kind !== 'change') return undefined;
  return blocked.get(lineKey(configurationId, verdict.change));
}

const COUNTED = { add: 'adds', edit: 'edits', remove: 'removes' } as const;

/**
 * The plan as it would be sent without the changes that are blocked: their lines stay, and count as
 * refused.
 */
export function withoutBlockedChanges(diff: PlanDiff, blocked: BlockedLines): PlanDiff {
  if (blocked.size === 0) return diff;
  const counts: { -readonly [K in keyof DiffCounts]: number } = { ...diff.counts };
  let { writes } = diff.effort;
  const configurations = diff.configurations.map((configuration): ConfigurationDiff => {
    const stopped = new Set<Change>();
    for (const line of configuration.lines) {
      if (blockedBy(blocked, configuration.configurationId, line) === undefined) continue;
      if (line.verdict.kind !== 'change') continue;
      stopped.add(line.verdict.change);
      counts.refused += 1;
      counts[COUNTED[line.verdict.change.kind]] -= 1;
    }
    if (stopped.size === 0) return configuration;
    const changes = configuration.changes.filter((change) => !stopped.has(change));
    const sent = writePathOf(
      changes,
      // Only locked rows send a list one by one whose family takes it as a whole.
      configuration.path === 'oneByOne',
      familyOf(configuration.configurationId).writes,
    );
    if (changes.length === 0) counts.changedConfigurations -= 1;
    writes -= configuration.writes - sent.writes;
    return { ...configuration, changes, ...sent };
  });
  return { configurations, counts, effort: effortOf(counts.changedConfigurations, writes) };
}

/** What leaving out the blocked lines of a plan comes to. */
export interface LeftOutLines {
  readonly takenOut: readonly TakenOut[];
  /** Blocked lines among them. */
  readonly lines: number;
  /** Lines that are not blocked, and belong to a move or a replacement with one that is. */
  readonly others: number;
}

/**
 * Every blocked line, whether a guardrail blocks it or the plan itself cannot carry it out. A line
 * that is a part of a move or a replacement goes with the whole of it: without one of its rows,
 * "exactly these" would remove that row. Where only the plan's own refusals stand in such a wish, it
 * stays, since its other lines can be sent.
 */
export function withoutBlocked(
  { items }: Plan,
  { configurations }: PlanDiff,
  blocked: BlockedLines,
): LeftOutLines {
  const byId = new Map(items.map((item) => [item.configurationId.toLowerCase(), item]));
  const takenOut = new Set<TakenOut>();
  let lines = 0;
  let others = 0;
  for (const { configurationId, lines: all } of configurations) {
    const item = byId.get(configurationId.toLowerCase());
    if (item === undefined) continue;
    const isStopped = (line: PlanLine) => blockedBy(blocked, configurationId, line) !== undefined;
    const out = new Set(
      all.flatMap((line) => {
        if (isStopped(line)) return takenOutWithLine(item, line.wish);
        return line.verdict.kind === 'refused' ? (takenOutLine(item, line.wish) ?? []) : [];
      }),
    );
    if (out.size === 0) continue;
    for (const what of out) takenOut.add(what);
    for (const line of all) {
      if (!takenOutWithLine(item, line.wish).every((what) => out.has(what))) continue;
      if (line.verdict.kind === 'refused' || isStopped(line)) lines += 1;
      else others += 1;
    }
  }
  return { takenOut: [...takenOut], lines, others };
}
