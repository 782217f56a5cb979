import type { Alike } from '#domain/impact/crowd/alike.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import { createCrowd, type Crowd } from '#domain/impact/crowd/crowd.ts';
import { distinct, doubtsOf, isFatal, isUnread } from '#domain/impact/doubt.ts';
import {
  areForAllUsers,
  deviceSources,
  type Source,
  userSources,
} from '#domain/impact/crowd/roll.ts';
import { deviceConditionOf, userCondition } from '#domain/impact/crowd/rule.ts';
import { createTogether, type Difference, type Together } from '#domain/impact/crowd/together.ts';
import { openSides } from '#domain/impact/crowd/openSides.ts';
import { touchedFacts } from '#domain/impact/touched.ts';
import { type ImpactQuestion, reckonDevices, reckonUsers } from '#domain/impact/impact.ts';
import { givenRows } from '#domain/impact/crowd/recipients.ts';
import type { Platforms } from '#domain/configuration/platform.ts';

export type Asked = Omit<ImpactQuestion, 'facts'>;

/** Asks the questions one after the other, each once, and adds up what they come to. */
export interface Asker<E> {
  /** In steps, since the first questions build the index of the facts. */
  ask(asked: Asked): Generator<undefined, Difference>;
  /** Once all are asked. */
  together(): Together<E>;
}

/**
 * Counting as `devicesReach` does takes as long as there are elements times combinations of open facts.
 * These limits, per question and per plan, are about 0.2 and 2 seconds; beyond them the bounds are
 * wider.
 */
const COST: Cost = { question: 40_000, plan: 400_000 };

const ANYBODY = { gained: true, lost: true } as const;

interface Cost {
  readonly question: number;
  readonly plan: number;
}

function createBudget(elements: number, most: Cost): (openFacts: number) => boolean {
  let left = most.plan;
  return (openFacts) => {
    const cost = (elements + 1) * 2 ** openFacts;
    if (cost > most.question || cost > left) return false;
    left -= cost;
    return true;
  };
}

/**
 * Devices. Where all facts about them are known, which is the usual case, thousands are counted in
 * one go; otherwise they are counted as `devicesReach` does, within the limits above.
 */
export function askAboutDevices(
  { facts, likes, everybody }: Alike<ManagedDevice>,
  cost = COST,
): Asker<ManagedDevice> {
  const weightOf = (device: ManagedDevice) => likes(device).length;
  const devices = facts.inventory.kind === 'listed' ? facts.inventory.devices : [];
  const together = createTogether(weightOf, everybody);
  const canReckon = createBudget(devices.length, cost);
  const crowds = new Map<string, Crowd<ManagedDevice>>();
  const crowdOf = (platform: Platforms) => {
    const crowd = crowds.get(String(platform)) ?? createCrowd(devices, weightOf);
    crowds.set(String(platform), crowd);
    return crowd;
  };
  return {
    *ask(asked) {
      const { platform } = asked;
      const [before, after] = [givenRows(asked.before, asked), givenRows(asked.after, asked)];
      const rows = [...before, ...after];
      const doubts = distinct(doubtsOf(rows, facts, 'devices'));
      const conditionOf = deviceConditionOf(asked.intents);
      const open = doubts.length === 0 ? ANYBODY : openSides(before, after, conditionOf);
      const fatal = doubts.filter(isFatal);
      if (!fatal.every(isUnread)) return together.addUnanswered(fatal, open);
      const sources = deviceSources(rows, facts, asked);
      const crowd = crowdOf(platform);
      yield* crowd.know(sources);
      const isReckoned =
        doubts.length > 0 &&
        (facts.inventory.kind !== 'listed' || canReckon(crowd.openFacts(sources)));
      if (isReckoned) return together.add(reckonDevices({ ...asked, facts }, weightOf));
      if (fatal.length > 0) return together.addUnanswered(fatal, open);
      return crowd.ask({
        sources,
        before: conditionOf(before),
        after: conditionOf(after),
        touched: touchedOf(asked, sources),
        among: undefined,
        hasOthers: false,
        open,
        doubts,
      });
    },
    together: () => {
      for (const crowd of crowds.values()) together.addKnown(crowd.hits());
      return together;
    },
  };
}

/** Users, likewise. The licensed users cannot be listed; the listed users stay known. */
export function askAboutUsers(
  { facts, likes, everybody }: Alike<string>,
  cost = COST,
): Asker<string> {
  const weightOf = (id: string) => likes(id).length;
  const together = createTogether(weightOf, everybody);
  const owners = new Set(
    facts.inventory.kind === 'listed'
      ? facts.inventory.devices.flatMap(({ userId }) => userId ?? [])
      : [],
  );
  const owner: Source<string> = {
    fact: 'owner',
    of: (id) => (owners.has(id) ? 'y' : 'n'),
    ofOthers: 'm',
  };
  const members = [...facts.groups.values()].flatMap(({ users }) =>
    users.kind === 'listed' ? [...users.ids] : [],
  );
  const everyone = [...new Set([...members, ...owners])];
  const crowd = createCrowd(everyone, weightOf);
  const canReckon = createBudget(everyone.length, cost);
  return {
    *ask(asked) {
      const [before, after] = [givenRows(asked.before, asked), givenRows(asked.after, asked)];
      const rows = [...before, ...after];
      const doubts = distinct(doubtsOf(rows, facts, 'users'));
      const open = doubts.length === 0 ? ANYBODY : openSides(before, after, userCondition);
      const fatal = doubts.filter(isFatal);
      if (!fatal.every(isUnread)) return together.addUnanswered(fatal, open);
      const sources = userSources(rows, facts.groups);
      // Members of other groups may have no licence. Only owners of devices and members of these
      // groups are certain to exist.
      const among = areForAllUsers(rows) ? [...sources, owner] : undefined;
      yield* crowd.know(among ?? sources);
      const isReckoned =
        doubts.some(({ kind }) => kind !== 'allUsers') && canReckon(crowd.openFacts(sources));
      if (isReckoned) return together.add(reckonUsers({ ...asked, facts }, weightOf));
      if (fatal.length > 0) return together.addUnanswered(fatal, open);
      return crowd.ask({
        sources,
        before: userCondition(before),
        after: userCondition(after),
        touched: touchedOf(asked, sources),
        among,
        hasOthers: doubts.length > 0,
        open,
        doubts,
      });
    },
    together: () => {
      together.addKnown(crowd.hits());
      return together;
    },
  };
}

function touchedOf<E>(
  { before, after }: Asked,
  sources: readonly Source<E>[],
): readonly Source<E>[] | undefined {
  const facts = touchedFacts(before, after);
  return facts && sources.filter(({ fact }) => facts.has(fact));
}
