import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { intentOf, placeIn } from '#domain/assignment/intent.ts';
import { holdsRun, toldPayload } from '#domain/assignment/payload.ts';
import { isCrowdedOut, placeKey, roleKey, samePlace } from '#domain/assignment/rowIdentity.ts';
import {
  groupIdOf,
  excludes,
  isCollectionTarget,
  isKnownTarget,
  type Target,
} from '#domain/assignment/target.ts';
import { type LockReason, lockReason } from '#domain/change/change.ts';
import { type ConfigurationKey, familyOf, whyShownOnly } from '#domain/family/configurationKey.ts';
import { leftOutWords } from '#domain/plan/csv/presentPlan.ts';
import type { Plan, PlanItem } from '#domain/plan/draft/plan.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { type Counterpart, counterpartKey, keysWithout } from '#domain/snapshot/counterparts.ts';
import { whyNotHere, type Without } from '#domain/snapshot/mapping.ts';
import type { SnapshotItem } from '#domain/snapshot/snapshot.ts';
import type { Comparison, Difference } from '#domain/snapshot/compareSnapshots.ts';
import { addTo } from '#lib/groups.ts';

/** What the tenant still has, as far as it was read: undefined is not known, and stops nothing. */
export interface StillThere {
  /** Ids of groups and filters, in lower case. */
  readonly groups: ReadonlySet<string> | undefined;
  readonly filters: ReadonlySet<string> | undefined;
}

/** Something that was chosen and is not in the plan, and why. */
export interface NotPutBack {
  readonly difference: Difference;
  readonly reason:
    | LockReason
    | 'itemGone'
    | 'itemNew'
    | 'shownOnly'
    | 'notKnown'
    | 'groupGone'
    | 'filterGone'
    | 'filteredExclusion'
    | 'noGroupHere'
    | 'noFilterHere'
    | 'noVpnHere'
    | 'collectionThere'
    | 'collectionHere'
    | 'groupGoneHere'
    | 'groupNotRead'
    | 'mayStandForTheirs'
    | 'twoInOnePlace';
  /** The rows are of another tenant. */
  readonly isForeign: boolean;
}

export interface PutBack {
  readonly plan: Plan;
  readonly notPutBack: readonly NotPutBack[];
  /** Fields that this app does not know and that rows of the plan bring back, by Graph's names. */
  readonly unknownFields: readonly string[];
  /** Rows of which Graph did not tell what they ran: they come back as the usual one. */
  readonly runNotTold: number;
}

/** What is known of another tenant beside this one. */
export interface Foreign {
  readonly counterparts: readonly Counterpart[];
  readonly withoutVpn: ReadonlySet<string>;
}

interface Asked {
  readonly name: string;
  readonly tenantId: string;
  /** What was chosen of the comparison with the tenant as it is now. */
  readonly chosen: readonly Difference[];
  readonly still: StillThere;
  /**
   * The rows come from another tenant: what the app does not understand of them stays there. What
   * stands here for its groups, filters and VPN configurations.
   */
  readonly foreign?: Foreign | undefined;
}

/** What a plan for another tenant than that of the rows has to know of groups and filters. */
interface Abroad {
  readonly without: Without;
  /** Ids, in lower case, of such groups that rows of a configuration may be meant for. */
  readonly open: ReadonlyMap<ConfigurationKey, ReadonlySet<string>>;
}

/**
 * The plan that makes chosen differences undone, and what of them it cannot: line by line, with the
 * reason. It is a plan like any other, so that drift, guardrails and impact look at it once more.
 * Where all differences of a configuration were chosen, it wants exactly the rows of then, so that
 * whatever else happened to the list meanwhile is noticed.
 */
export function putBack({ differences }: Comparison, asked: Asked): PutBack {
  const { name, tenantId, chosen, foreign, still } = asked;
  const isForeign = foreign !== undefined;
  const abroad = foreign && abroadOf(foreign, differences);
  const notPutBack: NotPutBack[] = [];
  const fields = new Set<string>();
  let runNotTold = 0;
  const byItem = new Map<ConfigurationKey, Difference[]>();
  const crowded = isForeign ? inOnePlace(chosen) : new Set();
  for (const difference of chosen) {
    const reason =
      reasonAgainst(difference, still, abroad) ??
      (crowded.has(difference) ? 'twoInOnePlace' : undefined);
    if (reason !== undefined) {
      notPutBack.push({ difference, reason, isForeign });
      continue;
    }
    const { id } = difference.item;
    addTo(byItem, id, difference);
    const { was } = difference;
    if (was === undefined || isForeign) continue;
    for (const field of unknownFieldsOf(was)) fields.add(field);
    if (holdsRun(was.payload) && was.payload.run === undefined && !excludes(was.target.kind))
      runNotTold += 1;
  }
  const all = new Map<ConfigurationKey, number>();
  for (const { item } of differences) all.set(item.id, (all.get(item.id) ?? 0) + 1);
  const items = [...byItem.values()].map((own): PlanItem => {
    const { id: configurationId, displayName } = own[0]!.item;
    const isWhole = own.length === all.get(configurationId);
    return { configurationId, displayName, wishes: wishesOf(own, isWhole, asked) };
  });
  return {
    plan: { name, tenantId, items },
    notPutBack,
    unknownFields: [...fields].toSorted(),
    runNotTold,
  };
}

