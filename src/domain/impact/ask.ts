import type { Alike } from '#domain/impact/alike.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import { createCrowd, type Crowd } from '#domain/impact/crowd.ts';
import { distinct, doubtsOf, isFatal } from '#domain/impact/doubt.ts';
import { areForAllUsers, deviceSources, type Source, userSources } from '#domain/impact/roll.ts';
import { deviceCondition, userCondition } from '#domain/impact/rule.ts';
import { createTogether, type Difference, type Together } from '#domain/impact/together.ts';
import { type ImpactQuestion, reckonDevices, reckonUsers } from '#domain/impact.ts';
import type { Platform } from '#domain/platform.ts';

export type Asked = Omit<ImpactQuestion, 'facts'>;

/** Asks one question after the other, each once, and what they come to together. */
export interface Asker<E> {
  ask(asked: Asked): Difference;
  /** Once all are asked. */
  together(): Together<E>;
}

/**
 * Devices. Where everything is known of them, as it mostly is, thousands are looked at in one go; otherwise they are
 * reckoned as `impactOf` does.
 */
export function askAboutDevices({ facts, likes, everybody }: Alike<ManagedDevice>): Asker<ManagedDevice> {
  const weightOf = (device: ManagedDevice) => likes(device).length;
  const devices = facts.inventory.kind === 'listed' ? facts.inventory.devices : [];
  const together = createTogether(weightOf, everybody);
  const crowds = new Map<Platform, Crowd<ManagedDevice>>();
  const crowdOf = (platform: Platform) => {
    const crowd = crowds.get(platform) ?? createCrowd(devices, weightOf);
    crowds.set(platform, crowd);
    return crowd;
  };
  return {
    ask(asked) {
      const { before, after, platform } = asked;
      const rows = [...before, ...after];
      const doubts = distinct(doubtsOf(rows, facts, 'devices'));
      const fatal = doubts.filter(isFatal);
      if (fatal.length > 0) return together.addUnanswered(fatal);
      if (doubts.length > 0) return together.add(reckonDevices({ ...asked, facts }, weightOf));
      return crowdOf(platform).ask({ sources: deviceSources(rows, facts, platform), before: deviceCondition(before), after: deviceCondition(after), others: undefined });
    },
    together: () => {
      for (const crowd of crowds.values()) together.addKnown(crowd.hits());
      return together;
    },
  };
}

/** Users, likewise. That licensed users are not listed leaves the listed ones known. */
export function askAboutUsers({ facts, likes, everybody }: Alike<string>): Asker<string> {
  const weightOf = (id: string) => likes(id).length;
  const together = createTogether(weightOf, everybody);
  const owners = new Set(facts.inventory.kind === 'listed' ? facts.inventory.devices.flatMap(({ userId }) => userId ?? []) : []);
  const owner: Source<string> = { fact: 'owner', of: (id) => (owners.has(id) ? 'y' : 'n'), ofOthers: 'm' };
  const members = [...facts.groups.values()].flatMap(({ users }) => (users.kind === 'listed' ? [...users.ids] : []));
  const crowd = createCrowd([...new Set([...members, ...owners])], weightOf);
  return {
    ask(asked) {
      const { before, after } = asked;
      const rows = [...before, ...after];
      const doubts = distinct(doubtsOf(rows, facts, 'users'));
      const fatal = doubts.filter(isFatal);
      if (fatal.length > 0) return together.addUnanswered(fatal);
      if (doubts.some(({ kind }) => kind !== 'allUsers')) return together.add(reckonUsers({ ...asked, facts }, weightOf));
      const sources = userSources(rows, facts.groups);
      // Members of other groups may have no licence: only owners of devices, and whom these groups name, are known to be there.
      const among = areForAllUsers(rows) ? [...sources, owner] : undefined;
      return crowd.ask({ sources, before: userCondition(before), after: userCondition(after), among, others: doubts[0] });
    },
    together: () => {
      together.addKnown(crowd.hits());
      return together;
    },
  };
}
