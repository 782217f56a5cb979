import type { JsonObject } from '#lib/json.ts';

/**
 * Whom an assignment is for. `unknown` is a target type this app does not know: shown read-only and
 * handed back as it is. Source:
 * https://learn.microsoft.com/graph/api/resources/intune-shared-deviceandappmanagementassignmenttarget
 */
export type Target =
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'exclusionGroup'; readonly groupId: string }
  | { readonly kind: 'allDevices' }
  | { readonly kind: 'allLicensedUsers' }
  | { readonly kind: 'collection'; readonly collectionId: string }
  | { readonly kind: 'unknown'; readonly odataType: string; readonly raw: JsonObject };

export type TargetKind = Target['kind'];
export type KnownTarget = Exclude<Target, { kind: 'unknown' }>;
export type KnownTargetKind = KnownTarget['kind'];

export const KNOWN_TARGET_KINDS = [
  'group',
  'exclusionGroup',
  'allDevices',
  'allLicensedUsers',
  'collection',
] as const satisfies readonly KnownTargetKind[];

/** The Entra group a target names, included or excluded. */
export function groupIdOf(target: Target): string | undefined {
  return target.kind === 'group' || target.kind === 'exclusionGroup' ? target.groupId : undefined;
}

/**
 * Do two targets name the same row of a configuration? A group counts once whether included or
 * excluded: Intune keeps one assignment a group
 * (https://learn.microsoft.com/intune/fundamentals/filters/troubleshoot). Ids are compared without
 * case, since Graph does not keep their case. Unknown targets are never the same as anything.
 */
export function sameRow(a: Target, b: Target): boolean {
  const groupA = groupIdOf(a);
  const groupB = groupIdOf(b);
  if (groupA !== undefined && groupB !== undefined) return sameId(groupA, groupB);
  if (a.kind === 'unknown' || b.kind === 'unknown') return false;
  if (a.kind === 'collection' && b.kind === 'collection')
    return sameId(a.collectionId, b.collectionId);
  return a.kind === b.kind;
}

/** The same target in the same role: an excluded group is not the included one. */
export function sameTarget(a: Target, b: Target): boolean {
  return a.kind === b.kind && sameRow(a, b);
}

function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
