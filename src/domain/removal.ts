import type { ConfigurationType } from '#domain/configurationType.ts';
import type { Source } from '#domain/guardrail.ts';

/** What happens on devices when an assignment goes away; it depends on type and platform (rule 28). */
export interface RemovalConsequence {
  /** Does the setting leave the device? `depends` where Microsoft says that it depends on the setting. */
  readonly leaves: 'yes' | 'no' | 'depends' | 'unknown';
  readonly words: string;
  readonly source: Source;
}

const ASSIGN_PROFILE: Source = {
  label: 'Assign device profiles',
  url: 'https://learn.microsoft.com/intune/device-configuration/assign-device-profile',
};
const TROUBLESHOOT: Source = {
  label: 'Troubleshoot device profiles',
  url: 'https://learn.microsoft.com/intune/device-configuration/troubleshoot-device-profiles',
};

/** Kinds that Microsoft documents as removed from the device with their assignment. */
const LEAVING_KINDS = new Set(['wiFi', 'vpn', 'email', 'scep', 'pkcs', 'importedPfx', 'trustedRoot']);

/**
 * What removing an assignment means for this type. Sources read 2026-11: Wi-Fi, VPN, certificate and e-mail profiles
 * are removed; on Windows other settings may stay (the CSP decides); on Android they stay; on iOS/iPadOS most go.
 */
export function removalConsequence({ kind, platform }: ConfigurationType): RemovalConsequence {
  if (LEAVING_KINDS.has(kind)) {
    const certificate = kind === 'scep' || kind === 'pkcs' || kind === 'importedPfx' || kind === 'trustedRoot';
    const more = certificate ? ' Wi-Fi, VPN and e-mail that lean on it stop working.' : '';
    return { leaves: 'yes', words: `Devices lose this profile at their next check-in.${more}`, source: TROUBLESHOOT };
  }
  switch (platform) {
    case 'windows':
    case 'windowsPhone':
      return {
        leaves: 'depends',
        words: 'On Windows a setting may stay on the device (tattooing): whether it goes is up to the configuration service provider behind it.',
        source: ASSIGN_PROFILE,
      };
    case 'android':
    case 'androidEnterprise':
    case 'androidAOSP':
      return { leaves: 'no', words: 'On Android the settings stay on the device until another profile changes them.', source: TROUBLESHOOT };
    case 'iOS':
    case 'macOS':
      return { leaves: 'depends', words: 'On Apple devices most settings go with the profile; a few stay until they are changed.', source: TROUBLESHOOT };
    case 'unknown':
      return { leaves: 'unknown', words: 'What happens on devices is not known for this type.', source: ASSIGN_PROFILE };
  }
}
