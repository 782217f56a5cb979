import { ALWAYS, type Condition, fact, NEVER, type Tri } from '#domain/impact/condition.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import { fitsDevice, isCorporate } from '#domain/impact/devicePlatform.ts';
import { type Asking, FACT } from '#domain/impact/crowd/rule.ts';
import type { Platforms } from '#domain/configuration/platform.ts';

/** The groups a member is in, through other groups too. Ids are lower case. */
export type Memberships =
  | { readonly kind: 'listed'; readonly ids: ReadonlySet<string> }
  /** They could not be read, or not yet: any group is possible. */
  | { readonly kind: 'notRead' };

/**
 * Groups that do not tell all who are in them, by lower-case id: `members` hide their own, `nested`
 * hold a group that does. A list of memberships leaves them out (docs/reference/groups.md).
 */
export type HidingGroups = ReadonlyMap<string, 'members' | 'nested'>;

export const NONE_HIDING: HidingGroups = new Map();

/** A managed device, with what decides what it gets. */
export interface DeviceSubject {
  readonly kind: 'device';
  readonly device: ManagedDevice;
  /** Of its Entra device; a device without one is in no group. */
  readonly groups: Memberships;
  /** Of its primary user; of nobody where it has none. */
  readonly userGroups: Memberships;
  /** Whether a filter matches it, by lower-case id; what is missing is not known. */
  readonly filters: ReadonlyMap<string, Tri>;
}

/** A user; what their devices are is the devices' own question. */
export interface UserSubject {
  readonly kind: 'user';
  readonly id: string;
  readonly groups: Memberships;
}

/** Somebody or something whose only known membership is this group. */
export interface GroupSubject {
  readonly kind: 'group';
  readonly id: string;
  /** The groups that hold it, through other groups too. */
  readonly holders: Memberships;
  /** What its members are; where that is not known, both are looked at. */
  readonly members: 'user' | 'device' | undefined;
}

export type Subject = DeviceSubject | UserSubject | GroupSubject;

export const NO_GROUPS: Memberships = { kind: 'listed', ids: new Set() };

export function groupsListed(ids: Iterable<string>): Memberships {
  return { kind: 'listed', ids: new Set([...ids].map((id) => id.toLowerCase())) };
}

/** The groups that were read, by their ids; undefined where they were not. */
export function membershipsOf(groups: readonly { readonly id: string }[] | undefined): Memberships {
  return groups === undefined ? { kind: 'notRead' } : groupsListed(groups.map(({ id }) => id));
}

/** What is known of one who gets something. */
export interface Known {
  /** Whose condition is asked. */
  readonly unit: 'user' | 'device';
  readonly asked: Asked;
  readonly asking: Asking;
  /** What is asked about comes to people only. */
  readonly isForPeople: boolean;
}

/** Whether it is so, by what is asked about; ids are lower case. */
interface Asked {
  readonly user: (groupId: string) => Tri;
  readonly device: (groupId: string) => Tri;
  readonly filter: (filterId: string) => Tri;
  readonly hasUser: Tri;
  /** {@link FACT.isCorporate} */
  readonly corporate: Tri;
}

/**
 * What is known of a subject. A group is a user and a device, unless its members are known: what
 * its members get may differ by what they are.
 */
export function knownOf(subject: Subject, hiding: HidingGroups): readonly Known[] {
  const isIn = (groups: Memberships) => (id: string) => membership(groups, id, hiding);
  switch (subject.kind) {
    case 'device':
      return [knownDevice(subject, isIn(subject.groups), isIn(subject.userGroups))];
    case 'user':
      return [knownUser(isIn(subject.groups))];
    case 'group': {
      const inHolders = isIn(subject.holders);
      const own = subject.id.toLowerCase();
      const isMember = (id: string): Tri => (id === own ? 'y' : inHolders(id));
      return [
        ...(subject.members === 'device' ? [] : [knownUser(isMember)]),
        ...(subject.members === 'user' ? [] : [knownMemberDevice(isMember)]),
      ];
    }
  }
}

type IsIn = (groupId: string) => Tri;

const NOWHERE: IsIn = () => 'n';

function knownDevice({ device, filters }: DeviceSubject, inDevice: IsIn, inUser: IsIn): Known {
  const ofUser = device.userId === undefined ? NOWHERE : inUser;
  const ofDevice = device.entraDeviceId === undefined ? NOWHERE : inDevice;
  return known('device', {
    user: ofUser,
    device: ofDevice,
    filter: (id) => filters.get(id) ?? 'm',
    hasUser: device.userId === undefined ? 'n' : 'y',
    corporate: isCorporate(device),
  });
}

function knownUser(inUser: IsIn): Known {
  return known('user', {
    user: inUser,
    device: NOWHERE,
    filter: OPEN,
    hasUser: 'y',
    corporate: 'n',
  });
}

/** A device of which the group alone is known: whose it is and what filters say, nobody can tell. */
function knownMemberDevice(isIn: IsIn): Known {
  return known('device', {
    user: NOWHERE,
    device: isIn,
    filter: OPEN,
    hasUser: 'n',
    corporate: 'm',
  });
}

const OPEN: IsIn = () => 'm';

function known(unit: Known['unit'], asked: Asked): Known {
  return { unit, asked, asking: askingOf(asked), isForPeople: false };
}

/** The same for what comes to people only: the groups of a device do not bring or keep it. */
export function asPerson(one: Known): Known {
  const asking = askingOf({ ...one.asked, device: NOWHERE });
  return { ...one, asking, isForPeople: true };
}

/** What is known is put in; the rest stays a fact. */
function askingOf({ user, device, filter, hasUser, corporate }: Asked): Asking {
  return {
    user: (id) => stated(user(id.toLowerCase()), FACT.userIn, id),
    device: (id) => stated(device(id.toLowerCase()), FACT.deviceIn, id),
    filter: (id) => stated(filter(id.toLowerCase()), FACT.matches, id),
    collection: (id) => fact(FACT.inCollection(id)),
    hasUser: stated(hasUser, () => FACT.hasUser),
    isCorporate: stated(corporate, () => FACT.isCorporate),
  };
}

function stated(tri: Tri, factOf: (id: string) => string, id = ''): Condition {
  if (tri === 'm') return fact(factOf(id));
  return tri === 'y' ? ALWAYS : NEVER;
}

/** May what is for these platforms come to the subject at all? Users and groups have none. */
export function fitsSubject(subject: Subject, platforms: Platforms): Tri {
  return subject.kind === 'device' ? fitsDevice(platforms, subject.device) : 'y';
}

function membership(groups: Memberships, id: string, hiding: HidingGroups): Tri {
  if (groups.kind === 'notRead') return 'm';
  if (groups.ids.has(id)) return 'y';
  return hiding.has(id) ? 'm' : 'n';
}
