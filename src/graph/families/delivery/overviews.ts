import type { DeliveryState } from '#domain/delivery/delivery.ts';
import type { Counted, GraphCounts } from '#graph/families/delivery/graphDelivery.ts';

/** Properties of overviews of devices and of users. */
const STATUS: Counted = {
  successCount: 'succeeded',
  errorCount: 'error',
  conflictCount: 'conflict',
  failedCount: 'notMet',
  pendingCount: 'pending',
  notApplicableCount: 'notApplicable',
  notApplicablePlatformCount: 'notApplicable',
};

/** Counts of devices, and at another address of users. */
export function statusOverview(path: string, usersPath: string): GraphCounts {
  return {
    by: 'overview',
    path,
    devices: STATUS,
    usersPath,
    users: STATUS,
    asOf: 'lastUpdateDateTime',
  };
}

/** A run summary counts devices and users of a kind by properties that end alike. */
function counted(kinds: Readonly<Record<string, DeliveryState>>, ending: string): Counted {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, state]) => [`${kind}${ending}`, state]),
  );
}

/** The run summary of scripts, which says nothing of those that are awaited, nor when. */
export const scriptRuns: GraphCounts = runSummary({ success: 'succeeded', error: 'error' });

/** The run summary of a family that counts devices and users alike. */
export function runSummary(
  kinds: Readonly<Record<string, DeliveryState>>,
  asOf?: string,
): GraphCounts {
  return {
    by: 'overview',
    path: 'runSummary',
    devices: counted(kinds, 'DeviceCount'),
    users: counted(kinds, 'UserCount'),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/**
 * The run summary of remediations. Devices that skipped a remediation are among those with an
 * issue, which is inferred (docs/reference/delivery.md).
 */
export const remediationRuns: GraphCounts = {
  by: 'overview',
  path: 'runSummary',
  devices: counted(
    {
      noIssueDetected: 'succeeded',
      issueRemediated: 'succeeded',
      issueDetected: 'notMet',
      issueReoccurred: 'notMet',
      detectionScriptError: 'error',
      remediationScriptError: 'error',
      detectionScriptPending: 'pending',
      detectionScriptNotApplicable: 'notApplicable',
    },
    'DeviceCount',
  ),
  asOf: 'lastScriptRunDateTime',
};

/** What app protection counts: users whom it has reached. */
export const deployedUsers: GraphCounts = {
  by: 'overview',
  path: 'deploymentSummary',
  users: { configurationDeployedUserCount: 'succeeded' },
  asOf: 'lastRefreshTime',
};