function reasonAgainst(
  { kind, item, was, now }: Difference,
  still: StillThere,
  abroad: Abroad | undefined,
): NotPutBack['reason'] | undefined {
  if (kind === 'gone') return 'itemGone';
  if (kind === 'new') return 'itemNew';
  if (kind === 'notKnown') return 'notKnown';
  if (whyShownOnly(item.id) !== undefined) return 'shownOnly';
  const lock = [was, now].flatMap((row) => (row && lockOf(row, item)) ?? [])[0];
  if (lock !== undefined) return lock;
  if (was === undefined)
    return abroad && now && whyItStays(now.target, still, abroad.open.get(item.id));
  const away = abroad && whyNotHere(was, abroad.without);
  if (away !== undefined) return away;
  const groupId = groupIdOf(was.target)?.toLowerCase();
  if (groupId !== undefined && still.groups?.has(groupId) === false) return 'groupGone';
  if (was.filter.mode === 'none') return undefined;
  if (still.filters?.has(was.filter.filterId.toLowerCase()) === false) return 'filterGone';
  return excludes(was.target.kind) ? 'filteredExclusion' : undefined;
}

function abroadOf(
  { counterparts, withoutVpn }: Foreign,
  differences: readonly Difference[],
): Abroad {
  const candidates = new Map(counterparts.map((each) => [each.key, each.candidates ?? []]));
  const open = new Map<ConfigurationKey, Set<string>>();
  for (const { was, item } of differences) {
    const groupId = was && groupIdOf(was.target);
    if (groupId === undefined) continue;
    const ids = open.get(item.id) ?? new Set();
    open.set(item.id, ids);
    for (const id of candidates.get(counterpartKey('groups', groupId)) ?? []) ids.add(id);
  }
  return { without: { keys: keysWithout(counterparts), vpns: withoutVpn }, open };
}

/**
 * Why a row that only this tenant has is not removed for the sake of another: it may be theirs.
 * Ids of collections are those of one Configuration Manager, so one of ours never was theirs; a
 * group that was deleted has no name by which theirs could be found.
 */
function whyItStays(
  target: Target,
  { groups }: StillThere,
  open: ReadonlySet<string> | undefined,
): NotPutBack['reason'] | undefined {
  if (isCollectionTarget(target)) return 'collectionHere';
  const groupId = groupIdOf(target)?.toLowerCase();
  if (groupId === undefined) return undefined;
  if (groups === undefined) return 'groupNotRead';
  if (!groups.has(groupId)) return 'groupGoneHere';
  return open?.has(groupId) === true ? 'mayStandForTheirs' : undefined;
}

/** Rows of groups that one of ours stands for, and that say different things of it. */
function inOnePlace(chosen: readonly Difference[]): ReadonlySet<Difference> {
  const byPlace = new Map<string, Difference[]>();
  for (const difference of chosen) {
    const { was, item } = difference;
    if (was !== undefined) addTo(byPlace, `${item.id} ${placeKey(was)}`, difference);
  }
  return new Set([...byPlace.values()].flatMap((own) => (own.length > 1 ? own : [])));
}

/** Why a row must not be touched: itself, or one of another source that stands in its place. */
function lockOf(row: Assignment, { assignments = [] }: SnapshotItem): LockReason | undefined {
  const own = lockReason(row);
  if (own !== undefined) return own;
  const inTheWay = assignments.find(
    (other) =>
      lockReason(other) !== undefined && (samePlace(other, row) || isCrowdedOut(other, row)),
  );
  return inTheWay && lockReason(inTheWay);
}

function wishesOf(own: readonly Difference[], isWhole: boolean, asked: Asked): Wish[] {
  const before = isWhole ? rowsThen(own) : undefined;
  if (before !== undefined)
    return [{ kind: 'replace', rows: before.flatMap((row) => wantedRow(row, own[0]!, asked)) }];
  const wanted = own.flatMap(({ was }) => was ?? []);
  const kept = new Set(wanted.map(roleKey));
  const removals = own.flatMap(({ now }): Wish[] =>
    now === undefined || !isKnownTarget(now.target) || kept.has(roleKey(now))
      ? []
      : [{ kind: 'remove', target: now.target, ...placeIn(now) }],
  );
  const rows = wanted.flatMap((row) => wantedRow(row, own[0]!, asked));
  return [...rows.map((row): Wish => ({ kind: 'add', row })), ...removals];
}

