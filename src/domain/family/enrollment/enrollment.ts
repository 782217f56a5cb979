import type { KnownTargetKind } from '#domain/assignment/target.ts';
import { KNOWN_TARGET_KINDS } from '#domain/assignment/target.ts';
import type { Platform } from '#domain/configuration/platform.ts';
import { BY_PRIORITY } from '#domain/family/enrollment/byPriority.ts';
import type { Fact, Family, FilterRule, Limits, NotTaken } from '#domain/family/family.ts';
import { partsOf } from '#domain/family/typeText.ts';

/** Kinds of targets that a type takes. */
type Taken = Readonly<Partial<Record<KnownTargetKind, true>>>;

interface EnrollmentType {
  readonly kind: string;
  readonly targets: Taken;
}

const PEOPLE: Taken = { group: true, allLicensedUsers: true };
const DEVICES_TOO: Taken = { ...PEOPLE, allDevices: true };

/** `deviceEnrollmentConfigurationType`, less `default` before it. */
const TYPES: Readonly<Record<string, EnrollmentType>> = {
  windows10EnrollmentCompletionPageConfiguration: {
    kind: 'enrollmentStatusPage',
    targets: DEVICES_TOO,
  },
  singlePlatformRestriction: { kind: 'enrollmentRestriction', targets: PEOPLE },
  platformRestrictions: { kind: 'enrollmentRestriction', targets: PEOPLE },
  limit: { kind: 'enrollmentLimit', targets: PEOPLE },
  enrollmentNotificationsConfiguration: { kind: 'enrollmentNotification', targets: PEOPLE },
  windowsHelloForBusiness: { kind: 'enrollmentHello', targets: {} },
  deviceComanagementAuthorityConfiguration: {
    kind: 'enrollmentComanagement',
    targets: DEVICES_TOO,
  },
  windowsRestore: { kind: 'enrollmentRestore', targets: {} },
};

/** `platformType` of restrictions and notifications. */
const PLATFORMS: Readonly<Record<string, Platform>> = {
  windows: 'windows',
  mac: 'macOS',
  ios: 'iOS',
  android: 'android',
  androidForWork: 'androidEnterprise',
  linux: 'linux',
};

interface EnrollmentFacts {
  readonly type: string;
  readonly isDefault: boolean;
  readonly priority: string;
  readonly platformType: string;
}

function factsOf(text: string): EnrollmentFacts {
  const [written = '', priority = '', platformType = ''] = partsOf(text);
  const bare = written.replace(/^default/, '');
  return {
    type: bare.charAt(0).toLowerCase() + bare.slice(1),
    isDefault: bare !== written,
    priority,
    platformType,
  };
}

function isStatusPage(type: string): boolean {
  return TYPES[type]?.kind === 'enrollmentStatusPage';
}

/** https://learn.microsoft.com/intune/fundamentals/filters/ref-supported-workloads (read 2026-11) */
function filtersOf({ type, platformType, isDefault }: EnrollmentFacts): FilterRule {
  const isFiltered =
    (isStatusPage(type) && !isDefault) ||
    (type === 'singlePlatformRestriction' && ['windows', 'mac', 'ios'].includes(platformType));
  return isFiltered
    ? { managed: 'devices' }
    : { whyNot: 'Enrollment configurations of this type take no filters.' };
}

function limitsOf(facts: EnrollmentFacts): Limits {
  const taken = facts.isDefault ? {} : (TYPES[facts.type]?.targets ?? {});
  const reason: NotTaken = {
    whyNot: facts.isDefault
      ? 'The default of the tenant is for everybody that no other one is for. It cannot be assigned.'
      : 'Enrollment configurations of this type do not take this target.',
  };
  const others = KNOWN_TARGET_KINDS.filter((kind) => taken[kind] === undefined);
  return {
    notTargets: Object.fromEntries(others.map((kind) => [kind, reason])),
    filters: filtersOf(facts),
  };
}

function shownFacts({ isDefault, priority }: EnrollmentFacts): Fact[] {
  return isDefault
    ? [
        {
          label: 'Priority',
          value: 'Default of the tenant: for everybody that no other one is for',
        },
      ]
    : [{ label: 'Priority', value: priority === '' ? 'not stated' : priority }];
}

/** Enrollment status pages, restrictions, limits, notifications, and the defaults of the tenant. */
export const enrollment = {
  ...BY_PRIORITY,
  singular: 'Enrollment configuration',
  plural: 'Enrollment configurations',
  kinds: {
    enrollmentStatusPage: 'Enrollment status page',
    enrollmentRestriction: 'Enrollment restriction',
    enrollmentLimit: 'Device limit',
    enrollmentNotification: 'Enrollment notification',
    enrollmentHello: 'Windows Hello for Business',
    enrollmentComanagement: 'Co-management',
    enrollmentRestore: 'Windows restore',
  },
  typeOf(text) {
    const { type, platformType } = factsOf(text);
    const isWindows = isStatusPage(type) || /windows|comanagement/i.test(type);
    return {
      name: text,
      platform: isWindows ? 'windows' : (PLATFORMS[platformType] ?? 'several'),
      kind: TYPES[type]?.kind ?? 'other',
      graphType: partsOf(text)[0] ?? '',
    };
  },
  limitsOf: ({ name }) => limitsOf(factsOf(name)),
  factsOf: ({ name }) => shownFacts(factsOf(name)),
  assignActionOf: () => 'DeviceConfigurations_Assign',
  auditType: 'EnrollmentConfigurationAssignment',
} as const satisfies Family;
