import { sentenceCase } from '#lib/text/sentenceCase.ts';
import { nameInText } from '#lib/text/shownName.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { GuardrailFacts } from '#domain/guardrails/guardrail.ts';
import type { GroupNature } from '#domain/directory/groupNature.ts';
import { natureOf, otherRows, targetOf, targetsAfter } from '#domain/guardrails/facts.ts';
import { type Side, type Support, supportOf } from '#domain/assignment/supportMatrix.ts';
import {
  everyoneOf,
  excludes,
  isCollectionTarget,
  isKnownTarget,
  type Target,
  targetFacts,
} from '#domain/assignment/target.ts';

/** One side of a mix: what the matrix asks about it, and what to call it. */
interface MixSide {
  /** Undefined for what holds nobody now, or both: the matrix has no row for it. */
  readonly side: Side | undefined;
  readonly name: string;
  /** Members of the group, where they were counted. */
  readonly members?: number | undefined;
}

const NOT_KNOWN = 'a target that is not known';
const NOT_READ = 'a group that could not be read';

/** Names at the beginning of a sentence: what this app calls a target begins it as any word does. */
export function namesFirst(names: readonly string[]): string {
  const text = names.join(', ');
  return names[0] === NOT_KNOWN || names[0] === NOT_READ ? sentenceCase(text) : text;
}

/** The new target beside one row of the other direction. */
export interface MixPair {
  readonly include: MixSide;
  readonly exclude: MixSide;
  /** Undefined where the matrix has no row for it. */
  readonly support: Support | 'unknown' | undefined;
  /** The row that is there already. */
  readonly row: Assignment;
}

/**
 * The new target with every row it is mixed with: an exclusion with what is included, an inclusion
 * with what is excluded.
 */
export function mixPairs(facts: GuardrailFacts): MixPair[] {
  const target = targetOf(facts);
  const others = otherRows(facts);
  if (target === undefined || others === undefined || isCollectionTarget(target)) return [];
  const own = sideOf(facts, target);
  const isExclusion = excludes(target.kind);
  return others.flatMap((row): MixPair[] => {
    const isCounterpart = excludes(row.target.kind) !== isExclusion;
    if (!isCounterpart || isCollectionTarget(row.target) || !isKnownTarget(row.target)) return [];
    const other = sideOf(facts, row.target);
    const [include, exclude] = isExclusion ? [other, own] : [own, other];
    const support =
      include.side === undefined || exclude.side === undefined
        ? undefined
        : supportOf(include.side, exclude.side);
    return [{ include, exclude, support, row }];
  });
}

/** The first pair of these kinds that Microsoft does not support. */
export function unsupportedPair(
  facts: GuardrailFacts,
  included: 'user' | 'device',
): MixPair | undefined {
  return mixPairs(facts).find(
    ({ support, include }) => support === 'no' && include.side?.kind === included,
  );
}

/**
 * What becomes of one exclusion that Microsoft does not support beside an included target: for
 * which included targets it applies, and for which it is ignored, each by its name.
 */
export interface MixedExclusion {
  readonly exclude: MixSide;
  readonly ignoredFor: readonly string[];
  readonly appliesTo: readonly string[];
  /** Groups of users and devices: it applies to their members of one kind. */
  readonly partlyFor: readonly string[];
  readonly unknownFor: readonly string[];
}

/** The first unsupported exclusion of these kinds, beside all that is included after the change. */
export function mixedExclusion(
  facts: GuardrailFacts,
  included: 'user' | 'device',
): MixedExclusion | undefined {
  const pair = unsupportedPair(facts, included);
  const targets = targetsAfter(facts);
  if (pair === undefined || targets === undefined) return undefined;
  const names = { no: new Set<string>(), yes: new Set<string>() };
  const [partly, unknown] = [new Set<string>(), new Set<string>()];
  for (const target of targets) {
    if (excludes(target.kind) || isCollectionTarget(target)) continue;
    const { side, name } = sideOf(facts, target);
    const support = side && pair.exclude.side && supportOf(side, pair.exclude.side);
    if (side === undefined && natureOf(facts, target)?.kind === 'mixed') partly.add(name);
    else if (support === 'no') names.no.add(name);
    else if (support === 'yes' || support === 'partly') names.yes.add(name);
    else if (support === 'unknown') unknown.add(name);
  }
  return {
    exclude: pair.exclude,
    ignoredFor: [...names.no],
    appliesTo: [...names.yes],
    partlyFor: [...partly],
    unknownFor: [...unknown],
  };
}

/** Of a group, as every sentence has it; what this app calls a target stands without quotes. */
function quotedName({ displayName }: GroupNature): string {
  return `“${nameInText(displayName)}”`;
}

function sideOf(facts: GuardrailFacts, target: Target): MixSide {
  const everyone = everyoneOf(target.kind);
  if (!isKnownTarget(target))
    return { side: { kind: undefined, membership: undefined }, name: NOT_KNOWN };
  if (everyone !== undefined)
    return {
      side: { kind: everyone, membership: undefined },
      name: targetFacts(target.kind).label,
    };
  const nature = natureOf(facts, target);
  if (nature === undefined || nature.kind === 'unknown') {
    return {
      side: { kind: undefined, membership: undefined },
      name: nature === undefined ? NOT_READ : quotedName(nature),
    };
  }
  const { kind } = nature;
  const name = quotedName(nature);
  if (kind === 'mixed' || kind === 'empty') return { side: undefined, name };
  const { members } = nature;
  return { side: { kind, membership: nature.isDynamic ? 'dynamic' : 'static' }, name, members };
}
