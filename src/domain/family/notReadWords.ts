import { explain } from '#domain/failure/explain.ts';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import { type FamiliesNotRead, familyWords, wantedAreas } from '#domain/family/familiesNotRead.ts';

/** Of families that nobody has asked to see yet: nothing failed. */
export const NOT_ASKED_FOR = 'no permission was asked for yet';

/** Why a family is missing, as a part of a sentence. */
export function whyNotRead({ failure, wants }: FamiliesNotRead): string {
  return wants === undefined ? explain(failure).title : NOT_ASKED_FOR;
}

/**
 * What is missing from a list of configurations, in a sentence or two; undefined where nothing is.
 */
export function notReadWords(notRead: readonly FamiliesNotRead[]): string | undefined {
  const [first] = notRead;
  if (first === undefined) return undefined;
  if (first.families.length === FAMILY_KEYS.length)
    return `The configurations could not be read. ${explain(first.failure).title}.`;
  const failed = notRead
    .filter(({ wants }) => wants === undefined)
    .map((each) => `${familyWords(each.families)} (${whyNotRead(each)})`);
  const wanted = wantedAreas(notRead);
  return [
    ...(failed.length === 0 ? [] : [`Not read: ${failed.join('; ')}.`]),
    ...(wanted.length === 0 ? [] : [`Not shown: ${wanted.join(' and ')} (${NOT_ASKED_FOR}).`]),
  ].join(' ');
}
