import { describe, expect, it } from 'vitest';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import { ALL_USERS_GROUP } from '#graph/families/graphFamily.ts';
import { graphFamily } from '#graph/families/graphFamilies.ts';
import { fromGraphAssignment, graphRowSchema, toGraphDraft } from '#graph/wire/assignment.ts';

const row = (type: string, groupId: string) =>
  graphRowSchema.parse({
    id: 'T_1_x',
    target: { '@odata.type': `#microsoft.graph.${type}`, groupId },
  });
const targetOf = (type: string, groupId: string, hasVirtualUsers?: true) =>
  fromGraphAssignment(row(type, groupId), hasVirtualUsers && { hasVirtualUsers }).target;

describe('everybody as a group', () => {
  it('is read as all users, however the id is written', () => {
    for (const id of [ALL_USERS_GROUP, ALL_USERS_GROUP.toUpperCase()])
      expect(targetOf('groupAssignmentTarget', id, true)).toEqual({ kind: 'allLicensedUsers' });
  });

  it('is a group like any other in families that have a target for all users', () => {
    expect(targetOf('groupAssignmentTarget', ALL_USERS_GROUP)).toMatchObject({ kind: 'group' });
  });

  it('leaves other groups of the family groups', () => {
    expect(targetOf('groupAssignmentTarget', 'g', true)).toEqual({ kind: 'group', groupId: 'g' });
    expect(targetOf('exclusionGroupAssignmentTarget', 'g', true)).toMatchObject({
      kind: 'exclusionGroup',
    });
  });

  it('kept from everybody is a target that this app does not know, and hands back', () => {
    expect(targetOf('exclusionGroupAssignmentTarget', ALL_USERS_GROUP, true)).toMatchObject({
      kind: 'unknown',
      raw: { groupId: ALL_USERS_GROUP },
    });
  });

  it('is written as a group with its filter, of these families alone', () => {
    const draft = {
      target: { kind: 'allLicensedUsers' },
      filter: { mode: 'include', filterId: 'f' },
      intent: 'apply',
    } as const;
    for (const key of FAMILY_KEYS) {
      const family = graphFamily(key);
      const { target } = toGraphDraft(draft, { ...family, intents: [] });
      expect(target).toMatchObject(
        family.hasVirtualUsers === true
          ? {
              '@odata.type': '#microsoft.graph.groupAssignmentTarget',
              groupId: ALL_USERS_GROUP,
              deviceAndAppManagementAssignmentFilterId: 'f',
            }
          : { '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget' },
      );
    }
    expect(FAMILY_KEYS.filter((key) => graphFamily(key).hasVirtualUsers)).toEqual([
      'managedAppConfiguration',
      'iosAppProtection',
      'androidAppProtection',
      'windowsAppProtection',
    ]);
  });
});
