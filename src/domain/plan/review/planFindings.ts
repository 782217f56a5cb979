import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';
import { describeTarget } from '#domain/assignment/describe.ts';
import { roleKey, targetRoleKey } from '#domain/assignment/rowIdentity.ts';
import { rowsAfter } from '#domain/assignment/rowsAfter.ts';
import { excludes, isKnownTarget, type KnownTarget } from '#domain/assignment/target.ts';
import { type Change, targetOfChange } from '#domain/change/change.ts';
import {
  blocksFirst,
  type Finding,
  type GuardrailField,
  known,
  standingBlock,
} from '#domain/guardrails/guardrail.ts';
import type { ChangeReads, Sibling } from '#domain/guardrails/changeFacts.ts';
import { findingsByChange } from '#domain/guardrails/findingsOf.ts';
import type { Override } from '#domain/journal/journal.ts';
import type { ConfigurationDiff, PlanDiff } from '#domain/plan/diff/diff.ts';
import { runInSlices, type SliceOptions } from '#lib/browser/slices.ts';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { numberText } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';

type Named = Pick<ConfigurationDiff, 'configurationId' | 'displayName'>;

/** What one guardrail says in the same words of some configurations. */
export interface FindingVariant {
  readonly words: string;
  readonly configurations: readonly Named[];
  /** The targets it says so about, each once; none where it is not about a target. */
  readonly targets: readonly KnownTarget[];
}

/** One line of a plan that a guardrail speaks about, by {@link lineKey}. */
export interface FoundLine {
  readonly key: string;
  readonly words: string;
}

/** What one guardrail says about a plan, once. */
export interface PlanFinding extends Pick<
  Finding,
  'id' | 'rules' | 'level' | 'isOverridable' | 'source'
> {
  /** How many configurations it speaks about, each once. */
  readonly configurations: number;
  /** Its different words, those about the most configurations first; there is at least one. */
  readonly variants: readonly FindingVariant[];
  /** Of a block: the lines that it stops, each once. */
  readonly lines: readonly FoundLine[];
}

/** Names a line of a plan: its configuration, and the row that its change is about. */
export function lineKey(configurationId: ConfigurationKey, change: Change): string {
  const row = change.kind === 'add' ? change.draft : change.row;
  return `${configurationId.toLowerCase()}|${roleKey(row)}`;
}

export type ConfigurationOf = (lowerCaseKey: string) => CertificateConfiguration | undefined;

/**
 * What the guardrails say about every change of a plan, as the single form would, with the plan's
 * other changes of the same configuration made; blocks first. What a loss means is said by
 * {@link planLossesInSlices}, once it was counted who loses. In slices that keep the page responsive;
 * rejects when the signal aborts.
 */
export function planFindingsInSlices(
  diff: PlanDiff,
  configurationOf: ConfigurationOf,
  reads: ChangeReads,
  options: SliceOptions = {},
): Promise<PlanFinding[]> {
  return runInSlices(planFindingsStepwise(diff, configurationOf, reads), options);
}

interface Said extends Omit<PlanFinding, 'configurations' | 'variants' | 'lines'> {
  readonly configurationIds: Set<ConfigurationKey>;
  readonly byWords: Map<string, Spoken>;
  readonly lines: Map<string, FoundLine>;
}

interface Spoken {
  readonly configurations: Map<string, Named>;
  readonly targets: Map<string, KnownTarget>;
}

export function* planFindingsStepwise(
  diff: PlanDiff,
  configurationOf: ConfigurationOf,
  reads: ChangeReads,
): Generator<undefined, PlanFinding[]> {
  const noted = planFindingsNoted();
  const planned: Sibling[] = [];
  for (const configuration of diff.configurations) {
    const { configurationId, displayName, base = [], changes } = configuration;
    if (changes.length === 0) continue;
    const list = {
      configuration: aboutIn(configuration, configurationOf),
      before: known(base),
      after: rowsAfter(base, changes),
      reads: { ...reads, planned },
    };
    for (const { change, findings } of findingsByChange(list))
      for (const finding of findings) noted.note(finding, configuration, change);
    // Of two that may not both have a target, the later one is told.
    if (familyOf(configurationId).onlyOne !== undefined)
      planned.push({
        id: configurationId,
        displayName,
        assignments: changes.flatMap((change) => (change.kind === 'add' ? [change.draft] : [])),
      });
    yield undefined;
  }
  return noted.all();
}

