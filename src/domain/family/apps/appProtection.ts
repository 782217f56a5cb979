import type { Platform } from '#domain/configuration/platform.ts';
import { MANAGED_APP_POLICY } from '#domain/family/apps/managedAppPolicy.ts';
import type { Family } from '#domain/family/family.ts';

/**
 * App protection of one platform.
 * @param word the platform as Microsoft's name of the policy has it
 * @param graphType the type of the policy, without namespace
 */
function appProtection<Kind extends string>(
  word: string,
  platform: Platform,
  kind: Kind,
  graphType: string,
) {
  return {
    ...MANAGED_APP_POLICY,
    singular: `${word} app protection policy`,
    plural: `${word} app protection policies`,
    kinds: { [kind]: `App protection (${word})` },
    typeOf: (text) => ({ name: text, platform, kind, graphType }),
    loss: {
      ofOne:
        'Company data in the apps is protected no longer. Where Conditional Access ' +
        'requires app protection, people without another policy lose access.',
    },
    adminCenterView: (id, _type, name) =>
      'Microsoft_Intune/PolicyInstanceMenuBlade/~/7/policyId/' +
      `${encodeURIComponent(id)}/policyOdataType/%23microsoft.graph.${graphType}/policyName/` +
      encodeURIComponent(name),
  } as const satisfies Family;
}

export const iosAppProtection = appProtection(
  'iOS',
  'iOS',
  'iosAppProtection',
  'iosManagedAppProtection',
);
export const androidAppProtection = appProtection(
  'Android',
  'androidAny',
  'androidAppProtection',
  'androidManagedAppProtection',
);
export const windowsAppProtection = appProtection(
  'Windows',
  'windows',
  'windowsAppProtection',
  'windowsManagedAppProtection',
);
