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
  /** Also which groups a user is in. */
  readGroups: ['GroupMember.Read.All'],
  /** Which groups an Entra device is in. */
  readDevices: ['Device.Read.All'],
  /** Names of users, to find one. */
  readUsers: ['User.ReadBasic.All'],
  /** What Intune keeps of the apps on a device: asked for on the page of a device only. */
  readDeviceStates: ['DeviceManagementManagedDevices.Read.All'],
  /** What the person's Intune role allows: asked for on the access page only. */
  readRoles: ['DeviceManagementRBAC.Read.All'],
} as const;
