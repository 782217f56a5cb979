/**
 * The least delegated permission of each call. Source: docs/reference/permissions.md (Microsoft's
 * permissions file of 2026-08-07).
 */
export const SCOPES = {
  me: ['User.Read'],
  readConfigurations: ['DeviceManagementConfiguration.Read.All'],
  writeConfigurations: ['DeviceManagementConfiguration.ReadWrite.All'],
  /** Intune's audit log asks for an Apps permission, not for Configuration. */
  readAudit: ['DeviceManagementApps.Read.All'],
  readGroups: ['GroupMember.Read.All'],
  /** What the person's Intune role allows: asked for on the access page only. */
  readRoles: ['DeviceManagementRBAC.Read.All'],
} as const;
