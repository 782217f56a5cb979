import { KNOWN_TARGET_KINDS, targetFacts } from '#domain/assignment/target.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { familyOf, whyShownOnly } from '#domain/family/configurationKey.ts';

/** What excludes is no way to begin. */
const INCLUDING = KNOWN_TARGET_KINDS.filter((kind) => targetFacts(kind).role === 'includes');

/**
 * What stands where a configuration has no assignment: the targets and the filter that it takes, or
 * why it is for somebody all the same.
 */
export function nobodyYet({ id, type }: Pick<Configuration, 'id' | 'type'>): {
  readonly title: string;
  readonly hint: string;
} {
  const { notTargets, filters } = familyOf(id).limitsOf(type);
  const taken = INCLUDING.filter((kind) => notTargets[kind] === undefined);
  if (taken.length === 0)
    return { title: 'Cannot be assigned', hint: Object.values(notTargets)[0]?.whyNot ?? '' };
  const title = 'Not assigned yet';
  if (whyShownOnly(id) !== undefined) return { title, hint: 'Nobody has it.' };
  const nouns = taken.map((kind) => {
    const { noun, needs } = targetFacts(kind);
    return needs === 'nothing' ? noun : `a ${noun}`;
  });
  const narrowed = 'whyNot' in filters ? '' : '; a filter narrows that';
  const targets = either.format(nouns);
  return {
    title,
    hint: `Assign it to ${targets}${narrowed}. The impact is shown before anything is sent.`,
  };
}

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
