/** A group of Entra ID, as far as assigning needs it. */
export interface Group {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | undefined;
  readonly isDynamic: boolean;
  readonly membershipRule: string | undefined;
  readonly isMicrosoft365: boolean;
  readonly securityEnabled: boolean | undefined;
  /** Graph names no member of it to most people, and counts none (docs/reference/groups.md). */
  readonly hidesMembers: boolean;
  /** Its rule is not evaluated now: it keeps the members of the day it was paused. */
  readonly isRulePaused: boolean;
}

/** Who is in a group, nested groups included; undefined where Graph did not say. */
export interface GroupMemberCounts {
  readonly users: number | undefined;
  readonly devices: number | undefined;
  /** The group, or one nested in it, hides its members: that is why they are not known. */
  readonly areHidden?: boolean;
}

/** An assignment filter. */
export interface AssignmentFilter {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | undefined;
  /** `devicePlatformType` */
  readonly platform: string;
  readonly rule: string | undefined;
  /** `devices` or `apps`; undefined when Graph did not say. */
  readonly managementType: string | undefined;
}

/** A ConfigMgr collection that is made available through tenant attach. */
export interface Collection {
  readonly id: string;
  readonly displayName: string;
  /** The id in Configuration Manager, e.g. `SMS00001`. */
  readonly collectionIdentifier: string | undefined;
  readonly hierarchyName: string | undefined;
}

export interface TenantInfo {
  readonly id: string;
  readonly displayName: string;
}

export type GroupKind = 'user' | 'device' | 'mixed' | 'empty' | 'unknown';

/** What a group holds, from its members; what could not be read counts as unknown. */
export function groupKind({ users, devices }: GroupMemberCounts): GroupKind {
  if (users === undefined || devices === undefined) return 'unknown';
  if (users > 0 && devices > 0) return 'mixed';
  if (users > 0) return 'user';
  return devices > 0 ? 'device' : 'empty';
}
