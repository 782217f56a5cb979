import { EVERYONE, type Family, MACOS, never, USUAL, WINDOWS } from './family.ts';
import { notToGroup, toDevices, toGroup, toUsers } from './seedRows.ts';

const content = (text: string): { readonly scriptContent: string } => ({
  scriptContent: btoa(text),
});

const SHARED = {
  nameProperty: 'displayName',
  own: USUAL,
  onlyAlone: ['scriptContent'],
  write: {
    by: 'assign',
    bodyKey: 'deviceManagementScriptAssignments',
    answers: 'nothing',
    singleWrites: 'unknown',
  },
  row: {
    type: 'deviceManagementScriptAssignment',
    id: (item: string, key: string) => `${item}:${key}`,
  },
  targets: () => EVERYONE,
  takesFilter: never,
  scope: 'Scripts',
  assignAction: () => 'DeviceConfigurations_Assign',
  auditCategory: 'DeviceConfiguration',
} as const;

/** Platform scripts of Windows. */
export const powershellScript: Family = {
  ...SHARED,
  key: 'powershellScript',
  share: 60,
  path: 'deviceManagement/deviceManagementScripts',
  entity: 'deviceManagementScript',
  platforms: WINDOWS,
  defaults: {
    runAsAccount: 'system',
    enforceSignatureCheck: false,
    fileName: 'script.ps1',
    runAs32Bit: false,
    ...content('Write-Output "sandbox"'),
  },
  seeds: [
    {
      name: 'WIN - Script - Remove consumer apps',
      properties: { fileName: 'Remove-ConsumerApps.ps1' },
      rows: [toGroup('DYN - Windows Autopilot'), notToGroup('WIN - Kiosks')],
    },
    {
      name: 'WIN - Script - Map network drives',
      properties: { fileName: 'Map-Drives.ps1', runAsAccount: 'user' },
      rows: [toGroup('Finance'), toGroup('Human Resources')],
    },
    { name: 'WIN - Script - Set time zone', rows: [toDevices()] },
    {
      name: 'WIN - Script - Wallpaper (users)',
      properties: { runAsAccount: 'user', enforceSignatureCheck: true },
      rows: [toUsers(), notToGroup('Executives')],
    },
    { name: 'WIN - Script - Test', description: 'Nobody knows whose it is' },
  ],
};

/** Shell scripts of macOS. */
export const shellScript: Family = {
  ...SHARED,
  key: 'shellScript',
  share: 20,
  path: 'deviceManagement/deviceShellScripts',
  entity: 'deviceShellScript',
  platforms: MACOS,
  defaults: {
    runAsAccount: 'system',
    fileName: 'script.sh',
    executionFrequency: 'PT0S',
    retryCount: 3,
    blockExecutionNotifications: false,
    ...content('#!/bin/zsh\necho sandbox'),
  },
  seeds: [
    {
      name: 'MAC - Script - Install Rosetta',
      properties: { fileName: 'rosetta.sh' },
      rows: [toGroup('DYN - Macs')],
    },
    {
      name: 'MAC - Script - Dock layout',
      properties: { runAsAccount: 'user', executionFrequency: 'P1D' },
      rows: [toDevices(), notToGroup('MAC - Pilot')],
    },
    { name: 'MAC - Script - Rename device', rows: [toGroup('MAC - Pilot')] },
  ],
};

/** Custom attributes of macOS: scripts whose answer is shown in the inventory. */
export const customAttribute: Family = {
  ...SHARED,
  key: 'customAttribute',
  share: 5,
  path: 'deviceManagement/deviceCustomAttributeShellScripts',
  entity: 'deviceCustomAttributeShellScript',
  platforms: MACOS,
  defaults: {
    customAttributeName: '',
    customAttributeType: 'string',
    runAsAccount: 'system',
    fileName: 'attribute.sh',
    ...content('#!/bin/zsh\necho 1'),
  },
  seeds: [
    {
      name: 'MAC - Attribute - Battery cycles',
      properties: { customAttributeName: 'Battery cycles', customAttributeType: 'integer' },
      rows: [toDevices()],
    },
    {
      name: 'MAC - Attribute - Last restart',
      properties: { customAttributeName: 'Last restart', customAttributeType: 'dateTime' },
      rows: [toGroup('DYN - Macs'), notToGroup('MAC - Pilot')],
    },
    {
      name: 'MAC - Attribute - Asset tag',
      properties: { customAttributeName: 'Asset tag' },
    },
  ],
};
