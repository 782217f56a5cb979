import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { AssignmentFilter, Group } from '#domain/directory/directory.ts';
import { type GroupNature, groupNature } from '#domain/directory/groupNature.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { TenantFacts } from '#domain/findings/tenantFacts.ts';
import { known } from '#domain/guardrails/guardrail.ts';
import { keyOf } from '#domain/testing/keyOf.ts';

/** For tests: a tenant of a few configurations, of which all has been read. */
export function tenantOf(
  configurations: readonly Configuration[],
  read: Partial<TenantFacts> = {},
): TenantFacts {
  return {
    configurations,
    configurationsById: new Map(configurations.map((each) => [each.id, each])),
    familiesNotRead: 0,
    groups: known(new Map()),
    natures: known(new Map()),
    filters: known([]),
    matching: new Map(),
    devices: known(10),
    certificates: new Map(),
    ...read,
  };
}

/** A configuration by its key, called as its key; `text` is what its family makes a type of. */
export function configured(
  key: string,
  assignments: readonly Assignment[] | undefined,
  text = 'windows10VpnConfiguration',
): Configuration {
  const id = keyOf(key);
  return {
    id,
    displayName: key,
    description: undefined,
    type: familyOf(id).typeOf(text),
    createdAt: undefined,
    lastModifiedAt: undefined,
    version: undefined,
    roleScopeTagIds: undefined,
    assignments,
  };
}

/** Groups that were read and counted, with what differs from a static group of users. */
export function groupsOf(
  groups: Readonly<Record<string, Partial<Group & { users: number; devices: number }>>>,
): Pick<TenantFacts, 'groups' | 'natures'> {
  const read = new Map<string, Group>();
  const natures = new Map<string, GroupNature>();
  for (const [id, { users = 1, devices = 0, ...own }] of Object.entries(groups)) {
    const group: Group = {
      id,
      displayName: id,
      description: undefined,
      isDynamic: own.membershipRule !== undefined,
      membershipRule: undefined,
      isMicrosoft365: false,
      securityEnabled: true,
      hidesMembers: false,
      isRulePaused: false,
      ...own,
    };
    read.set(id, group);
    natures.set(id, groupNature(group, { users, devices }));
  }
  return { groups: known(read), natures: known(natures) };
}

/** A filter of Windows devices, unless something else is said. */
export function filterOf(own: Partial<AssignmentFilter> = {}): AssignmentFilter {
  return {
    id: 'f',
    displayName: 'F',
    description: undefined,
    platform: 'windows10AndLater',
    rule: '(device.model -eq "X")',
    managementType: 'devices',
    ...own,
  };
}
