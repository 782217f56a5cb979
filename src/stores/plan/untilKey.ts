import { browserStorage } from '#lib/browser/safeStorage.ts';
import type { Owner } from '#stores/owner.ts';

/** Where the ends of assignments lie. */
export function untilKey({ tenantId, oid }: Owner): string {
  return `assignment-desk:until:${tenantId}:${oid}`;
}

/** Is there one to look at? Asked by every page, so that none of them loads what it does not need. */
export function hasUntils(owner: Owner): boolean {
  return (browserStorage.get(untilKey(owner)) ?? '[]') !== '[]';
}
