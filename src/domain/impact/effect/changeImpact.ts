import type { EffectWords } from '#domain/assignment/intent.ts';
import type { ImpactFacts } from '#domain/impact/audience.ts';
import {
  type Lists,
  questionOfUsers,
  questionsByEffect,
} from '#domain/impact/effect/rowsInQuestion.ts';
import type { Recipients } from '#domain/impact/crowd/recipients.ts';
import {
  devicesReach,
  type ImpactQuestion,
  type ReachByView,
  usersReach,
} from '#domain/impact/impact.ts';
import { rowDifference, whyUnchanged } from '#domain/impact/unchanged.ts';

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

/** Impact of a change from one list to another, with what was read so far. */
export function changeImpactOf(
  recipients: Recipients,
  lists: Lists,
  facts: ImpactFacts,
): ChangeImpact {
  const usersAsked = { ...questionOfUsers(recipients, lists), facts };
  const { added, removed } = rowDifference(usersAsked);
  const [first, ...others] = questionsByEffect(recipients, lists);
  const reachOf = ({ effect, ...asked }: typeof first): EffectReach => {
    const question = { ...asked, facts };
    const unchanged = whyUnchanged(question, effect);
    return { question, effect, devices: devicesReach(question), unchanged };
  };
  return {
    users: usersReach(usersAsked),
    usersAsked,
    effects: [reachOf(first), ...others.map(reachOf)],
    hasChange: added.length + removed.length > 0,
  };
}
