/**
 * All writes to one tenant queue up across the tabs of this browser, so that each sees what the one
 * before did.
 */
export function writeLock(tenantId: string): string {
  return `assignment-desk:write:${tenantId}`;
}
