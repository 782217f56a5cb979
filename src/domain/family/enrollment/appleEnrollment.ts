import { platformOfFilter } from '#domain/configuration/platform.ts';
import { BY_PRIORITY } from '#domain/family/enrollment/byPriority.ts';
import type { Family } from '#domain/family/family.ts';
import { NO_COLLECTION } from '#domain/family/limits.ts';
import { partsOf } from '#domain/family/typeText.ts';

/** `appleUserInitiatedEnrollmentType`; another one is shown as Graph says it. */
const WAYS: Readonly<Record<string, string>> = {
  device: 'Device enrollment with Company Portal',
  user: 'User enrollment with Company Portal',
  accountDrivenUserEnrollment: 'Account driven user enrollment',
  webDeviceEnrollment: 'Web based device enrollment',
  unknown: 'The user chooses',
};

/** How Apple devices enrol when their user does it. */
export const appleEnrollment = {
  ...BY_PRIORITY,
  singular: 'Apple enrollment type profile',
  plural: 'Apple enrollment type profiles',
  kinds: { appleEnrollmentType: 'Apple enrollment type' },
  typeOf(text) {
    const [platform = ''] = partsOf(text);
    return {
      name: text,
      platform: platformOfFilter(platform),
      kind: 'appleEnrollmentType',
      graphType: 'appleUserInitiatedEnrollmentProfile',
    };
  },
  limitsOf: () => {
    const people = { whyNot: 'Apple enrollment type profiles are for users and groups of them.' };
    return {
      notTargets: { exclusionGroup: people, allDevices: people, collection: NO_COLLECTION },
      filters: {
        whyNot: 'Whether Apple enrollment type profiles take filters is not documented.',
      },
    };
  },
  factsOf({ name }) {
    const [, way = '', priority = ''] = partsOf(name);
    return [
      { label: 'Enrollment', value: way === '' ? 'not stated' : (WAYS[way] ?? way) },
      { label: 'Priority', value: priority === '' ? 'not stated' : priority },
    ];
  },
  assignActionOf: () => 'AppleEnrollmentProfiles_Assign',
  auditType: 'AppleEnrollmentProfileAssignment',
} as const satisfies Family;
