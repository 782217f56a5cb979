import { allows, type EffectivePermissions } from '#domain/connect/effectivePermissions.ts';
import { allAssignNeeds, type AssignNeed } from '#domain/family/assignNeeds.ts';

/** What is known of somebody before they write anything. Undefined is "not known", never "no". */
export interface AccessFacts {
  /** Short names of the scopes that the token has. */
  readonly granted: readonly string[] | undefined;
  /** Scopes that only an administrator can grant, as the sign-in page said when it was asked. */
  readonly adminOnly: readonly string[];
  readonly effective: EffectivePermissions | undefined;
}

export interface Refusal {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

export type Preflight =
  | { readonly kind: 'may' | 'unknown' }
  /** Of everything that can be assigned, this cannot, and other things can or may be. */
  | ({ readonly kind: 'some' } & Refusal)
  | ({ readonly kind: 'mayNot' } & Refusal);

/**
 * May this person assign it? Says no only where it is known: the scope is out of their reach, or
 * their role lacks the action. Scope tags and scope groups are not in the answer; within them Intune
 * may still refuse.
 * @param needs of what is to be assigned, all of it; where that is not chosen yet, leave it out:
 * then only somebody who may assign nothing at all may not
 */
export function preflightOf(facts: AccessFacts, needs?: readonly AssignNeed[]): Preflight {
  const asked = needs ?? allAssignNeeds();
  const verdicts = asked.map((need) => ({ need, verdict: verdictOf(facts, need) }));
  const refused = verdicts.flatMap(({ need, verdict }) =>
    typeof verdict === 'string' ? [] : [{ need, refusal: verdict }],
  );
  const [first] = refused;
  if (first === undefined)
    return { kind: verdicts.every(({ verdict }) => verdict === 'may') ? 'may' : 'unknown' };
  const isAll = needs === undefined && refused.length === asked.length;
  const title = isAll
    ? 'You can look, not change'
    : `You may not assign ${[...new Set(refused.map(({ need }) => need.what))].join(', ')}`;
  return { kind: needs === undefined && !isAll ? 'some' : 'mayNot', title, ...first.refusal };
}

function verdictOf(
  { granted, adminOnly, effective }: AccessFacts,
  { scope, action }: AssignNeed,
): 'may' | 'unknown' | Omit<Refusal, 'title'> {
  const hasScope = granted?.includes(scope);
  if (hasScope === false && adminOnly.includes(scope)) {
    return {
      what: `The app cannot write for you: only an administrator of the tenant can grant ${scope}.`,
      next: 'Send an administrator the consent link from “Your access”.',
    };
  }
  const mayAssign = effective === undefined ? undefined : allows(effective, action);
  if (mayAssign === false) {
    return {
      what: `Your Intune role lacks “${actionWords(action)}” (${action}).`,
      next: 'Ask for a role that has it, or activate it in Privileged Identity Management, then check again.',
    };
  }
  return hasScope === true && mayAssign === true ? 'may' : 'unknown';
}

/** As the admin center writes it: "Device configurations / Assign". */
function actionWords(action: string): string {
  const [category = '', verb = ''] = action.replace('Microsoft.Intune_', '').split('_');
  const words = category.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').split(' ');
  const written = words.map((word, index) =>
    index === 0 || word === word.toUpperCase() ? word : word.toLowerCase(),
  );
  return `${written.join(' ')} / ${verb}`;
}
