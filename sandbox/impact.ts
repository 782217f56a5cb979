import { isRecord, type JsonRecord } from './json.ts';
import { ruleMatches } from './graph/rule/evaluate.ts';
import { parseRule } from './graph/rule/parse.ts';
import type { Device, FilterMode, StoredAssignment } from './tenant/tables.ts';
import { findItem } from './tenant/families/registry.ts';
import type { Tenant } from './tenant/tenant.ts';
import { lineage } from './tenant/configurations/types.ts';

/** An assignment as far as it decides who is reached. */
type Row = Pick<StoredAssignment, 'intent' | 'target'>;

export interface Reached {
  readonly users: ReadonlySet<string>;
  readonly devices: ReadonlySet<string>;
}

/**
 * Who a configuration of any family reaches now, and with one more assignment: from the full
 * tables, for tests to compare with. Users are those the targets name; devices are of its
 * platforms.
 * `intent: remove` does nothing here, as everywhere in the sandbox.
 */
export function computeImpact(
  tenant: Tenant,
  configurationId: string,
  added: unknown,
): JsonRecord | undefined {
  const platforms = platformsOf(tenant, configurationId);
  if (platforms === undefined) return undefined;
  const rows: readonly Row[] = tenant.assignments.stored(configurationId);
  const now = reached(tenant, rows, platforms);
  const after = reached(tenant, added === undefined ? rows : [...rows, readRow(added)], platforms);
  return {
    platform: platforms.length === 0 ? null : platforms.join(','),
    users: compared(now.users, after.users),
    devices: compared(now.devices, after.devices),
  };
}

/** Platforms of a device configuration, or of an item of another family; undefined for neither. */
export function platformsOf(tenant: Tenant, id: string): readonly string[] | undefined {
  const configuration = tenant.configurations.get(id);
  if (configuration !== undefined) {
    const platform = lineage(configuration.type)[0]?.platform;
    return platform === undefined ? [] : [platform];
  }
  const found = findItem(tenant, id);
  return found?.family.platforms(found.item);
}

function compared(now: ReadonlySet<string>, after: ReadonlySet<string>): JsonRecord {
  const gained = [...after].filter((id) => !now.has(id)).toSorted();
  const lost = [...now].filter((id) => !after.has(id)).toSorted();
  return {
    now: now.size,
    after: after.size,
    gained: gained.length,
    lost: lost.length,
    gainedIds: gained,
    lostIds: lost,
  };
}

/** The body of a POST to `/assignments`, or what stands for it in a test. */
function readRow(body: unknown): Row {
  const target = isRecord(body) && isRecord(body['target']) ? body['target'] : {};
  const text = (key: string): string | undefined =>
    typeof target[key] === 'string' ? target[key] : undefined;
  const mode = text('deviceAndAppManagementAssignmentFilterType');
  const groupId = text('groupId');
  return {
    intent: isRecord(body) && body['intent'] === 'remove' ? 'remove' : 'apply',
    target: {
      '@odata.type': text('@odata.type') ?? '',
      deviceAndAppManagementAssignmentFilterId:
        text('deviceAndAppManagementAssignmentFilterId') ?? null,
      deviceAndAppManagementAssignmentFilterType:
        mode === 'include' || mode === 'exclude' ? mode : 'none',
      ...(groupId === undefined ? {} : { groupId }),
    },
  };
}

/** Everything below a group, by walking down: ids of users and of Entra devices. */
function below(tenant: Tenant, groupId: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [groupId];
  const visited = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (visited.has(id)) continue;
    visited.add(id);
    const group = tenant.groups.get(id);
    if (group === undefined) found.add(id);
    else waiting.push(...group.memberIds);
  }
  // A group that is gone is walked to as if it were a member.
  found.delete(groupId);
  return found;
}

/** Whom these rows reach, on devices of these platforms. */
export function reached(
  tenant: Tenant,
  all: readonly Row[],
  platforms: readonly string[],
): Reached {
  const rows = all.filter(({ intent }) => intent === 'apply');
  const kind = ({ target }: Row): string => target['@odata.type'].replace('#microsoft.graph.', '');
  const members = new Map(rows.map((row) => [row, below(tenant, row.target.groupId ?? '')]));
  const included = rows.filter((row) => kind(row) !== 'exclusionGroupAssignmentTarget');
  const outs = rows
    .filter((row) => kind(row) === 'exclusionGroupAssignmentTarget')
    .map((row) => members.get(row)!);
  const isOut = (id: string): boolean => outs.some((group) => group.has(id));

  const namesUser = (row: Row, id: string): boolean =>
    kind(row) === 'allLicensedUsersAssignmentTarget' ||
    (kind(row) === 'groupAssignmentTarget' && members.get(row)!.has(id));
  const users = [...tenant.users.keys()].filter(
    (id) => !isOut(id) && included.some((row) => namesUser(row, id)),
  );

  const namesDevice = (row: Row, device: Device): boolean => {
    const asDevice =
      kind(row) === 'allDevicesAssignmentTarget' ||
      (kind(row) === 'groupAssignmentTarget' && members.get(row)!.has(device.entraId));
    if (asDevice && !isOut(device.entraId)) return true;
    return device.userId !== null && !isOut(device.userId) && namesUser(row, device.userId);
  };
  const matches = (row: Row, device: Device): boolean => {
    const filter = tenant.filters.get(row.target.deviceAndAppManagementAssignmentFilterId ?? '');
    return (
      filter !== undefined &&
      filter.platform === device.filterPlatform &&
      ruleMatches(parseRule(filter.rule, filter.platform), device)
    );
  };
  const gets = (device: Device): boolean => {
    const hits = included.filter((row) => namesDevice(row, device));
    const of = (mode: FilterMode): readonly Row[] =>
      hits.filter(({ target }) => target.deviceAndAppManagementAssignmentFilterType === mode);
    if (of('exclude').length > 0) return !of('exclude').some((row) => matches(row, device));
    if (of('none').length > 0) return true;
    return of('include').some((row) => matches(row, device));
  };
  const devices = [...tenant.devices.values()]
    .filter((device) => platforms.includes(device.filterPlatform) && gets(device))
    .map(({ id }) => id);
  return { users: new Set(users), devices: new Set(devices) };
}
