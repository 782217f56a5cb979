import type { FamilyKey } from '#domain/family/families.ts';
import { appReport } from '#graph/families/delivery/appReport.ts';
import type { GraphDelivery } from '#graph/families/delivery/graphDelivery.ts';
import {
  deployedUsers,
  remediationRuns,
  runSummary,
  scriptRuns,
  statusOverview,
} from '#graph/families/delivery/overviews.ts';
import { policyReport } from '#graph/families/delivery/policyReport.ts';
import {
  deviceStatuses,
  remediationStates,
  scriptStates,
} from '#graph/families/delivery/stateLists.ts';

const deviceConfiguration = policyReport('deviceConfiguration');
const script = { counts: scriptRuns, rows: scriptStates };
const appPolicy = { counts: deployedUsers };

/**
 * Where Graph tells who has the configurations of each family (docs/reference/delivery.md);
 * undefined where nothing is known that tells.
 */
const DELIVERIES = {
  deviceConfiguration: {
    ...deviceConfiguration,
    counts: statusOverview('deviceStatusOverview', 'userStatusOverview'),
  },
  settingsCatalog: policyReport('settingsCatalog'),
  adminTemplate: policyReport('adminTemplate'),
  securityBaseline: policyReport('securityBaseline'),
  compliance: {
    counts: statusOverview('deviceStatusOverview', 'userStatusOverview'),
    rows: deviceStatuses,
  },
  linuxCompliance: {
    counts: {
      by: 'report',
      action: 'getDeviceStatusSummaryByCompliacePolicyReport',
      filter: (id) => `(PolicyId eq '${id}')`,
      devices: {
        NumberOfCompliantDevices: 'succeeded',
        NumberOfNonCompliantDevices: 'notMet',
        NumberOfOtherDevices: 'unknown',
      },
    },
  },
  powershellScript: script,
  shellScript: script,
  customAttribute: script,
  remediation: { counts: remediationRuns, rows: remediationStates },
  bios: {
    counts: runSummary(
      {
        successful: 'succeeded',
        failed: 'error',
        error: 'error',
        pending: 'pending',
        notApplicable: 'notApplicable',
        unknown: 'unknown',
      },
      'lastRunDateTime',
    ),
  },
  app: appReport,
  appConfiguration: {
    counts: statusOverview('deviceStatusSummary', 'userStatusSummary'),
    rows: deviceStatuses,
  },
  managedAppConfiguration: appPolicy,
  iosAppProtection: appPolicy,
  androidAppProtection: appPolicy,
  windowsAppProtection: appPolicy,
  featureUpdate: undefined,
  qualityUpdate: undefined,
  hotpatch: undefined,
  driverUpdate: undefined,
  autopilot: undefined,
  enrollment: undefined,
  policySet: undefined,
  terms: undefined,
  appleEnrollment: undefined,
} as const satisfies Record<FamilyKey, GraphDelivery | undefined>;

/** Undefined where nothing is known that tells. */
export function graphDelivery(family: FamilyKey): GraphDelivery | undefined {
  return DELIVERIES[family];
}
