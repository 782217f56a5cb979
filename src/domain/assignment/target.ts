import type { JsonObject } from '#lib/json.ts';
import { counted } from '#lib/locale.ts';

/** What a target has to name, and the fields it names it by. */
interface Named {
  readonly group: { readonly groupId: string };
  readonly collection: { readonly collectionId: string };
  readonly nothing: unknown;
  /** A type of target that this app does not know: handed back as it came. */
  readonly notKnown: { readonly odataType: string; readonly raw: JsonObject };
}

interface TargetFacts {
  /** Does the assignment go to whom it names, or is it kept from them? */
  readonly role: 'includes' | 'excludes';
  readonly needs: keyof Named;
  /**
   * Why it takes no filter, as a sentence; undefined where it takes one. Source:
   * https://learn.microsoft.com/intune/fundamentals/filters/overview
   */
  readonly noFilter: string | undefined;
  /** The virtual groups: every managed device, or every licensed user. */
  readonly everyone: 'device' | 'user' | undefined;
  /** On buttons, chips and headings. */
  readonly label: string;
  /** Within a sentence, before the name where there is one. */
  readonly noun: string;
  /** In the summary of a list: "2 groups". */
  readonly counted: (count: number) => string;
  /** Below the label, where one chooses; empty for what nobody chooses. */
  readonly meaning: string;
  /** In the column `target` of a CSV file; empty where no file can ask for it. */
  readonly inCsv: string;
}

/**
 * The kinds of targets, one row each, in the order of the form. All that differs by kind is asked
 * of this table; a new kind needs its row here, its wire type in `graph/wire/assignment.ts` and its
 * look in `ui/chip/targetLooks.ts`, and the compiler asks for both. Source:
 * https://learn.microsoft.com/graph/api/resources/intune-shared-deviceandappmanagementassignmenttarget
 */
const TARGETS = {
  group: {
    role: 'includes',
    needs: 'group',
    noFilter: undefined,
    everyone: undefined,
    label: 'Group',
    noun: 'group',
    counted: (count) => counted(count, 'group'),
    meaning: 'Members get it',
    inCsv: 'group',
  },
  exclusionGroup: {
    role: 'excludes',
    needs: 'group',
    noFilter: 'An excluded group takes no filter: filters narrow included targets only.',
    everyone: undefined,
    label: 'Excluded group',
    noun: 'group',
    counted: (count) => `${count} excluded`,
    meaning: 'Members do not get it',
    inCsv: 'excluded group',
  },
  allDevices: {
    role: 'includes',
    needs: 'nothing',
    noFilter: undefined,
    everyone: 'device',
    label: 'All devices',
    noun: 'all devices',
    counted: () => 'all devices',
    meaning: 'Every enrolled device',
    inCsv: 'all devices',
  },
  allLicensedUsers: {
    role: 'includes',
    needs: 'nothing',
    noFilter: undefined,
    everyone: 'user',
    label: 'All users',
    noun: 'all users',
    counted: () => 'all users',
    meaning: 'Every licensed user',
    inCsv: 'all users',
  },
  collection: {
    role: 'includes',
    needs: 'collection',
    noFilter: undefined,
    everyone: undefined,
    label: 'ConfigMgr collection',
    noun: 'collection',
    counted: (count) => counted(count, 'collection'),
    meaning: 'Tenant-attached only',
    inCsv: 'collection',
  },
  /** Shown read-only; whether it excludes or takes a filter, nobody can say. */
  unknown: {
    role: 'includes',
    needs: 'notKnown',
    noFilter: undefined,
    everyone: undefined,
    label: 'Unknown target',
    noun: 'a target this app does not know',
    counted: (count) => `${count} of unknown kind`,
    meaning: '',
    inCsv: '',
  },
} as const satisfies Record<string, TargetFacts>;

type Table = typeof TARGETS;

export type TargetKind = keyof Table;
export type KnownTargetKind = Exclude<TargetKind, KindNeeding<'notKnown'>>;

type KindNeeding<Needs extends keyof Named> = {
  [Kind in TargetKind]: Table[Kind]['needs'] extends Needs ? Kind : never;
}[TargetKind];

