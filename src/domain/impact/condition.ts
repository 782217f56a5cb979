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

/** Of no conditions: always. */
export function all(...of: readonly Condition[]): Condition {
  return of.length === 1 ? of[0]! : { kind: 'all', of };
}

/** Of no conditions: never. */
export function any(...of: readonly Condition[]): Condition {
  return of.length === 1 ? of[0]! : { kind: 'any', of };
}

export function not(of: Condition): Condition {
  return { kind: 'not', of };
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
const MOST_TRIED = 10;

/** Whether a condition holds for one user or device; `m` where that depends on what is not known. */
export function triOf(condition: Condition, factOf: (fact: string) => Tri): Tri {
  const answer = roughly(condition, factOf);
  if (answer !== 'm') return answer;
  const answers = tryOut(condition, openIn(condition, factOf), factOf);
  if (answers === undefined) return 'm';
  if (answers.every(Boolean)) return 'y';
  return answers.some(Boolean) ? 'm' : 'n';
}

/** The unknown facts that a condition depends on: those that change it, whatever the others are. */
export function openFacts(condition: Condition, factOf: (fact: string) => Tri): string[] {
  const open = openIn(condition, factOf);
  const answers = tryOut(condition, open, factOf);
  return answers === undefined
    ? open
    : open.filter((_, at) => answers.some((answer, way) => answer !== answers[way ^ (1 << at)]));
}

/**
 * The answer for each combination of the open facts, as bits by their order; undefined where there
 * are too many.
 */
function tryOut(
  condition: Condition,
  open: readonly string[],
  factOf: (fact: string) => Tri,
): readonly boolean[] | undefined {
  if (open.length > MOST_TRIED) return undefined;
  const rule = ruleOf(condition);
  return Array.from({ length: 2 ** open.length }, (_, way) =>
    rule((name) => {
      const at = open.indexOf(name);
      return at === -1 ? factOf(name) === 'y' : ((way >> at) & 1) === 1;
    }),
  );
}

function openIn(condition: Condition, factOf: (fact: string) => Tri): string[] {
  return [...factsIn(condition)].filter((each) => factOf(each) === 'm');
}

/** As Kleene's three values: right where it is `y` or `n`. */
function roughly(condition: Condition, factOf: (fact: string) => Tri): Tri {
  switch (condition.kind) {
    case 'fact':
      return factOf(condition.fact);
    case 'not': {
      const of = roughly(condition.of, factOf);
      return of === 'm' ? 'm' : of === 'y' ? 'n' : 'y';
    }
    case 'all':
    case 'any': {
      const decides = condition.kind === 'all' ? 'n' : 'y';
      let answer: Tri = condition.kind === 'all' ? 'y' : 'n';
      for (const part of condition.of) {
        const tri = roughly(part, factOf);
        if (tri === decides) return tri;
        if (tri === 'm') answer = 'm';
      }
      return answer;
    }
  }
}

function factsIn(condition: Condition, found = new Set<string>()): Set<string> {
  if (condition.kind === 'fact') found.add(condition.fact);
  else if (condition.kind === 'not') factsIn(condition.of, found);
  else for (const part of condition.of) factsIn(part, found);
  return found;
}
