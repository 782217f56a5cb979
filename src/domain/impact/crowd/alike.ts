import type {
  Audience,
  GroupAudience,
  ImpactFacts,
  ManagedDevice,
} from '#domain/impact/audience.ts';
import { fitsDevice, isCorporate } from '#domain/impact/devicePlatform.ts';
import type { Platforms } from '#domain/configuration/platform.ts';
import { addTo } from '#lib/groups.ts';

/**
 * Groups elements about which the same is known; one stands for each group, so that a question is
 * asked once per group.
 */
export interface Alike<E> {
  /** The facts, reduced to the representatives: for questions about users, or about devices. */
  readonly facts: ImpactFacts;
  /**
   * The elements that this one stands for, itself included; empty for an element that is not a
   * representative.
   */
  readonly likes: (representative: E) => readonly E[];
  /** The number of elements; undefined where it is not known. */
  readonly everybody: number | undefined;
}

export interface AlikeInAll {
  readonly users: Alike<string>;
  readonly devices: Alike<ManagedDevice>;
}

/** Devices handled between two pauses. */
const STEP = 500;

/**
 * Users and devices with identical memberships, filter matches and platform. Pauses often, so that
 * the page stays responsive.
 */
export function* findAlike(
  facts: ImpactFacts,
  platforms: readonly Platforms[],
): Generator<undefined, AlikeInAll> {
  const usersIn = yield* membershipsOf([...facts.groups.values()].map(({ users }) => users));
  const devicesIn = yield* membershipsOf([...facts.groups.values()].map(({ devices }) => devices));
  const matches = yield* membershipsOf([...facts.filters.values()]);
  const inventory = facts.inventory.kind === 'listed' ? facts.inventory.devices : [];

  const likeDevices = new Map<string, ManagedDevice[]>();
  const owners = new Map<string, ManagedDevice>();
  for (const [index, device] of inventory.entries()) {
    const { id, userId, entraDeviceId } = device;
    const ofUser = userId === undefined ? '-' : usersIn.get(userId);
    const ofDevice = entraDeviceId === undefined ? '-' : devicesIn.get(entraDeviceId);
    const byEntra = entraDeviceId === undefined ? '' : (matches.get(entraDeviceId) ?? '');
    const ofFilters = `${matches.get(id) ?? ''};${byEntra}`;
    addTo(
      likeDevices,
      [
        `${platforms.map((platform) => fitsDevice(platform, device)).join('')}${isCorporate(device)}`,
        ofUser,
        ofDevice,
        ofFilters,
      ].join('|'),
      device,
    );
    if (userId !== undefined) owners.set(userId, device);
    if (index % STEP === 0) yield undefined;
  }

  const likeUsers = new Map<string, string[]>();
  for (const [index, id] of [...new Set([...usersIn.keys(), ...owners.keys()])].entries()) {
    addTo(likeUsers, `${usersIn.get(id) ?? ''}|${owners.has(id)}`, id);
    if (index % STEP === 0) yield undefined;
  }

  const users = new Map([...likeUsers.values()].map((alike) => [alike[0]!, alike]));
  const devices = new Map([...likeDevices.values()].map((alike) => [alike[0]!, alike]));
  return {
    users: {
      likes: (id) => users.get(id) ?? [],
      everybody: undefined,
      facts: yield* ofUsers(facts, users, owners),
    },
    devices: {
      likes: (device) => devices.get(device) ?? [],
      everybody: deviceCountOf(facts),
      facts:
        facts.inventory.kind === 'listed'
          ? { ...facts, inventory: { kind: 'listed', devices: [...devices.keys()] } }
          : facts,
    },
  };
}

/**
 * The lists that an id is in, as a text that is equal for ids in the same lists. Ids that are in no
 * list get the same text.
 */
function* membershipsOf(
  lists: readonly { readonly kind: string; readonly ids?: ReadonlySet<string> }[],
): Generator<undefined, ReadonlyMap<string, string>> {
  const memberships = new Map<string, string>();
  for (const [place, { ids }] of lists.entries()) {
    for (const id of ids ?? []) memberships.set(id, `${memberships.get(id) ?? ''},${place}`);
    yield undefined;
  }
  return memberships;
}

/** Managed devices of all platforms; undefined where they could not be counted. */
export function deviceCountOf({ inventory }: ImpactFacts): number | undefined {
  if (inventory.kind === 'listed') return inventory.devices.length;
  return inventory.kind === 'counted' ? inventory.count : undefined;
}

function* ofUsers(
  facts: ImpactFacts,
  users: ReadonlyMap<string, unknown>,
  owners: ReadonlyMap<string, ManagedDevice>,
): Generator<undefined, ImpactFacts> {
  const onlyThese = (audience: Audience): Audience =>
    audience.kind === 'listed'
      ? { kind: 'listed', ids: new Set([...audience.ids].filter((id) => users.has(id))) }
      : audience;
  const groups = new Map<string, GroupAudience>();
  for (const [id, group] of facts.groups) {
    groups.set(id, { ...group, users: onlyThese(group.users) });
    yield undefined;
  }
  if (facts.inventory.kind !== 'listed') return { ...facts, groups };
  return {
    ...facts,
    groups,
    inventory: {
      kind: 'listed',
      devices: [...owners].flatMap(([id, device]) => (users.has(id) ? [device] : [])),
    },
  };
}
