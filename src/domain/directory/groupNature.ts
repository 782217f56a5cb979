import {
  type Group,
  groupKind,
  type GroupKind,
  type GroupMemberCounts,
} from '#domain/directory/directory.ts';

/**
 * What an assignment has to know about a group: whom it holds, how it gets its members, how many
 * they are.
 */
export interface GroupNature {
  readonly displayName: string;
  /**
   * `empty` only where nothing but the members could tell: a dynamic group without members still
   * has a kind.
   */
  readonly kind: GroupKind;
  readonly isDynamic: boolean;
  /**
   * Users and devices together, nested groups included; undefined where they could not be counted.
   */
  readonly members: number | undefined;
  readonly membershipRule: string | undefined;
  /** It does so itself, or a group that is nested in it. */
  readonly hidesMembers: boolean;
  readonly isRulePaused: boolean;
}

/**
 * Kind and size from what Graph said about a group. A dynamic group holds what its rule asks for,
 * `user.` or `device.`
 * (https://learn.microsoft.com/entra/identity/users/groups-dynamic-membership); other groups hold
 * what their members are.
 */
export function groupNature(group: Group, counts: GroupMemberCounts | undefined): GroupNature {
  const { users, devices } = counts ?? { users: undefined, devices: undefined };
  const ruled = group.isDynamic ? kindOfRule(group.membershipRule) : undefined;
  return {
    displayName: group.displayName,
    kind: ruled ?? groupKind({ users, devices }),
    isDynamic: group.isDynamic,
    members: users === undefined || devices === undefined ? undefined : users + devices,
    membershipRule: group.membershipRule,
    hidesMembers: group.hidesMembers || counts?.areHidden === true,
    isRulePaused: group.isRulePaused,
  };
}

/**
 * Whom a membership rule asks for, or undefined when it does not say so. A rule never mixes the
 * two.
 */
export function kindOfRule(rule: string | undefined): 'user' | 'device' | undefined {
  // What is quoted is a value, whatever it looks like.
  const words = (rule ?? '').replace(/"(?:[^"`]|`.)*"/g, '""');
  const asksUsers = /\buser\.\w/i.test(words);
  const asksDevices = /\bdevice\.\w/i.test(words);
  if (asksUsers === asksDevices) return undefined;
  return asksUsers ? 'user' : 'device';
}