/** A configuration of a plan as the guardrails look at it, read or not. */
export function aboutIn(
  { configurationId, displayName }: Named,
  configurationOf: ConfigurationOf,
): CertificateConfiguration {
  return (
    configurationOf(configurationId.toLowerCase()) ?? {
      id: configurationId,
      displayName,
      type: familyOf(configurationId).typeOf(''),
    }
  );
}

/** Blocks first, then what is about the most configurations. */
export function inOrder(findings: readonly PlanFinding[]): PlanFinding[] {
  return blocksFirst(findings.toSorted((a, b) => b.configurations - a.configurations));
}

/** Collects what is said of each change of a plan, each guardrail once. */
export function planFindingsNoted() {
  const said = new Map<string, Said>();
  return {
    note: (finding: Finding, configuration: Named, change: Change) =>
      note(said, finding, configuration, change),
    all: () => inOrder([...said.values()].map(summed)),
  };
}

/** Findings about these fields are about whatever the configuration is assigned to. */
const NOT_OF_TARGET: ReadonlySet<GuardrailField> = new Set(['configuration', 'intent']);

function note(
  said: Map<string, Said>,
  { id, rules, level, isOverridable, source, words, field }: Finding,
  { configurationId, displayName }: Named,
  change: Change,
): void {
  const soFar = said.get(id) ?? {
    id,
    rules,
    level,
    isOverridable,
    source,
    configurationIds: new Set(),
    byWords: new Map(),
    lines: new Map(),
  };
  said.set(id, soFar);
  soFar.configurationIds.add(configurationId);
  const spoken = soFar.byWords.get(words) ?? { configurations: new Map(), targets: new Map() };
  soFar.byWords.set(words, spoken);
  spoken.configurations.set(configurationId, { configurationId, displayName });
  const target = targetOfChange(change);
  if (isKnownTarget(target) && !NOT_OF_TARGET.has(field))
    spoken.targets.set(targetRoleKey(target), target);
  if (level !== 'block') return;
  const key = lineKey(configurationId, change);
  soFar.lines.set(key, { key, words });
}

function summed({ configurationIds, byWords, lines, ...finding }: Said): PlanFinding {
  const variants = [...byWords].map(([words, { configurations, targets }]): FindingVariant => ({
    words,
    configurations: [...configurations.values()],
    targets: [...targets.values()],
  }));
  return {
    ...finding,
    configurations: configurationIds.size,
    variants: variants.toSorted((a, b) => b.configurations.length - a.configurations.length),
    lines: [...lines.values()],
  };
}

/**
 * What a guardrail says so about: "VPN, group “Sales”"; "512 configurations, group “Sales”, group
 * “Kiosks” and 2 more".
 */
export function aboutWords(
  { configurations, targets }: FindingVariant,
  nameOf: (target: KnownTarget) => string,
): string {
  const [only, ...others] = configurations;
  const named =
    only !== undefined && others.length === 0
      ? nameInText(only.displayName)
      : countedThings(configurations.map(({ configurationId }) => configurationId));
  const whom = namesInWords(
    targets.map(
      (target) =>
        `${excludes(target.kind) ? 'exclusion of ' : ''}${describeTarget(target.kind, nameOf(target))}`,
    ),
  );
  return whom === '' ? named : `${named}, ${whom}`;
}

/**
 * Why the plan cannot be applied as it is, or undefined: the first block that is not overridden
 * with a proper reason, about the first it speaks of.
 */
export function planBlocks(
  findings: readonly PlanFinding[],
  overrides: readonly Override[],
  nameOf: (target: KnownTarget) => string,
): { readonly words: string; readonly isOverridable: boolean } | undefined {
  const block = standingBlock(findings, overrides);
  const [variant] = block?.variants ?? [];
  return (
    variant && {
      words: `${aboutWords(variant, nameOf)}: ${variant.words}`,
      isOverridable: block?.isOverridable === true,
    }
  );
}

/** As many names stand in a sentence; how many there are beyond is a number. */
const MOST_NAMED = 3;

/** Names within a sentence: "A, B and C", "A, B, C and 9 more". */
export function namesInWords(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED);
  const more = names.length - shown.length;
  const parts = more > 0 ? [...shown, `${numberText(more)} more`] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
