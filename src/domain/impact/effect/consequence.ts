import type { DevicesLose } from '#domain/guardrails/guardrail.ts';
import type { EffectReach } from '#domain/impact/effect/changeImpact.ts';
import type { Reach } from '#domain/impact/impact.ts';
import { type CountedEffect, effectWords, isNobody, reachWords } from '#domain/impact/words.ts';
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
 * that receive it are "16 more". Of several effects those that have one, as a sentence each.
 */
export function consequenceOf(
  effects: readonly Pick<EffectReach, 'effect' | 'devices'>[],
): Consequence {
  const words = effects.flatMap((each) => effectOnDevices(each) ?? []);
  return {
    words: words.length === 0 ? 'The same devices are reached as before' : words.join('. '),
    takesAway: lossOf(effects) !== 'no',
  };
}

/** The same of a plan: "Devices: 36 receive a configuration, 2 lose a configuration". */
export function planConsequence(effects: readonly CountedEffect[]): Consequence {
  const words = effectWords(effects);
  return {
    words: `Devices: ${words.length === 0 ? 'none is affected' : words.join(', ')}`,
    takesAway: lossOf(effects) !== 'no',
  };
}

/** Does a device lose something by it? */
export function lossOf(effects: readonly CountedEffect[]): DevicesLose {
  const losses = effects.map(({ effect: { loss }, devices }) => devices[loss]);
  if (losses.every(isNobody)) return 'no';
  return losses.some(isSomebody) ? 'yes' : 'maybe';
}

function isSomebody(reach: Reach): boolean {
  if (reach.kind === 'unknown') return false;
  return reach.kind === 'exact' ? reach.count > 0 : reach.least > 0;
}

/** Undefined where no device gains or loses it. */
function effectOnDevices({
  effect,
  devices: { now, gained, lost },
}: Pick<EffectReach, 'effect' | 'devices'>): string | undefined {
  const [more, fewer] = [reachWords(gained), reachWords(lost)];
  if (more === 'unknown' || fewer === 'unknown')
    return `How many devices ${effect.gained[1]} or ${effect.lost[1]} it is unknown`;
  if (isNobody(gained))
    return isNobody(lost)
      ? undefined
      : `${devicesIn(lost, fewer)} ${formFor(lost, ...effect.lost)} it`;
  const receiving =
    `${devicesIn(gained, isNobody(now) ? more : `${more} more`)} ` +
    `${formFor(gained, ...effect.gained)} it`;
  return isNobody(lost) ? receiving : `${receiving}, ${fewer} ${formFor(lost, ...effect.lost)} it`;
}

function devicesIn(reach: Reach, count: string): string {
  return sentenceCase(`${count} ${formFor(reach, 'device', 'devices')}`);
}

/** The form of a word that goes with a number; what is not exact is many. */
function formFor(reach: Reach, one: string, other: string): string {
  return reach.kind === 'exact' ? pluralOf(reach.count, one, other) : other;
}
