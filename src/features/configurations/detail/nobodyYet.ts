import { eitherText } from '#lib/locale.ts';
import { KNOWN_TARGET_KINDS, targetFacts } from '#domain/assignment/target.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { familyOf, whyShownOnly } from '#domain/family/configurationKey.ts';
import { TEXTS } from '#features/configurations/detail/texts.ts';

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
    return { title: TEXTS.cannotBeAssigned, hint: Object.values(notTargets)[0]?.whyNot ?? '' };
  const title = TEXTS.notAssigned;
  if (whyShownOnly(id) !== undefined) return { title, hint: TEXTS.nobodyHasIt };
  const nouns = taken.map((kind) => {
    const { noun, needs } = targetFacts(kind);
    return needs === 'nothing' ? noun : `a ${noun}`;
  });
  return { title, hint: TEXTS.assignTo(eitherText(nouns), !('whyNot' in filters)) };
}
