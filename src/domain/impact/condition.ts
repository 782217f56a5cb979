/**
 * A condition on a user or device, as data, so that it can be evaluated for one or for thousands.
 */
export type Condition =
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** Does this hold for the user or device in question? */
export type Holds = (fact: string) => boolean;

/** Is a user or device reached, given the facts about it? */
export type Rule = (holds: Holds) => boolean;

export function fact(name: string): Condition {
  return { kind: 'fact', fact: name };
}

const ALWAYS: Condition = { kind: 'all', of: [] };
const NEVER: Condition = { kind: 'any', of: [] };

/** Of no conditions: always. */
export function all(...of: readonly Condition[]): Condition {
  if (of.length === 0) return ALWAYS;
  return of.length === 1 ? of[0]! : { kind: 'all', of };
}

/** Of no conditions: never. */
export function any(...of: readonly Condition[]): Condition {
  if (of.length === 0) return NEVER;
  return of.length === 1 ? of[0]! : { kind: 'any', of };
}

export function not(of: Condition): Condition {
  return { kind: 'not', of };
}

/** Is it the condition of nothing, as {@link any} and {@link settled} make it? */
export function isNever(condition: Condition): boolean {
  return condition.kind === 'any' && condition.of.length === 0;
}

/** A condition for one user or device at a time. */
export function ruleOf(condition: Condition): Rule {
  switch (condition.kind) {
    case 'fact':
      return (holds) => holds(condition.fact);
    case 'not': {
      const rule = ruleOf(condition.of);
      return (holds) => !rule(holds);
    }
    case 'all': {
      const rules = condition.of.map(ruleOf);
      return (holds) => rules.every((rule) => rule(holds));
    }
    case 'any': {
      const rules = condition.of.map(ruleOf);
      return (holds) => rules.some((rule) => rule(holds));
    }
  }
}

/** Whether a condition holds where some facts are not known. */
export type Tri = 'y' | 'n' | 'm';

/**
 * More unknown facts than these are not tried out; where one of them stands at several places, the
 * answer may then be `m` though it does not depend on them.
 */
const MOST_TRIED = 6;

/** Whether a condition holds, and the unknown facts that this depends on. */
export interface Answer {
  readonly tri: Tri;
  /** Those that change the answer, whatever the others are; none where it is known. */
  readonly open: readonly string[];
}

/** Whether a condition holds for one user or device, of whom some facts may not be known. */
export function answerOf(condition: Condition, factOf: (fact: string) => Tri): Answer {
  const rest = restOf(condition, factOf);
  if (typeof rest === 'boolean') return { tri: rest ? 'y' : 'n', open: [] };
  const open = [...factsIn(rest)];
  if (open.length > MOST_TRIED) return { tri: 'm', open };
  const rule = ruleOf(rest);
  const answers = Array.from({ length: 2 ** open.length }, (_, way) =>
    rule((name) => ((way >> open.indexOf(name)) & 1) === 1),
  );
  const first = answers[0]!;
  if (answers.every((answer) => answer === first)) return { tri: first ? 'y' : 'n', open: [] };
  const telling = open.filter((_, at) =>
    answers.some((answer, way) => answer !== answers[way ^ (1 << at)]),
  );
  return { tri: 'm', open: telling };
}

/** What is left of a condition once the known facts are put in; always or never, if nothing is. */
export function settled(condition: Condition, factOf: (fact: string) => Tri): Condition {
  const rest = restOf(condition, factOf);
  return typeof rest === 'boolean' ? (rest ? ALWAYS : NEVER) : rest;
}

function restOf(condition: Condition, factOf: (fact: string) => Tri): Condition | boolean {
  switch (condition.kind) {
    case 'fact': {
      const tri = factOf(condition.fact);
      return tri === 'm' ? condition : tri === 'y';
    }
    case 'not': {
      const rest = restOf(condition.of, factOf);
      return typeof rest === 'boolean' ? !rest : not(rest);
    }
    case 'all':
    case 'any': {
      const decides = condition.kind === 'any';
      const left: Condition[] = [];
      for (const part of condition.of) {
        const rest = restOf(part, factOf);
        if (rest === decides) return decides;
        if (typeof rest !== 'boolean') left.push(rest);
      }
      if (left.length === 0) return !decides;
      return left.length === 1 ? left[0]! : { kind: condition.kind, of: left };
    }
  }
}

function factsIn(condition: Condition, found = new Set<string>()): Set<string> {
  if (condition.kind === 'fact') found.add(condition.fact);
  else if (condition.kind === 'not') factsIn(condition.of, found);
  else for (const part of condition.of) factsIn(part, found);
  return found;
}
