import type { Schedule } from '#domain/assignment/payload.ts';
import { TIME_OF_ROW } from '#domain/assignment/rowIdentity.ts';
import type { Intent } from '#domain/assignment/intent.ts';
import {
  type ConfigurationKey,
  familyKeyOf,
  graphIdOf,
  keyOfId,
} from '#domain/family/configurationKey.ts';
import { BARE_FAMILY, FAMILY_KEYS, type FamilyKey, familyFacts } from '#domain/family/families.ts';
import { graphFamily } from '#graph/families/graphFamilies.ts';
import { BY_INTENT } from '#graph/testing/planPlaces.ts';
import { APP_TYPE, settingsSaid } from '#graph/testing/planSettings.ts';
import { canonicalJson } from '#lib/canonicalJson.ts';
import type { Json, JsonObject } from '#lib/json.ts';
import type { createSandbox } from '../../../sandbox/app.ts';
import type { Family, Item, TargetKind } from '../../../sandbox/tenant/families/family.ts';
import { rowId } from '../../../sandbox/tenant/families/items.ts';
import { FAMILIES } from '../../../sandbox/tenant/families/registry.ts';
import type { StoredAssignment, StoredTarget } from '../../../sandbox/tenant/tables.ts';
import { assignment } from '../../../sandbox/tenant/targets.ts';

/** For tests: the families that this app writes, as the sandbox knows them. */
export const WRITTEN: readonly FamilyKey[] = FAMILY_KEYS.filter(
  (key) => familyFacts(key).writes !== 'shown',
);

/** Those with one row for each target, whatever its intent. */
export const WRITTEN_BY_TARGET = WRITTEN.filter((key) => key !== BY_INTENT);

/** What the rows of a family may say in a drawn plan. */
export interface Takes {
  readonly targets: readonly TargetKind[];
  /** Ids of filters; none where they take none. */
  readonly filters: readonly string[];
  /** Apply and Remove, in one place. */
  readonly intent: boolean;
  readonly schedule: boolean;
  readonly settings: boolean;
  /** Fields that this app knows nothing of. */
  readonly beside: boolean;
  /** Rows of a policy set beside those that change; `/assign` of other families may lose them. */
  readonly policySetRows: boolean;
}

const described = (family: FamilyKey): Family | undefined =>
  FAMILIES.find(({ key }) => key === family);

export const writesByRow = (key: ConfigurationKey): boolean =>
  familyFacts(familyKeyOf(key)).writes === 'single';

/** Items of a family that take the same, of which each list of a plan is one. */
export function poolOf(
  { configurations, items }: ReturnType<typeof createSandbox>['tenant'],
  family: FamilyKey,
): readonly ConfigurationKey[] {
  const facts = described(family);
  if (facts === undefined)
    return [...configurations.values()]
      .filter(({ displayName }) => displayName.startsWith('WIN - '))
      .map(({ id }) => keyOfId(BARE_FAMILY, id)!);
  const all = [...items.get(family)!.values()].filter(
    ({ type, properties }) =>
      family !== BY_INTENT || (type === APP_TYPE && properties['publishingState'] === 'published'),
  );
  const forWindows = all.filter(
    (item) => !facts.takesFilter(item) || takesDrawnFilters(facts, item),
  );
  // Where none is for the platform of the filters, the plans draw no filter.
  const fitting = forWindows.length > 0 ? forWindows : all;
  const first = fitting.find((item) => isAlike(facts, item, undefined));
  return fitting
    .filter((item) => isAlike(facts, item, first))
    .map(({ id }) => keyOfId(family, id)!);
}

/** The filters that plans draw are for Windows devices, and those of apps for iOS. */
const platformOf = (family: string): string => (family === BY_INTENT ? 'iOS' : 'windows10AndLater');

function takesDrawnFilters(family: Family, item: Item): boolean {
  return family.takesFilter(item) && family.platforms(item).includes(platformOf(family.key));
}

/** Two filters for what plans draw of a family. */
export function filtersFor(
  { filters }: ReturnType<typeof createSandbox>['tenant'],
  family: FamilyKey,
): readonly string[] {
  return [...filters.values()]
    .filter(
      (filter) =>
        filter.platform === platformOf(family) &&
        filter.assignmentFilterManagementType === 'devices',
    )
    .map(({ id }) => id)
    .slice(0, 2);
}