/**
 * The list of then, out of that of now and what is different; undefined where a plan cannot want it
 * as a whole: a row that it must not touch or name twice.
 */
function rowsThen(own: readonly Difference[]): readonly Assignment[] | undefined {
  const { assignments = [] } = own[0]!.item;
  const changed = new Set(own.flatMap(({ now }) => now ?? []));
  const rows = [
    ...assignments.filter((row) => !changed.has(row)),
    ...own.flatMap(({ was }) => was ?? []),
  ];
  const isPlain = rows.every(
    (row, at) =>
      lockReason(row) === undefined &&
      (row.filter.mode === 'none' || !excludes(row.target.kind)) &&
      rows.findIndex((other) => samePlace(other, row)) === at,
  );
  return isPlain ? rows : undefined;
}

/** A row as it was, to the last field: what the app does not know of it comes back untouched. */
function wantedRow(
  row: Assignment,
  { item }: Difference,
  { foreign }: Asked,
): readonly WantedRow[] {
  const intent = intentOf(row);
  if (!isKnownTarget(row.target) || intent === undefined) return [];
  const { payload: held } = familyOf(item.id);
  const told = toldPayload(
    row,
    // What Graph tells of it is no word: nobody could see whether it came back.
    held.filter((key) => key !== 'run'),
  );
  return [
    {
      target: row.target,
      filter: row.filter,
      intent,
      ...told,
      ...(foreign === undefined ? { former: row.raw, isWholeRow: true } : {}),
    },
  ];
}

/** What every row of Graph has, or what the app has a word for. */
const KNOWN_FIELDS =
  /^(@odata\.|id$|target$|intent$|source(Id)?$|lastModifiedDateTime$|settings$|run)/;
const KNOWN_TARGET_FIELDS =
  /^(@odata\.|groupId$|collectionId$|deviceAndAppManagementAssignmentFilter(Id|Type)$)/;

function unknownFieldsOf({ raw }: Assignment): string[] {
  const { target } = raw;
  const inside = typeof target === 'object' && target !== null ? Object.entries(target) : [];
  return [
    ...Object.entries(raw).filter(([name, value]) => value !== null && !KNOWN_FIELDS.test(name)),
    ...inside.flatMap(([name, value]) =>
      value === null || KNOWN_TARGET_FIELDS.test(name) ? [] : [[`target.${name}`] as const],
    ),
  ].map(([name]) => name);
}

/** Why something is not in the plan, as the end of a sentence that begins with its name. */
export function notPutBackWords({ difference, reason, isForeign }: NotPutBack): string {
  switch (reason) {
    case 'itemGone':
      return isForeign
        ? 'this tenant has no configuration of this family and name'
        : 'is not in this tenant any more, or not visible to you';
    case 'itemNew':
      return isForeign
        ? 'is in this tenant only, so its assignments stay'
        : 'was not there when the snapshot was taken, so its assignments stay';
    case 'shownOnly':
      return `is not changed by this app: ${whyShownOnly(difference.item.id) ?? ''}`.replace(
        /\.$/,
        '',
      );
    case 'notKnown':
      return isForeign
        ? 'its assignments could not be read, here or in the snapshot'
        : 'its assignments could not be read, then or now';
    case 'groupGone':
      return 'the group was deleted, or is not visible to you';
    case 'filterGone':
      return 'the filter was deleted, or is not visible to you';
    case 'noGroupHere':
      return 'no group of this tenant stands for this one: choose one under “Groups and filters”';
    case 'noFilterHere':
      return 'no filter of this tenant stands for its filter: choose one under “Groups and filters”';
    case 'noVpnHere':
      return 'no VPN configuration of this tenant has the name of the one that it is tied to';
    case 'collectionThere':
      return 'the collection is of another Configuration Manager';
    case 'collectionHere':
      return 'which collection stands for it in the snapshot is not known, so it stays';
    case 'groupGoneHere':
      return 'the group was deleted here, so which group of the snapshot it stood for is not known: it stays';
    case 'groupNotRead':
      return 'whether its group still exists could not be read, so it stays';
    case 'mayStandForTheirs':
      return 'several groups have its name: it stays until you choose one under “Groups and filters”';
    case 'twoInOnePlace':
      return 'two groups of the snapshot stand for this one, and say different things';
    case 'filteredExclusion':
      return 'an excluded group takes no filter';
    case 'notDirect':
    case 'unknownSource':
    case 'unknownTarget':
    case 'unknownFilter':
    case 'unknownIntent':
      return leftOutWords(reason);
  }
}
