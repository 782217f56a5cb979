import type { DevicesLose } from '#domain/guardrails/guardrail.ts';
import type { EffectReach } from '#domain/impact/effect/changeImpact.ts';
import type { Reach } from '#domain/impact/crowd/reach.ts';
import { SIDES } from '#domain/impact/crowd/together.ts';
import {
  type CountedEffect,
  effectWords,
  isNobody,
  isNotKnown,
  reachWords,
  verbFor,
} from '#domain/impact/words.ts';
import { sentenceCase } from '#lib/text/sentenceCase.ts';

/** What a change does to devices, as short as it goes beside a button, where it begins a sentence. */
export interface Consequence {
  readonly words: string;
  /** Does, or may, a device lose something? `unknown`: how many do, or whether any does. */
  readonly takesAway: boolean | 'unknown';
}

/**
 * "36 devices receive it, 2 lose it"; what is nobody is left out. Where others have it already, those
 * that receive it are "16 more". Of several effects those that have one, as a sentence each.
 */
export function consequenceOf(
  effects: readonly Pick<EffectReach, 'effect' | 'devices'>[],
): Consequence {
  const words = effects.flatMap(effectOnDevices);
  return {
    words: words.length === 0 ? 'The same devices are reached as before' : words.join('. '),
    takesAway: takesAwayBy(effects),
  };
}

/** The same of a plan: "Devices: 36 receive a configuration, 2 lose a configuration". */
export function planConsequence(effects: readonly CountedEffect[]): Consequence {
  const words = effectWords(effects);
  return {
    words: `Devices: ${words.length === 0 ? 'none is affected' : words.join(', ')}`,
    takesAway: takesAwayBy(effects),
  };
}

function takesAwayBy(effects: readonly CountedEffect[]): Consequence['takesAway'] {
  const losses = effects.map(({ effect: { loss }, devices }) => devices[loss]);
  const open = losses.filter((reach) => !isNobody(reach));
  return open.length > 0 && (open.every(isNotKnown) ? 'unknown' : true);
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

/** "16 more devices receive it, 2 lose it", and what is not known by itself; none of nobody. */
function effectOnDevices({
  effect,
  devices,
}: Pick<EffectReach, 'effect' | 'devices'>): readonly string[] {
  const sides = SIDES.filter((side) => !isNobody(devices[side]));
  const open = sides.filter((side) => isNotKnown(devices[side]));
  const known = sides.filter((side) => !isNotKnown(devices[side]));
  const counted = known.map((side, index) => {
    const reach = devices[side];
    const more = side === 'gained' && !isNobody(devices.now) ? ' more' : '';
    const whom = index === 0 ? `${more} ${verbFor(reach, ['device', 'devices'])}` : '';
    return `${reachWords(reach)}${whom} ${verbFor(reach, effect[side])} it`;
  });
  const unknown = open.map((side) => effect[side][1]).join(' or ');
  return [
    ...(counted.length === 0 ? [] : [sentenceCase(counted.join(', '))]),
    ...(unknown === ''
      ? []
      : [`How many${counted.length === 0 ? ' devices' : ''} ${unknown} it is unknown`]),
  ];
}
