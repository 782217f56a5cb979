import type { Limits, NotTaken } from '#domain/family/family.ts';

/** Tenant attach: https://learn.microsoft.com/intune/configmgr/tenant-attach/endpoint-security-get-started */
export const NO_COLLECTION: NotTaken = {
  whyNot:
    'Collections are for endpoint security policies of tenant-attached devices only. Choose a group.',
};

/** Every target that Entra knows. */
export const ENTRA_TARGETS: Limits['notTargets'] = { collection: NO_COLLECTION };

/** Groups, included and excluded, and nobody else. */
export function groupsOnly(whyNot: string): Limits['notTargets'] {
  const everyone = { whyNot };
  return { allDevices: everyone, allLicensedUsers: everyone, collection: NO_COLLECTION };
}
