import type { Assumption } from '../../assumptions.ts';
import type { JsonRecord } from '../../json.ts';
import type { StoredAssignment, StoredTarget } from '../tables.ts';

/** Kinds of targets; `collection` is a collection of Configuration Manager. */
export type TargetKind = 'group' | 'exclusion' | 'devices' | 'users' | 'collection';

/** One policy, script or profile, as the sandbox stores it. */
export interface Item {
  readonly id: string;
  /** Graph's type without `#microsoft.graph.` */
  readonly type: string;
  /** everything Graph returns besides id, type and `isAssigned` */
  readonly properties: JsonRecord;
  /** what stands below it besides its rows, by the name of the address */
  readonly navigations?: Readonly<Record<string, readonly JsonRecord[]>>;
}

/** A row of an item that is written down by hand, before the item has an id. */
export interface SeedRow {
  readonly target: StoredTarget;
  /** what the row holds besides its target, unknown properties included */
  readonly payload?: JsonRecord;
  /** made by the policy set "Starter kit" */
  readonly fromPolicySet?: true;
}

/** One item that is written down by hand. */
export interface ItemSeed {
  readonly name: string;
  /** of a family with several types; the family's entity, if not given */
  readonly type?: string;
  readonly description?: string;
  readonly properties?: JsonRecord;
  readonly scopeTags?: readonly string[];
  readonly rows?: readonly SeedRow[];
  readonly navigations?: Readonly<Record<string, readonly JsonRecord[]>>;
  /** tells items of one name apart; the name, if not given */
  readonly key?: string;
}

/** How rows of a family are written (docs/reference/families.md). */
export type Write =
  | {
      /** `/assign` replaces the whole list */
      readonly by: 'assign';
      /** the only property that the body may have */
      readonly bodyKey: string;
      /** 200 with the rows, or 204 */
      readonly answers: 'rows' | 'nothing';
      /**
       * POST and DELETE of one row: taken, refused as observed, or unknown (then refused too,
       * unless the sandbox is told otherwise)
       */
      readonly singleWrites: 'taken' | 'refused' | 'unknown';
      /** the type that `/assign` may be cast to; some tenants may take the cast address alone */
      readonly cast?: string;
    }
  /** POST and DELETE of one row, and no usable `/assign` */
  | { readonly by: 'row' }
  /** by neither */
  | { readonly by: 'nothing' };

/** What the rows of a family look like. */
export interface RowShape {
  /** Graph's type without `#microsoft.graph.` */
  readonly type: string;
  /** rows tell their source: an admin, or a policy set */
  readonly hasSource?: true;
  /** known properties besides id, source, sourceId and target, with their values in a new row */
  readonly payload?: (now: string) => JsonRecord;
  /** the same in a generated row, where no hand-made one has such a target */
  readonly drawn?: JsonRecord;
  /** those of them that Graph writes itself, whatever it is sent */
  readonly stamps?: readonly string[];
  /** what becomes of a payload when it is stored, where that differs */
  readonly store?: (payload: JsonRecord, assume: readonly Assumption[]) => JsonRecord;
  /** how a stored payload is shown, where that differs */
  readonly show?: (payload: JsonRecord) => JsonRecord;
  /** what tells rows of one target apart: the intent of an app; nothing, if not given */
  readonly also?: (payload: JsonRecord) => string;
  /** the id of a row; `{item}_{group}` if not given */
  readonly id?: (
    itemId: string,
    targetKey: string,
    target: StoredTarget,
    payload: JsonRecord,
  ) => string;
}

/**
 * Everything that tells one family from another, and its hand-made items. The facts and their marks
 * are in docs/reference/families.md; what nobody knows and was chosen is in sandbox/README.md.
 */