/** Whom an assignment is for. `unknown` is shown read-only and handed back as it is. */
export type Target = {
  [Kind in TargetKind]: { readonly kind: Kind } & Named[Table[Kind]['needs']];
}[TargetKind];

export type KnownTarget = Extract<Target, { kind: KnownTargetKind }>;
export type GroupTarget = Extract<Target, { kind: KindNeeding<'group'> }>;
type CollectionTarget = Extract<Target, { kind: KindNeeding<'collection'> }>;

/** All kinds, the unknown one last. */
export const TARGET_KINDS = Object.keys(TARGETS) as TargetKind[];

/** What a form begins with. */
export const USUAL_TARGET_KIND: KnownTargetKind = 'group';

/** The virtual groups by whom they hold. */
export const EVERYONE = {
  device: 'allDevices',
  user: 'allLicensedUsers',
} as const satisfies Record<NonNullable<TargetFacts['everyone']>, KnownTargetKind>;

/** The kinds in the order of the form. */
export const KNOWN_TARGET_KINDS: readonly KnownTargetKind[] = TARGET_KINDS.filter(isKnownKind);

/** The kinds by what they name, for schemas. */
export const KINDS_NEEDING = {
  group: TARGET_KINDS.filter(needsGroup),
  collection: TARGET_KINDS.filter(needsCollection),
  nothing: TARGET_KINDS.filter((kind) => needs(kind, 'nothing')),
} as const;

/** All that the table says of a kind. */
export function targetFacts(kind: TargetKind): TargetFacts {
  return TARGETS[kind];
}

export function excludes(kind: TargetKind): boolean {
  return TARGETS[kind].role === 'excludes';
}

export function takesFilter(kind: TargetKind): boolean {
  return TARGETS[kind].noFilter === undefined;
}

/** Of a virtual group: are these devices or users? Undefined for every other target. */
export function everyoneOf<Kind extends TargetKind>(kind: Kind): Table[Kind]['everyone'] {
  return TARGETS[kind].everyone;
}

export function needsGroup(kind: TargetKind): kind is KindNeeding<'group'> {
  return needs(kind, 'group');
}

export function needsCollection(kind: TargetKind): kind is KindNeeding<'collection'> {
  return needs(kind, 'collection');
}

export function isKnownKind(kind: TargetKind): kind is KnownTargetKind {
  return !needs(kind, 'notKnown');
}

function needs<Needs extends keyof Named>(
  kind: TargetKind,
  what: Needs,
): kind is KindNeeding<Needs> {
  return TARGETS[kind].needs === what;
}

export function isKnownTarget(target: Target): target is KnownTarget {
  return isKnownKind(target.kind);
}

export function isGroupTarget(target: Target): target is GroupTarget {
  return needsGroup(target.kind);
}

export function isCollectionTarget(target: Target): target is CollectionTarget {
  return needsCollection(target.kind);
}

/** The target of a kind with what it names, or undefined where it would name nothing. */
export function targetNaming(
  kind: KnownTargetKind,
  named: { readonly groupId: string | undefined; readonly collectionId: string | undefined },
): KnownTarget | undefined {
  const { groupId, collectionId } = named;
  if (needsGroup(kind)) return groupId === undefined ? undefined : { kind, groupId };
  if (needsCollection(kind)) return collectionId === undefined ? undefined : { kind, collectionId };
  return { kind };
}

/** A group in one of the two roles it can have. */
export function groupInRole(groupId: string, role: TargetFacts['role']): GroupTarget {
  return { kind: role === 'excludes' ? 'exclusionGroup' : 'group', groupId };
}

/** The Entra group a target names, included or excluded. */
export function groupIdOf(target: Target): string | undefined {
  return isGroupTarget(target) ? target.groupId : undefined;
}

/** Graph's name for a type of target that this app does not know; empty where it has none. */
export function unknownTypeOf({ odataType }: Exclude<Target, KnownTarget>): string {
  return odataType.replace(/^#?microsoft\.graph\./, '');
}

/** The id of what a target names, group or collection; undefined where it names nothing. */
export function namedIdOf(target: Target): string | undefined {
  return isCollectionTarget(target) ? target.collectionId : groupIdOf(target);
}
