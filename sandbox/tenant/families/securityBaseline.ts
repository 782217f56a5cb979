import type { JsonRecord } from '../../json.ts';
import { guid } from '../../random.ts';
import { EVERYONE, type Family, type Item } from './family.ts';
import { notToGroup, toDevices, toGroup } from './seedRows.ts';

/** A template that intents are made from. */
export interface IntentTemplate {
  readonly id: string;
  readonly displayName: string;
  readonly versionInfo: string;
  readonly isDeprecated: boolean;
  readonly templateType: string;
  readonly templateSubtype: string;
  readonly platformType: string;
}

const template = (
  displayName: string,
  versionInfo: string,
  templateType: string,
  templateSubtype = 'none',
  platformType = 'windows10AndLater',
): IntentTemplate => ({
  id: guid(`intent template:${displayName}`),
  displayName,
  versionInfo,
  isDeprecated: false,
  templateType,
  templateSubtype,
  platformType,
});

const WINDOWS = template(
  'MDM Security Baseline for Windows 10 and later',
  'November 2021',
  'securityBaseline',
);
const DEFENDER = template(
  'Microsoft Defender for Endpoint baseline',
  'Version 6',
  'advancedThreatProtectionSecurityBaseline',
);
const EDGE = template('Microsoft Edge baseline', 'Version 97', 'microsoftEdgeSecurityBaseline');
const BITLOCKER = template('BitLocker', 'Version 1', 'securityTemplate', 'diskEncryption');
const FILEVAULT = template('FileVault', 'Version 1', 'securityTemplate', 'diskEncryption', 'macOS');
const ACCOUNT = template(
  'Account protection (Preview)',
  'Version 1',
  'securityTemplate',
  'accountProtection',
);

export const INTENT_TEMPLATES: readonly IntentTemplate[] = [
  WINDOWS,
  DEFENDER,
  EDGE,
  BITLOCKER,
  FILEVAULT,
  ACCOUNT,
];

const from = ({ id }: IntentTemplate, more: JsonRecord = {}): JsonRecord => ({
  templateId: id,
  ...more,
});

function templateOf({ properties }: Item): IntentTemplate | undefined {
  return INTENT_TEMPLATES.find(({ id }) => id === properties['templateId']);
}

/** Baselines take no filter; endpoint security takes those of its platform. */
function takesFilter(item: Item): boolean {
  return templateOf(item)?.templateType === 'securityTemplate';
}

/** Intents: baselines and endpoint security from before the settings catalog. */
export const securityBaseline: Family = {
  key: 'securityBaseline',
  share: 20,
  path: 'deviceManagement/intents',
  entity: 'deviceManagementIntent',
  nameProperty: 'displayName',
  defaults: { templateId: WINDOWS.id, isMigratingToConfigurationPolicy: false },
  own: ['description', 'lastModifiedDateTime', 'roleScopeTagIds', 'isAssigned'],
  expand: 'empty',
  write: { by: 'assign', bodyKey: 'assignments', answers: 'nothing', singleWrites: 'refused' },
  row: { type: 'deviceManagementIntentAssignment' },
  targets: () => EVERYONE,
  platforms: (item) => [templateOf(item)?.platformType ?? 'unknown'],
  takesFilter,
  scope: 'Configuration',
  assignAction: () => 'SecurityBaselines_Assign',
  auditCategory: 'DeviceIntent',
  seeds: [
    {
      name: 'WIN - Baseline (2021)',
      properties: from(WINDOWS),
      rows: [toGroup('WIN - Ring 2: Broad'), notToGroup('WIN - Kiosks')],
    },
    {
      name: 'WIN - Defender baseline',
      properties: from(DEFENDER, { isMigratingToConfigurationPolicy: true }),
      rows: [toDevices()],
    },
    { name: 'WIN - Edge baseline (old)', properties: from(EDGE) },
    {
      name: 'WIN - BitLocker (old)',
      properties: from(BITLOCKER),
      rows: [toGroup('WIN - Surface')],
    },
    { name: 'MAC - FileVault (old)', properties: from(FILEVAULT), rows: [toGroup('DYN - Macs')] },
    { name: 'WIN - Credential Guard (old)', properties: from(ACCOUNT) },
  ],
};
