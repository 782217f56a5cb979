import { type EffectWords, effectOf } from '#domain/assignment/intent.ts';
import type { Difference } from '#domain/impact/crowd/together.ts';
import type { Reach } from '#domain/impact/impact.ts';
import { isNobody, reachWords } from '#domain/impact/words.ts';
import { pluralOf } from '#lib/locale.ts';
import { sentenceCase } from '#lib/text/sentenceCase.ts';

/** What a change does to devices, as short as it goes beside a button, where it begins a sentence. */
export interface Consequence {
  readonly words: string;
  /** Does, or may, a device lose something? */
  readonly takesAway: boolean;
}

/**
 * "36 devices receive it, 2 lose it"; what is nobody is left out. Where others have it already, those
 * that receive it are "16 more".
 * @param effect the words of what is counted
 */
export function consequenceOf(
  { now, gained, lost }: Difference & { readonly now: Reach },
  effect: EffectWords = effectOf([]),
): Consequence {
  const takesAway =
    effect.loss !== undefined && !isNobody(effect.loss === 'gained' ? gained : lost);
  const [more, fewer] = [reachWords(gained), reachWords(lost)];
  if (more === 'unknown' || fewer === 'unknown')
    return {
      words: `How many devices ${effect.gained[1]} or ${effect.lost[1]} it is unknown`,
      takesAway,
    };
  if (isNobody(gained) && isNobody(lost))
    return { words: 'The same devices are reached as before', takesAway };
  if (isNobody(gained))
    return { words: `${devices(lost, fewer)} ${formFor(lost, ...effect.lost)} it`, takesAway };
  const receiving = `${devices(gained, isNobody(now) ? more : `${more} more`)} ${formFor(gained, ...effect.gained)} it`;
  return {
    words: isNobody(lost)
      ? receiving
      : `${receiving}, ${fewer} ${formFor(lost, ...effect.lost)} it`,
    takesAway,
  };
}

function devices(reach: Reach, count: string): string {
  return sentenceCase(`${count} ${formFor(reach, 'device', 'devices')}`);
}

/** The form of a word that goes with a number; what is not exact is many. */
function formFor(reach: Reach, one: string, other: string): string {
  return reach.kind === 'exact' ? pluralOf(reach.count, one, other) : other;
}