export interface Family {
  readonly key: string;
  /** below the version, without a leading slash */
  readonly path: string;
  /** the declared type of an item, without `microsoft.graph.` */
  readonly entity: string;
  readonly nameProperty: 'name' | 'displayName';
  /** every other property of the declared type, with its value where an item does not say */
  readonly defaults: JsonRecord;
  /** properties with a value of their own in every item: times, tags, `isAssigned` */
  readonly own: readonly OwnProperty[];
  /** rows of a list without `$top`; 100 if not given */
  readonly pageSize?: number;
  /** the largest `$top`; 1000 if not given */
  readonly maxPageSize?: number;
  /** `$expand=assignments`: given, answered with empty lists, or refused; given if not said */
  readonly expand?: 'empty' | 'refused';
  /** items that come with an empty list where one is read with `$expand` */
  readonly expandsEmptyAlone?: (item: Item) => boolean;
  /** properties that are null in a list: the bodies of scripts */
  readonly onlyAlone?: readonly string[];
  /** properties that come only where `$select` names them */
  readonly onlySelected?: readonly string[];
  /** `isAssigned` of one that is read by its id is false, whatever its rows (observed for apps) */
  readonly isAssignedInListsAlone?: true;
  /** what can be listed below an item besides its rows, and its type without `microsoft.graph.` */
  readonly navigations?: Readonly<Record<string, string>>;
  /** the types that an item of this type is too, which a cast may name */
  readonly basesOf?: (type: string) => readonly string[];
  readonly write: Write;
  readonly row: RowShape;
  readonly targets: (item: Item) => readonly TargetKind[];
  /** what Graph answers to a target of another kind; words of our own, if not given */
  readonly targetRefusal?: string;
  /** whether everybody is a group with Intune's virtual id, which no directory has */
  readonly hasVirtualUsers?: true;
  /** `devicePlatformType` of the devices that it is for */
  readonly platforms: (item: Item) => readonly string[];
  /** whether an item takes filters of its platforms */
  readonly takesFilter: (item: Item) => boolean;
  /** why this row is not taken although its target is; undefined if it is */
  readonly refusal?: (
    row: StoredAssignment,
    item: Item,
    others: OtherItems,
    present: readonly StoredAssignment[],
  ) => string | undefined;
  /** why these rows cannot stand side by side on one item; undefined if they can */
  readonly refusalOfRows?: (rows: readonly StoredAssignment[]) => string | undefined;
  /** the middle of `DeviceManagement….Read.All` */
  readonly scope: FamilyScope;
  /** the role action a person needs to assign, without `Microsoft.Intune_` */
  readonly assignAction: (item: Item) => string;
  readonly auditCategory: string;
  /** how many of a thousand generated configurations are of this family */
  readonly share: number;
  /** where `share` is of a thousand generated apps, and not of configurations */
  readonly isBesideApps?: true;
  readonly seeds: readonly ItemSeed[];
  /** an item's id; `guid` made of family and key, if not given */
  readonly itemId?: (guid: string, seed: ItemSeed) => string;
}

export type FamilyScope = 'Configuration' | 'Scripts' | 'ServiceConfig' | 'Apps';

export type OwnProperty =
  | 'createdDateTime'
  | 'lastModifiedDateTime'
  | 'roleScopeTagIds'
  | 'roleScopeTags'
  | 'isAssigned'
  | 'description';

/** The other items of the family, with their rows as stored. */
export type OtherItems = () => readonly (readonly [Item, readonly StoredAssignment[]])[];

/** What most families have, and most items do not say. */
export const USUAL: readonly OwnProperty[] = [
  'description',
  'createdDateTime',
  'lastModifiedDateTime',
  'roleScopeTagIds',
];

export const EVERYONE: readonly TargetKind[] = ['group', 'exclusion', 'devices', 'users'];

export const WINDOWS = (): readonly string[] => ['windows10AndLater'];

export const MACOS = (): readonly string[] => ['macOS'];

export const EVERY_PLATFORM = (): readonly string[] => [
  'windows10AndLater',
  'macOS',
  'iOS',
  'androidForWork',
  'androidWorkProfile',
  'androidAOSP',
  'android',
];

export const always = (): boolean => true;

export const never = (): boolean => false;

/** The name an admin knows an item by. */
export function nameOf(family: Family, item: Item): string {
  return String(item.properties[family.nameProperty]);
}
