import type { JsonRecord } from '../../json.ts';
import { guid } from '../../random.ts';
import { groupId } from '../groups.ts';
import { target, type FilterUse } from '../targets.ts';
import type { SeedRow } from './family.ts';

const used =
  (mode: FilterUse['mode']) =>
  (name: string): FilterUse => ({ id: guid(`filter:${name}`), mode });

/** A filter of the tenant, by its name, and how it is used. */
export const including = used('include');
export const excluding = used('exclude');

export function toGroup(name: string, filter?: FilterUse): SeedRow {
  return { target: target('groupAssignmentTarget', { groupId: groupId(name) }, filter) };
}

export function notToGroup(name: string): SeedRow {
  return { target: target('exclusionGroupAssignmentTarget', { groupId: groupId(name) }) };
}

export function toDevices(filter?: FilterUse): SeedRow {
  return { target: target('allDevicesAssignmentTarget', {}, filter) };
}

export function toUsers(filter?: FilterUse): SeedRow {
  return { target: target('allLicensedUsersAssignmentTarget', {}, filter) };
}

export function toCollection(identifier: string): SeedRow {
  const collectionId = guid(`collection:${identifier}`);
  return { target: target('configurationManagerCollectionAssignmentTarget', { collectionId }) };
}

/** A type of target that is documented and in no metadata: it has to survive a write. */
export function toScopeTagGroup(name: string): SeedRow {
  return {
    target: target('scopeTagGroupAssignmentTarget', {
      targetType: 'device',
      entraObjectId: groupId(name),
    }),
  };
}

export function fromPolicySet(row: SeedRow): SeedRow {
  return { ...row, fromPolicySet: true };
}

/** The row with more in it than its target. */
export function holding(row: SeedRow, payload: JsonRecord): SeedRow {
  return { ...row, payload };
}

/** The row with more in its target than is described. */
export function withTargetOf(row: SeedRow, more: JsonRecord): SeedRow {
  return { ...row, target: { ...row.target, ...more } };
}
