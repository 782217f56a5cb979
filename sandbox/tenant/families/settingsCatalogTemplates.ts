import type { JsonRecord } from '../../json.ts';
import { guid } from '../../random.ts';

/** What Microsoft calls a template, and the policies that are made from it. */
interface Template {
  readonly family: string;
  readonly name: string;
  readonly version: string;
  readonly platforms: string;
  readonly technologies: string;
  readonly settings: number;
  /** where it is publicly known; made up, if not given */
  readonly id?: string;
}

const template = (
  family: string,
  name: string,
  platforms: string,
  technologies: string,
  more: Partial<Template> = {},
): Template => ({
  family,
  name,
  version: 'Version 1',
  platforms,
  technologies,
  settings: 12,
  ...more,
});

const SENSE = 'mdm,microsoftSense';

/** One or two of every `templateFamily`, and one that has no name in the enumeration. */
export const TEMPLATES = {
  antivirus: template(
    'endpointSecurityAntivirus',
    'Microsoft Defender Antivirus',
    'windows10',
    SENSE,
  ),
  antivirusMac: template(
    'endpointSecurityAntivirus',
    'Microsoft Defender Antivirus',
    'macOS',
    SENSE,
  ),
  antivirusAttached: template(
    'endpointSecurityAntivirus',
    'Microsoft Defender Antivirus (ConfigMgr)',
    'windows10',
    'configManager',
  ),
  diskEncryption: template('endpointSecurityDiskEncryption', 'BitLocker', 'windows10', 'mdm'),
  fileVault: template('endpointSecurityDiskEncryption', 'FileVault', 'macOS', 'mdm'),
  firewall: template('endpointSecurityFirewall', 'Windows Firewall', 'windows10', SENSE),
  edr: template(
    'endpointSecurityEndpointDetectionAndResponse',
    'Endpoint detection and response',
    'windows10',
    SENSE,
  ),
  asr: template(
    'endpointSecurityAttackSurfaceReduction',
    'Attack Surface Reduction Rules',
    'windows10',
    SENSE,
  ),
  browserIsolation: template(
    'endpointSecurityAttackSurfaceReduction',
    'App and browser isolation',
    'windows10',
    'mdm',
  ),
  account: template(
    'endpointSecurityAccountProtection',
    'Local user group membership',
    'windows10',
    'mdm',
    { settings: 1 },
  ),
  appControl: template(
    'endpointSecurityApplicationControl',
    'App Control for Business',
    'windows10',
    'mdm',
  ),
  epm: template(
    'endpointSecurityEndpointPrivilegeManagement',
    'Elevation rules policy',
    'windows10',
    'endpointPrivilegeManagement',
    { settings: 3 },
  ),
  baseline: template('baseline', 'Security Baseline for Windows 10 and later', 'windows10', 'mdm', {
    version: 'Version 24H2',
    settings: 234,
  }),
  edgeBaseline: template('baseline', 'Security Baseline for Microsoft Edge', 'windows10', 'mdm', {
    version: 'Version 128',
    settings: 22,
  }),
  preparation: template(
    'enrollmentConfiguration',
    'Device preparation policy',
    'windows10',
    'enrollment',
    {
      id: '80d33118-b7b4-40d8-b15f-81be745e053f_1',
      settings: 9,
    },
  ),
  quietTime: template('appQuietTime', 'Quiet time policy', 'android,iOS', 'exchangeOnline', {
    settings: 4,
  }),
  linuxScript: template('deviceConfigurationScripts', 'Custom script', 'linux', 'linuxMdm', {
    settings: 3,
  }),
  osRecovery: template(
    'windowsOsRecoveryPolicies',
    'Windows recovery',
    'windows10',
    'windowsOsRecovery',
    {
      settings: 2,
    },
  ),
  /** newer than the enumeration: told by its name alone */
  backup: template('unknownFutureValue', 'Windows Backup for Organizations', 'windows10', 'mdm', {
    settings: 2,
  }),
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof TEMPLATES;

function templateId(name: TemplateName): string {
  const { id }: Template = TEMPLATES[name];
  return id ?? `${guid(`template:${name}`)}_1`;
}

/** Ids that Microsoft gave: the same in every tenant. */
export const TEMPLATE_IDS: readonly string[] = Object.keys(TEMPLATES).map(
  (name) => templateId(name as TemplateName).split('_')[0] ?? '',
);

/** The properties of a policy that was made from the template. */
export function madeFrom(name: TemplateName): JsonRecord {
  const { family, name: displayName, version, platforms, technologies, settings } = TEMPLATES[name];
  return {
    platforms,
    technologies,
    settingCount: settings,
    templateReference: {
      templateId: templateId(name),
      templateFamily: family,
      templateDisplayName: displayName,
      templateDisplayVersion: version,
    },
  };
}

/** The properties of a policy of the settings catalog itself, which has no template. */
export function catalog(platforms: string, settingCount: number, technologies = 'mdm'): JsonRecord {
  return { platforms, technologies, settingCount };
}
