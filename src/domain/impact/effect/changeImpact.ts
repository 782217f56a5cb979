import type { EffectWords } from '#domain/assignment/intent.ts';
import type { ImpactFacts } from '#domain/impact/audience.ts';
import type { Difference } from '#domain/impact/crowd/together.ts';
import {
  type EffectQuestion,
  type Lists,
  questionOfUsers,
  questionsByEffect,
} from '#domain/impact/effect/rowsInQuestion.ts';
import type { Recipients } from '#domain/impact/crowd/recipients.ts';
import type { ReachByView } from '#domain/impact/crowd/reach.ts';
import { devicesReach, type ImpactQuestion, usersReach } from '#domain/impact/impact.ts';
import { rowDifference, whyUnchanged } from '#domain/impact/unchanged.ts';
import { isNobody, isReading } from '#domain/impact/words.ts';

/** What becomes of devices in one way by a change. */
export interface EffectReach {
  readonly question: ImpactQuestion;
  readonly effect: EffectWords;
  readonly devices: ReachByView;
  /** Why it makes no difference to any device, in a sentence; undefined where it does, or may. */
  readonly unchanged: string | undefined;
}

/** Whom a change of one configuration reaches. */
export interface ChangeImpact {
  /** Unit: Entra users whom the targets name. */
  readonly users: ReachByView;
  readonly usersAsked: ImpactQuestion;
  /**
   * Of an app one for each intent that changes: a device that has to install what it was offered is
   * not one that had it before. Of all others one.
   */
  readonly effects: readonly [EffectReach, ...EffectReach[]];
  /** Do the two lists differ? */
  readonly hasChange: boolean;
}

/** Is it known that a device gains or loses it, or may? What is not read yet is not told. */
export function isTold({ gained, lost }: Difference): boolean {
  return [gained, lost].some(
    (reach) => reach.kind !== 'unknown' && !isNobody(reach) && !isReading(reach),
  );
}

/** Impact of a change from one list to another, with what was read so far. */
export function changeImpactOf(
  recipients: Recipients,
  lists: Lists,
  facts: ImpactFacts,
): ChangeImpact {
  const usersAsked = { ...questionOfUsers(recipients, lists), facts };
  const { added, removed } = rowDifference(usersAsked);
  const [first, ...others] = questionsByEffect(recipients, lists);
  const reachOf = (asked: EffectQuestion): EffectReach => {
    const { effect } = asked;
    const question = { ...asked, facts };
    const unchanged = whyUnchanged(question, effect);
    return { question, effect, devices: devicesReach(question), unchanged };
  };
  return {
    users: usersReach(usersAsked),
    usersAsked,
    effects: [
      reachOf(first),
      ...others.flatMap((other) => {
        const reach = reachOf(other);
        return other.isBeside && !isTold(reach.devices) ? [] : [reach];
      }),
    ],
    hasChange: added.length + removed.length > 0,
  };
}
