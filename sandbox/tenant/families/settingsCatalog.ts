import { isRecord } from '../../json.ts';
import { EVERYONE, type Family, type Item, type TargetKind, USUAL } from './family.ts';
import { settingsCatalogItems } from './settingsCatalogItems.ts';

function templateOf({ properties }: Item): { family: string; name: string } {
  const { templateReference: reference } = properties;
  return isRecord(reference)
    ? {
        family: String(reference['templateFamily']),
        name: String(reference['templateDisplayName']),
      }
    : { family: 'none', name: '' };
}

const has = ({ properties }: Item, technology: string): boolean =>
  String(properties['technologies']).split(',').includes(technology);

/** A policy's platform -> `devicePlatformType` of its devices. */
const PLATFORMS: Readonly<Record<string, readonly string[]>> = {
  windows10: ['windows10AndLater'],
  macOS: ['macOS'],
  iOS: ['iOS'],
  android: ['android'],
  androidEnterprise: ['androidForWork', 'androidWorkProfile'],
  aosp: ['androidAOSP'],
};

const WITHOUT_FILTER = [
  'baseline',
  'endpointSecurityApplicationControl',
  'enrollmentConfiguration',
  'appQuietTime',
];

function takesFilter(item: Item): boolean {
  const { family, name } = templateOf(item);
  return !(
    WITHOUT_FILTER.includes(family) ||
    ['App and browser isolation', 'Web protection'].includes(name) ||
    has(item, 'mobileApplicationManagement')
  );
}

function platforms({ properties }: Item): readonly string[] {
  return String(properties['platforms'])
    .split(',')
    .flatMap((platform) => PLATFORMS[platform] ?? []);
}

function targets(item: Item): readonly TargetKind[] {
  if (item.properties['disableEntraGroupPolicyAssignment'] === true) return [];
  if (templateOf(item).family === 'enrollmentConfiguration') return ['group', 'users'];
  if (has(item, 'mobileApplicationManagement')) return ['group', 'exclusion'];
  return templateOf(item).family.startsWith('endpointSecurity')
    ? [...EVERYONE, 'collection']
    : EVERYONE;
}

const ACTIONS: Readonly<Record<string, string>> = {
  baseline: 'SecurityBaselines_Assign',
  endpointSecurityAntivirus: 'SecurityBaselines_Assign',
  endpointSecurityDiskEncryption: 'SecurityBaselines_Assign',
  endpointSecurityFirewall: 'SecurityBaselines_Assign',
  endpointSecurityAccountProtection: 'SecurityBaselines_Assign',
  endpointSecurityAttackSurfaceReduction: 'ASRPolicy_Assign',
  endpointSecurityEndpointDetectionAndResponse: 'EDRPolicy_Assign',
  endpointSecurityApplicationControl: 'AppControlPolicy_Assign',
  endpointSecurityEndpointPrivilegeManagement: 'EpmPolicy_Assign',
  appQuietTime: 'QuietTimePolicies_Assign',
  windowsOsRecoveryPolicies: 'WindowsOSRecovery_Assign',
};

/**
 * Settings catalog, endpoint security, baselines, scripts for Linux, device preparation: told apart
 * by template and technologies.
 */
export const settingsCatalog: Family = {
  key: 'settingsCatalog',
  share: 500,
  path: 'deviceManagement/configurationPolicies',
  entity: 'deviceManagementConfigurationPolicy',
  nameProperty: 'name',
  defaults: {
    platforms: 'windows10',
    technologies: 'mdm',
    settingCount: 1,
    creationSource: null,
    disableEntraGroupPolicyAssignment: false,
    priorityMetaData: null,
    templateReference: {
      templateId: '',
      templateFamily: 'none',
      templateDisplayName: null,
      templateDisplayVersion: null,
    },
  },
  own: [...USUAL, 'isAssigned'],
  pageSize: 25,
  expandsEmptyAlone: (item) => templateOf(item).family.startsWith('endpointSecurity'),
  write: { by: 'assign', bodyKey: 'assignments', answers: 'rows', singleWrites: 'unknown' },
  row: { type: 'deviceManagementConfigurationPolicyAssignment', hasSource: true },
  targets,
  platforms,
  takesFilter,
  scope: 'Configuration',
  assignAction: (item) => ACTIONS[templateOf(item).family] ?? 'DeviceConfigurations_Assign',
  auditCategory: 'DeviceConfiguration',
  seeds: settingsCatalogItems,
};
