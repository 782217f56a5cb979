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
