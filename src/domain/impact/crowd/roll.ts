import { intentOf, placeIntentOf, takesAway } from '#domain/assignment/intent.ts';
import { conflictOf } from '#domain/assignment/intentConflicts.ts';
import type {
  Audience,
  GroupAudience,
  ImpactFacts,
  ManagedDevice,
} from '#domain/impact/audience.ts';
import { fitsDevice, isCorporate } from '#domain/impact/devicePlatform.ts';
import type { Tri } from '#domain/impact/condition.ts';
import type { FactKnowledge } from '#domain/impact/outlook.ts';
import { FACT, type ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import type { Recipients } from '#domain/impact/crowd/recipients.ts';
import { everyoneOf, groupIdOf, isCollectionTarget } from '#domain/assignment/target.ts';
import { runToEnd } from '#lib/browser/slices.ts';

/**
 * A fact, its limit, and its value for each listed element and for the elements that are not
 * listed.
 */
export interface Source<E> extends FactKnowledge {
  readonly of: (element: E) => Tri;
  readonly ofOthers: Tri;
}

/** Elements with their signatures, and the number of elements that are not listed, if known. */
export interface Roll<E> {
  readonly facts: readonly FactKnowledge[];
  readonly elements: readonly { readonly element: E; readonly signature: string }[];
  readonly others: { readonly signature: string; readonly count: number | undefined } | undefined;
}

/** The users that any of these assignments can touch, by their ids. */
export function usersOf(
  assignments: readonly ImpactAssignment[],
  facts: ImpactFacts,
): Roll<string> {
  return runToEnd(usersInSteps(assignments, facts));
}

/** As {@link usersOf}, in steps of a few milliseconds. */
export function usersInSteps(
  assignments: readonly ImpactAssignment[],
  { groups, inventory }: ImpactFacts,
): Generator<undefined, Roll<string>> {
  const used = groupsOf(assignments, groups);
  const isForAll = areForAllUsers(assignments);
  const ids = new Set(
    used.flatMap(([, { users }]) => (users.kind === 'listed' ? [...users.ids] : [])),
  );
  // Licensed users are not listed for this app; owners of managed devices are certainly among them.
  if (isForAll && inventory.kind === 'listed')
    for (const { userId } of inventory.devices) if (userId !== undefined) ids.add(userId);
  const isOpen = isForAll || used.some(([, { users }]) => users.kind !== 'listed');
  return rollOf(
    userSources(assignments, groups),
    [...ids],
    isOpen ? { count: undefined } : undefined,
  );
}

export function areForAllUsers(assignments: readonly ImpactAssignment[]): boolean {
  return assignments.some(({ target }) => everyoneOf(target.kind) === 'user');
}

/** The facts that these assignments ask of a user. */
export function userSources(
  assignments: readonly ImpactAssignment[],
  groups: ImpactFacts['groups'],
): Source<string>[] {
  const sources = groupsOf(assignments, groups).map(([id, { users }]): Source<string> => ({
    fact: FACT.userIn(id),
    of: membership(users, (user: string) => user).of,
    // Every listed member is an element.
    ofOthers: users.kind === 'listed' ? 'n' : 'm',
    ...countOf(users),
  }));
  return [...sources, ...removalSource(assignments)];
}

/** All managed devices, with the facts that these assignments ask for. */
export function devicesOf(
  assignments: readonly ImpactAssignment[],
  facts: ImpactFacts,
  recipients: Recipients,
): Roll<ManagedDevice> {
  return runToEnd(devicesInSteps(assignments, facts, recipients));
}

/** As {@link devicesOf}, in steps of a few milliseconds. */
export function devicesInSteps(
  assignments: readonly ImpactAssignment[],
  facts: ImpactFacts,
  recipients: Recipients,
): Generator<undefined, Roll<ManagedDevice>> {
  const { inventory } = facts;
  const isListed = inventory.kind === 'listed';
  const others = isListed
    ? undefined
    : { count: inventory.kind === 'counted' ? inventory.count : undefined };
  return rollOf(
    deviceSources(assignments, facts, recipients),
    isListed ? inventory.devices : [],
    others,
  );
}

/** The facts that these assignments ask of a device. */
export function deviceSources(
  assignments: readonly ImpactAssignment[],
  { groups, filters }: ImpactFacts,
  { platform, offers }: Recipients,
): Source<ManagedDevice>[] {
  const sources: Source<ManagedDevice>[] = [
    { fact: FACT.fitsPlatform, of: (device) => fitsDevice(platform, device), ofOthers: 'm' },
    { fact: FACT.hasUser, of: ({ userId }) => (userId === undefined ? 'n' : 'y'), ofOthers: 'm' },
  ];
  for (const [id, { users, devices }] of groupsOf(assignments, groups)) {
    // A user may have any number of devices, an Entra device is at most one managed device.
    sources.push({
      fact: FACT.userIn(id),
      ...membership(users, ({ userId }: ManagedDevice) => userId),
    });
    sources.push({
      fact: FACT.deviceIn(id),
      ...membership(devices, ({ entraDeviceId }: ManagedDevice) => entraDeviceId),
      most: countOf(devices).most,
    });
  }
  for (const id of new Set(
    assignments.flatMap(({ filter }) =>
      filter.mode === 'none' ? [] : [filter.filterId.toLowerCase()],
    ),
  )) {
    const matches = filters.get(id);
    const ids: ReadonlySet<string> =
      matches === undefined || matches.kind === 'unknown' ? new Set() : matches.ids;
    const otherwise = matches?.kind === 'listed' ? 'n' : 'm';
    const isListed = ({ id: own, entraDeviceId }: ManagedDevice) =>
      ids.has(own) || (entraDeviceId !== undefined && ids.has(entraDeviceId));
    sources.push({
      fact: FACT.matches(id),
      of: (device) => (isListed(device) ? 'y' : otherwise),
      ofOthers: ids.size === 0 ? otherwise : 'm',
      ...(matches?.kind === 'listed' ? { most: ids.size } : {}),
    });
  }
  for (const { target } of assignments) {
    if (isCollectionTarget(target))
      sources.push({ fact: FACT.inCollection(target.collectionId), of: () => 'm', ofOthers: 'm' });
  }
  if (offers?.toDevices === 'corporate')
    sources.push({ fact: FACT.isCorporate, of: isCorporate, ofOthers: 'm' });
  return [...sources, ...removalSource(assignments)];
}

function groupsOf(
  assignments: readonly ImpactAssignment[],
  groups: ImpactFacts['groups'],
): [string, GroupAudience][] {
  const unread: Audience = { kind: 'unknown', failure: { kind: 'unexpected', trace: {} } };
  const ids = new Set(assignments.flatMap(({ target }) => groupIdOf(target)?.toLowerCase() ?? []));
  return [...ids].map((id) => [id, groups.get(id) ?? { users: unread, devices: unread }]);
}

function membership<E>(
  audience: Audience,
  idOf: (element: E) => string | undefined,
): Pick<Source<E>, 'of' | 'ofOthers'> {
  if (audience.kind === 'listed') {
    const has = (element: E) => {
      const id = idOf(element);
      return id !== undefined && audience.ids.has(id) ? 'y' : 'n';
    };
    // Members that are not listed as devices may be managed devices all the same; an empty group
    // has none.
    return { of: has, ofOthers: audience.ids.size === 0 ? 'n' : 'm' };
  }
  return { of: (element) => (idOf(element) === undefined ? 'n' : 'm'), ofOthers: 'm' };
}

function countOf(audience: Audience): { least?: number; most?: number } {
  if (audience.kind !== 'counted' && audience.kind !== 'listed') return {};
  if (audience.kind === 'listed') return { most: audience.ids.size };
  return { least: audience.count, most: audience.count };
}

/** Do rows take away what others give, so that it may not be known which of them wins? */
function meet(assignments: readonly ImpactAssignment[]): boolean {
  const intents = new Set(assignments.map(intentOf));
  return assignments.some((row) => {
    const intent = intentOf(row);
    if (intent === undefined || !takesAway(row)) return false;
    return (
      placeIntentOf(row) === undefined ||
      [...intents].some((other) => other !== undefined && conflictOf(intent, other) !== undefined)
    );
  });
}

function removalSource(assignments: readonly ImpactAssignment[]): Source<unknown>[] {
  return meet(assignments) ? [{ fact: FACT.removeWins, of: () => 'm', ofOthers: 'm' }] : [];
}

/** Elements times sources between two turns of the page: some three milliseconds. */
const STEP = 20_000;

function* rollOf<E>(
  sources: readonly Source<E>[],
  elements: readonly E[],
  others: { readonly count: number | undefined } | undefined,
): Generator<undefined, Roll<E>> {
  const each = Math.max(1, Math.floor(STEP / Math.max(1, sources.length)));
  const rolled: Roll<E>['elements'][number][] = [];
  for (const [index, element] of elements.entries()) {
    rolled.push({ element, signature: sources.map((source) => source.of(element)).join('') });
    if (index % each === each - 1) yield undefined;
  }
  return {
    facts: sources.map(({ fact, most, least }) => ({ fact, most, least })),
    elements: rolled,
    others: others && { ...others, signature: sources.map(({ ofOthers }) => ofOthers).join('') },
  };
}
