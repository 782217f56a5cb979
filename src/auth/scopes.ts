/**
 * Least privilege, by what the admin is about to do. Source: docs/reference/permissions.md (Graph
 * permissions reference, read 2026-08).
 */
export const SIGN_IN_SCOPES = [
  'User.Read',
  'DeviceManagementConfiguration.Read.All',
  'GroupMember.Read.All',
] as const;

/**
 * Asked for on the first write, never before.
 * https://learn.microsoft.com/graph/api/intune-deviceconfig-deviceconfigurationassignment-create
 */
export const WRITE_SCOPES = ['DeviceManagementConfiguration.ReadWrite.All'] as const;
