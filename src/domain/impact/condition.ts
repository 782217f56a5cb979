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

export const ALWAYS: Condition = { kind: 'all', of: [] };
export const NEVER: Condition = { kind: 'any', of: [] };

/** Of no conditions: always. */
export function all(...of: readonly Condition[]): Condition {
  return joined('all', of, ALWAYS, NEVER);
}

/** Of no conditions: never. */
export function any(...of: readonly Condition[]): Condition {
  return joined('any', of, NEVER, ALWAYS);
}

/** Without the parts that do not matter; a part that decides alone is all there is. */
function joined(
  kind: 'all' | 'any',
  of: readonly Condition[],
  neutral: Condition,
  deciding: Condition,
): Condition {
  if (of.length === 1) return of[0]!;
  if (of.includes(deciding)) return deciding;
  const left = of.includes(neutral) ? of.filter((part) => part !== neutral) : of;
  if (left.length === 0) return neutral;
  return left.length === 1 ? left[0]! : { kind, of: left };
}

export function not(of: Condition): Condition {
  if (of === ALWAYS) return NEVER;
  return of === NEVER ? ALWAYS : { kind: 'not', of };
}

/**
 * Does the second hold wherever the first does, whatever the facts are? True only where their forms
 * show it: a list and the same list with one more part.
 */
export function implies(one: Condition, other: Condition): boolean {
  if (one === other) return true;
  if (one.kind === 'any') return one.of.every((part) => implies(part, other));
  if (other.kind === 'all') return other.of.every((part) => implies(one, part));
  if (one.kind === 'all' && one.of.some((part) => implies(part, other))) return true;
  if (other.kind === 'any') return other.of.some((part) => implies(one, part));
  if (one.kind === 'not') return other.kind === 'not' && implies(other.of, one.of);
  return one.kind === 'fact' && other.kind === 'fact' && one.fact === other.fact;
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

const YES: Answer = { tri: 'y', open: [] };
const NO: Answer = { tri: 'n', open: [] };

/**
 * Whether a condition holds for one user or device whose known facts are put in as {@link ALWAYS}
 * and {@link NEVER}: those that are left are not known.
 */
export function answerOf(condition: Condition): Answer {
  if (condition === ALWAYS) return YES;
  if (condition === NEVER) return NO;
  const open = [...factsIn(condition)];
  if (open.length > MOST_TRIED) return { tri: 'm', open };
  const rule = ruleOf(condition);
  const answers = Array.from({ length: 2 ** open.length }, (_, way) =>
    rule((name) => ((way >> open.indexOf(name)) & 1) === 1),
  );
  const first = answers[0]!;
  if (answers.every((answer) => answer === first)) return first ? YES : NO;
  const telling = open.filter((_, at) =>
    answers.some((answer, way) => answer !== answers[way ^ (1 << at)]),
  );
  return { tri: 'm', open: telling };
}

function factsIn(condition: Condition, found = new Set<string>()): Set<string> {
  if (condition.kind === 'fact') found.add(condition.fact);
  else if (condition.kind === 'not') factsIn(condition.of, found);
  else for (const part of condition.of) factsIn(part, found);
  return found;
}