/** Of remediations those that remediate: what Graph does not tell is sent as `true` then. */
function isAlike(family: Family, item: Item, first: Item | undefined): boolean {
  const remediates = item.properties['remediationScriptContent'] !== '';
  const isAsFirst =
    first === undefined ||
    (family.takesFilter(item) === family.takesFilter(first) &&
      String(family.targets(item)) === String(family.targets(first)));
  return remediates && isAsFirst;
}

export function takesOf(
  tenant: ReturnType<typeof createSandbox>['tenant'],
  key: ConfigurationKey,
): Takes {
  const { items } = tenant;
  const family = familyKeyOf(key);
  const facts = described(family);
  const { intents, payload, onlyOne, writes } = familyFacts(family);
  const item = items.get(family)?.get(graphIdOf(key));
  const common = {
    intent: intents.includes('remove'),
    schedule: payload.includes('schedule'),
    settings: payload.includes('settings'),
    beside: facts !== undefined,
    policySetRows: writes === 'rows',
  };
  const filters = filtersFor(tenant, family);
  if (facts === undefined || item === undefined)
    return { ...common, targets: ['group', 'exclusion', 'collection', 'devices'], filters };
  return {
    ...common,
    targets: facts.targets(item).filter((kind) => kind !== 'devices' || onlyOne === undefined),
    filters: takesDrawnFilters(facts, item) ? filters : [],
  };
}

/** Schedules as the app has them, and as Graph has them. */
export const SCHEDULES: readonly (readonly [ours: Schedule, graph: JsonObject])[] = [
  [
    { kind: 'hourly', every: 5 },
    { '@odata.type': '#microsoft.graph.deviceHealthScriptHourlySchedule', interval: 5 },
  ],
  [
    { kind: 'daily', every: 2, time: '08:00', isUtc: false },
    {
      '@odata.type': '#microsoft.graph.deviceHealthScriptDailySchedule',
      interval: 2,
      time: '08:00:00.0000000',
      useUtc: false,
    },
  ],
  [
    { kind: 'once', date: '2026-12-15', time: '06:30', isUtc: true },
    {
      '@odata.type': '#microsoft.graph.deviceHealthScriptRunOnceSchedule',
      interval: 1,
      date: '2026-12-15',
      time: '06:30:00.0000000',
      useUtc: true,
    },
  ],
];

/** A row as the tenant would store it, less the time that Graph gives it. */
export function rowOfFamily(
  key: ConfigurationKey,
  to: StoredTarget,
  intent: Intent,
  payload: JsonObject,
): StoredAssignment {
  const id = graphIdOf(key);
  const facts = described(familyKeyOf(key));
  if (facts === undefined) {
    if (intent !== 'apply' && intent !== 'remove') throw new Error('Only apps have such intents');
    return assignment(id, to, { intent });
  }
  const all = { ...(facts.row.payload?.('') as JsonObject | undefined), ...payload };
  return { ...assignment(id, to), id: rowId(facts, id, to, all), payload: untimed(all) };
}

const untimed = (payload: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(payload).filter(([name]) => name !== TIME_OF_ROW));

/** Rows without the time that Graph gives them. */
export function withoutTimes(rows: readonly StoredAssignment[]): StoredAssignment[] {
  return rows.map((row) =>
    row.payload === undefined ? row : { ...row, payload: untimed(row.payload as JsonObject) },
  );
}

/** Fields of drawn rows that this app knows nothing of. */
export const BESIDE = ['x', 'settingsApplicability'] as const;

/** Rows as far as this app knows what they say. */
export function asUnderstood(row: StoredAssignment): StoredAssignment {
  if (row.payload === undefined) return row;
  const known = Object.entries(row.payload).filter(
    ([name]) => !(BESIDE as readonly string[]).includes(name),
  );
  const payload = Object.fromEntries(known) as JsonObject;
  return 'settings' in payload
    ? { ...row, payload: { ...payload, settings: settingsSaid(payload['settings']) } }
    : { ...row, payload };
}

export function sortedJson(rows: readonly StoredAssignment[]): string {
  return canonicalJson(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)) as unknown as Json);
}

const PATHS = WRITTEN.map((family) => ({
  family,
  item: new RegExp(`${graphFamily(family).path}/([^/]+)/assign`),
}));

/** The configuration whose assignments an address is about. */
export function configurationIn(path: string): ConfigurationKey | undefined {
  for (const { family, item } of PATHS) {
    const id = item.exec(path)?.[1];
    if (id !== undefined) return keyOfId(family, id);
  }
  return undefined;
}
