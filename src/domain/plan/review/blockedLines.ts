import type { Change } from '#domain/change/change.ts';
import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { writePathOf } from '#domain/plan/diff/diffConfiguration.ts';
import type { ConfigurationDiff, DiffCounts, PlanDiff, PlanLine } from '#domain/plan/diff/diff.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { type TakenOut, takenOutWithLine } from '#domain/plan/draft/takenOut.ts';
import { lineKey, type PlanFinding } from '#domain/plan/review/planFindings.ts';
import { refusalWords } from '#domain/plan/review/planWords.ts';
import { effortOf } from '#domain/plan/run/effort.ts';
import { nameInText } from '#lib/text/shownName.ts';

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
 * "exactly these" would remove that row.
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
    const isStopped = (line: PlanLine) =>
      line.verdict.kind === 'refused' || blockedBy(blocked, configurationId, line) !== undefined;
    const out = new Set(all.filter(isStopped).flatMap((line) => takenOutWithLine(item, line.wish)));
    if (out.size === 0) continue;
    for (const what of out) takenOut.add(what);
    for (const line of all) {
      if (isStopped(line)) lines += 1;
      else if (takenOutWithLine(item, line.wish).every((what) => out.has(what))) others += 1;
    }
  }
  return { takenOut: [...takenOut], lines, others };
}

/** Why a plan is not applied as it is. */
export interface PlanBlock {
  /** How many of its lines are blocked, by a guardrail or by the plan itself. */
  readonly lines: number;
  /** What the first of them says. */
  readonly words: string;
  /** Would a reason given under Guardrails be enough? */
  readonly isOverridable: boolean;
}

/**
 * Whether lines of the plan are blocked, whoever blocks them; undefined where none is.
 * @param sent as {@link withoutBlockedChanges} gives it
 * @param guardrail what the guardrails say, as {@link planBlocks} gives it
 */
export function planBlock(
  { counts, configurations }: PlanDiff,
  guardrail: Omit<PlanBlock, 'lines'> | undefined,
): PlanBlock | undefined {
  const refused = configurations.flatMap(({ displayName, lines }) =>
    lines.flatMap(({ verdict }) =>
      verdict.kind === 'refused'
        ? [`${nameInText(displayName)}: ${refusalWords(verdict.refusal)}`]
        : [],
    ),
  );
  const words = guardrail?.words ?? refused[0];
  return words === undefined
    ? undefined
    : {
        lines: counts.refused,
        words,
        isOverridable: guardrail?.isOverridable === true && refused.length === 0,
      };
}
