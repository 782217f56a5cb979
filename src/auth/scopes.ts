/**
 * Asked for at sign-in; a request that needs more names it itself (`graph/scopes.ts`). Source:
 * docs/reference/permissions.md (Graph permissions reference, read 2026-08).
 */
export const SIGN_IN_SCOPES = [
  'User.Read',
  'DeviceManagementConfiguration.Read.All',
  'GroupMember.Read.All',
] as const;
