import { type AppFacts, appText } from '#domain/family/apps/appFacts.ts';
import { familyFacts } from '#domain/family/families.ts';
import type { SettingsChanges, SettingsType } from '#domain/assignment/settings/settings.ts';
import { type GuardrailFacts, known } from '#domain/guardrails/guardrail.ts';
import {
  DEVICES,
  FILTER,
  GROUP,
  groups,
  INCLUDED,
  row,
  type Story,
  TO_ALL_DEVICES,
  TO_ALL_USERS,
} from '#domain/testing/storyKit.ts';

/** For tests: what the guardrails say of apps, whose rows of different intents live side by side. */

/** An app as the guardrails look at it. */
export function appOf(
  type: string,
  more: Partial<AppFacts> = {},
): NonNullable<GuardrailFacts['configuration']> {
  const family = familyFacts('app');
  const facts = {
    publisher: '',
    version: '',
    publishingState: 'published',
    supersedes: '',
    supersededBy: '',
    dependsOn: '',
    ...more,
  };
  return { displayName: 'App', family, type: family.typeOf(appText({ ...facts, type })) };
}

const WIN32 = { configuration: appOf('win32LobApp'), intent: 'required' } as const;
const PLAY = appOf('androidManagedStoreApp');
const OFFERED = { ...WIN32, intent: 'available' } as const;
const own = row({ kind: 'group', groupId: GROUP }, { intent: 'required' });
const other = (intent: string) => ({ existing: known([row(INCLUDED, { intent })]) });

const setting = (type: SettingsType, changes: SettingsChanges): GuardrailFacts['payload'] => ({
  settings: { kind: 'set', type, changes },
});
const TRACK = setting('androidManagedStoreApp', { trackIds: ['beta'] });
const LICENSE = setting('iosVppApp', { deviceLicensing: true });
const beside = (deviceLicensing: boolean) => {
  const settings = { type: 'iosVppApp', values: { deviceLicensing }, notKnown: [], raw: {} };
  return { existing: known([row(INCLUDED, { intent: 'required', payload: { settings } })]) };
};

export const STORIES_OF_INTENTS: Readonly<Record<string, readonly Story[]>> = {
  'intent-not-for-target': [
    ['available on all devices', { ...OFFERED, ...TO_ALL_DEVICES }, true],
    ['available to all users', { ...OFFERED, ...TO_ALL_USERS }, false],
    ['required on all devices', { ...WIN32, ...TO_ALL_DEVICES }, false],
    [
      'without enrollment, of a store app',
      { configuration: appOf('iosStoreApp'), intent: 'availableWithoutEnrollment' },
      false,
    ],
    [
      'without enrollment, of a Win32 app',
      { configuration: appOf('win32LobApp'), intent: 'availableWithoutEnrollment' },
      true,
    ],
  ],
  'intent-undocumented': [
    [
      'a link without enrollment',
      { configuration: appOf('webApp'), intent: 'availableWithoutEnrollment' },
      true,
    ],
    [
      'a managed Google Play app without enrollment',
      { configuration: appOf('androidManagedStoreApp'), intent: 'availableWithoutEnrollment' },
      false,
    ],
  ],
  'settings-noted': [
    ['a track, required', { intent: 'required', payload: TRACK }, true],
    ['a track, available', { intent: 'available', payload: TRACK }, false],
    ['a track of an excluded group', { targetKind: 'exclusionGroup', payload: TRACK }, false],
    ['another license type beside', { payload: LICENSE, ...beside(false) }, true],
    ['the same license type beside', { payload: LICENSE, ...beside(true) }, false],
  ],
  'intent-of-group-taken': [
    ['included with another', { ...OFFERED, existing: known([own]) }, true],
    ['included with the same', { ...WIN32, existing: known([own]) }, false],
    [
      'excluded beside it',
      { ...OFFERED, targetKind: 'exclusionGroup', existing: known([own]) },
      false,
    ],
  ],
  'intents-conflict': [
    ['uninstall beside required', { ...WIN32, intent: 'uninstall', ...other('required') }, true],
    ['available beside required: both', { ...OFFERED, ...other('required') }, false],
  ],
  'offered-to-devices': [
    [
      'of a store app, to a group of devices',
      { ...OFFERED, configuration: appOf('winGetApp'), ...groups(DEVICES) },
      true,
    ],
    ['of a Win32 app', { ...OFFERED, ...groups(DEVICES) }, false],
    [
      'of a managed Google Play app, which not all of them are offered',
      { ...OFFERED, configuration: appOf('androidManagedStoreApp'), ...groups(DEVICES) },
      true,
    ],
  ],
  'caution-block': [
    [
      'not published',
      { ...WIN32, configuration: appOf('win32LobApp', { publishingState: 'notPublished' }) },
      true,
    ],
    ['published', WIN32, false],
  ],
  'caution-warn': [
    ['a suite', { ...WIN32, configuration: appOf('officeSuiteApp') }, true],
    ['any other app', WIN32, false],
    [
      'an Android app that is offered, with a filter',
      { ...OFFERED, configuration: PLAY, filterMode: 'include', filterId: FILTER },
      true,
    ],
    [
      'the same, required',
      { configuration: PLAY, intent: 'required', filterMode: 'include', filterId: FILTER },
      false,
    ],
  ],
  'caution-inform': [
    [
      'replaced by another',
      { ...WIN32, configuration: appOf('win32LobApp', { supersededBy: '1' }) },
      true,
    ],
    ['replaced by none', WIN32, false],
    [
      'depends on another, and is uninstalled',
      {
        ...WIN32,
        configuration: appOf('win32LobApp', { dependsOn: '1' }),
        intent: 'uninstall',
      },
      false,
    ],
  ],
};
