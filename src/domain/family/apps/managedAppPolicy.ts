import type { Fact, Family, Limits } from '#domain/family/family.ts';
import { NO_COLLECTION } from '#domain/family/limits.ts';
import { partsOf } from '#domain/family/typeText.ts';

/** `appManagementLevel`; others are shown as Graph says them. */
const LEVELS: Readonly<Record<string, string>> = {
  unspecified: 'All',
  unmanaged: 'Not managed',
  mdm: 'Managed by Intune',
  androidEnterprise: 'Android Enterprise',
  androidEnterpriseDedicatedDevicesWithAzureAdSharedMode: 'Android Enterprise, shared',
  androidOpenSourceProjectUserAssociated: 'Android (AOSP), with a user',
  androidOpenSourceProjectUserless: 'Android (AOSP), without a user',
};

/** `targetedManagedAppGroupType`; others are shown as Graph says them. */
const APP_GROUPS: Readonly<Record<string, string>> = {
  selectedPublicApps: 'Selected apps',
  allCoreMicrosoftApps: 'Core Microsoft apps',
  allMicrosoftApps: 'All Microsoft apps',
  allApps: 'All apps',
};

/** What losing a configuration of an app means. */
export const APP_KEEPS_ITS_SETTINGS =
  'Whether the app goes back to its own settings is not documented: check one device.';

/** The mark of a policy that is for no app, in the text behind its type. */
export const NO_APP = 'noApp';

/** What is to be said of a policy before it is assigned, where it is for no app. */
export function coversNoApp(mark: string | undefined): Pick<Limits, 'warning'> {
  return mark === NO_APP
    ? {
        warning:
          'This policy covers no app: it does nothing until an app is added to it in Intune.',
      }
    : {};
}

function factsOf(text: string): Fact[] {
  const [mark, group = '', levels = ''] = partsOf(text);
  const apps = mark === NO_APP ? 'None' : (APP_GROUPS[group] ?? group);
  const devices = levels
    .split(',')
    .filter((level) => level !== '')
    .map((level) => LEVELS[level] ?? level)
    .join(', ');
  return [
    ...(apps === '' ? [] : [{ label: 'Apps', value: apps }]),
    ...(devices === '' ? [] : [{ label: 'Devices', value: devices }]),
  ];
}

/** What all policies for managed apps have in common: app protection, and configuration of apps. */
export const MANAGED_APP_POLICY = {
  limitsOf: ({ name }) => ({
    notTargets: {
      allDevices: {
        whyNot: 'App policies follow people, not devices. Choose a group of users or All users.',
      },
      collection: NO_COLLECTION,
    },
    // https://learn.microsoft.com/intune/fundamentals/filters/ref-supported-workloads (read 2026-11)
    filters: { managed: 'apps' },
    ...coversNoApp(partsOf(name)[0]),
  }),
  factsOf: ({ name }) => factsOf(name),
  // https://learn.microsoft.com/intune/intune-service/apps/quickstart-create-assign-app-policy
  isForPeople: true,
  notCounted:
    'Only enrolled devices are counted. The policy also applies in the apps on devices that are not enrolled.',
  intents: [],
  payload: [],
  writes: 'replace',
  assignActionOf: () => 'ManagedApps_Assign',
  permission: 'Apps',
  auditType: 'TargetedManagedAppPolicyAssignment',
  delivery: 'users',
} as const satisfies Partial<Family>;
