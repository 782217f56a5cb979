import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';
import { rowsAfter } from '#domain/assignment/rowsAfter.ts';
import { blocksFirst, type Finding, known, standingBlock } from '#domain/guardrails/guardrail.ts';
import type { ChangeReads } from '#domain/guardrails/changeFacts.ts';
import { findingsOf } from '#domain/guardrails/findingsOf.ts';
import type { Override } from '#domain/journal/journal.ts';
import type { ConfigurationDiff, PlanDiff } from '#domain/plan/diff/diff.ts';
import { runInSlices, type SliceOptions } from '#lib/browser/slices.ts';
import { numberText } from '#lib/locale.ts';

type Named = Pick<ConfigurationDiff, 'configurationId' | 'displayName'>;

/** What one guardrail says in the same words of some configurations. */
export interface FindingVariant {
  readonly words: string;
  readonly configurations: readonly Named[];
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
}

export type ConfigurationOf = (lowerCaseKey: string) => CertificateConfiguration | undefined;

/**
 * What the guardrails say about every change of a plan, as the single form would, with the plan's
 * other changes of the same configuration made; blocks first. In slices that keep the page
 * responsive; rejects when the signal aborts.
 */
export function planFindingsInSlices(
  diff: PlanDiff,
  configurationOf: ConfigurationOf,
  reads: ChangeReads,
  options: SliceOptions = {},
): Promise<PlanFinding[]> {
  return runInSlices(planFindingsStepwise(diff, configurationOf, reads), options);
}

interface Said extends Omit<PlanFinding, 'configurations' | 'variants'> {
  readonly configurationIds: Set<ConfigurationKey>;
  readonly byWords: Map<string, Map<string, Named>>;
}

export function* planFindingsStepwise(
  diff: PlanDiff,
  configurationOf: ConfigurationOf,
  reads: ChangeReads,
): Generator<undefined, PlanFinding[]> {
  const said = new Map<string, Said>();
  for (const configuration of diff.configurations) {
    const { configurationId, displayName, base = [], changes } = configuration;
    const about = configurationOf(configurationId.toLowerCase()) ?? {
      id: configurationId,
      displayName,
      type: familyOf(configurationId).typeOf(''),
    };
    if (changes.length === 0) continue;
    const list = { configuration: about, before: known(base), reads };
    for (const finding of findingsOf({ ...list, after: rowsAfter(base, changes) }))
      note(said, finding, configuration);
    yield undefined;
  }
  return blocksFirst(
    [...said.values()].map(summed).toSorted((a, b) => b.configurations - a.configurations),
  );
}

function note(
  said: Map<string, Said>,
  { id, rules, level, isOverridable, source, words }: Finding,
  { configurationId, displayName }: Named,
): void {
  const soFar = said.get(id) ?? {
    id,
    rules,
    level,
    isOverridable,
    source,
    configurationIds: new Set(),
    byWords: new Map(),
  };
  said.set(id, soFar);
  soFar.configurationIds.add(configurationId);
  const variant = soFar.byWords.get(words) ?? new Map<string, Named>();
  soFar.byWords.set(words, variant);
  variant.set(configurationId, { configurationId, displayName });
}

function summed({ configurationIds, byWords, ...finding }: Said): PlanFinding {
  const variants = [...byWords].map(([words, configurations]): FindingVariant => ({
    words,
    configurations: [...configurations.values()],
  }));
  return {
    ...finding,
    configurations: configurationIds.size,
    variants: variants.toSorted((a, b) => b.configurations.length - a.configurations.length),
  };
}

/**
 * Why the plan cannot be applied as it is, or undefined: the first block that is not overridden
 * with a proper reason.
 */
export function planBlocks(
  findings: readonly PlanFinding[],
  overrides: readonly Override[],
): string | undefined {
  const block = standingBlock(findings, overrides);
  return block && `${countWords(block)}: ${block.variants[0]!.words}`;
}

/** "512 configurations", or the name of the only one. */
export function countWords({ configurations, variants }: PlanFinding): string {
  return configurations === 1
    ? (variants[0]?.configurations[0]?.displayName ?? '')
    : `${numberText(configurations)} configurations`;
}
