import type { DeliveryStatus, DeviceReport, Outcome } from '../../delivery.ts';
import { reached } from '../../impact.ts';
import type { JsonRecord } from '../../json.ts';
import { numberFrom } from '../../random.ts';
import { ALL_USERS } from '../../tenant/targets.ts';
import { type Call, contextUrl } from '../http/call.ts';
import { type EntitySet, listResponse } from '../odata/list.ts';
import { readQuery } from '../odata/query.ts';
import { countOf, reportsOf } from './policyReports.ts';
import { readAsked, required, tableResponse } from './reportTable.ts';

/** What stands below a configuration of a family, by the name of the address. */
type Below = (call: Call, request: Request, id: string, path: string) => Response;

const byCompliance: Outcome = ({ complianceState }) =>
  complianceState === 'noncompliant' ? 'notCompliant' : 'succeeded';

/** A remediation finds an issue on one device of four, and mends two of three. */
const byIssue =
  (id: string): Outcome =>
  (device) =>
    numberFrom(`${id}:issue:${device.id}`, 12) === 0 ? 'notCompliant' : 'succeeded';

/** When Intune last counted: at the last full minute, or never where nothing was reported. */
function countedAt(call: Call, reports: readonly DeviceReport[]): string {
  const minute = 60_000;
  return reports.length === 0
    ? '0001-01-01T00:00:00Z'
    : new Date(Math.floor(call.now() / minute) * minute).toISOString();
}

/** One for each user: of several devices the first in this order counts. */
const WORST: readonly DeliveryStatus[] = [
  'error',
  'conflict',
  'notCompliant',
  'pending',
  'succeeded',
  'notApplicable',
];

const rank = ({ status: each }: DeviceReport): number => WORST.indexOf(each);

function perUser(reports: readonly DeviceReport[]): readonly DeviceReport[] {
  const users = new Map<string, DeviceReport>();
  for (const report of reports) {
    const { userId } = report.device;
    if (userId === null) continue;
    const other = users.get(userId);
    if (other === undefined || rank(report) < rank(other)) users.set(userId, report);
  }
  return [...users.values()];
}

type Count = (call: Call, reports: readonly DeviceReport[]) => JsonRecord;

/** Counts as one entity. */
const entity =
  (count: Count, outcome?: (id: string) => Outcome): Below =>
  (call, _, id, path) =>
    Response.json({
      '@odata.context': contextUrl(call, `${path}/$entity`),
      id,
      ...count(call, reportsOf(call, id, outcome?.(id))),
    });

const status =
  (isOfUsers: boolean): Count =>
  (call, all) => {
    const reports = isOfUsers ? perUser(all) : all;
    return {
      pendingCount: countOf(reports, 'pending'),
      notApplicableCount: countOf(reports, 'notApplicable'),
      ...(isOfUsers ? {} : { notApplicablePlatformCount: 0 }),
      successCount: countOf(reports, 'succeeded'),
      errorCount: countOf(reports, 'error'),
      failedCount: countOf(reports, 'notCompliant'),
      conflictCount: countOf(reports, 'conflict'),
      lastUpdateDateTime: countedAt(call, all),
      configurationVersion: 1,
    };
  };

const isFailed = ({ status: each }: DeviceReport): boolean =>
  each === 'error' || each === 'conflict';

const scriptRuns: Count = (_, reports) => ({
  successDeviceCount: countOf(reports, 'succeeded'),
  errorDeviceCount: reports.filter(isFailed).length,
  successUserCount: countOf(perUser(reports), 'succeeded'),
  errorUserCount: perUser(reports).filter(isFailed).length,
});

const remediationRuns: Count = (call, reports) => ({
  noIssueDetectedDeviceCount: countOf(reports, 'succeeded'),
  issueDetectedDeviceCount: countOf(reports, 'notCompliant'),
  issueRemediatedDeviceCount: 0,
  issueReoccurredDeviceCount: 0,
  detectionScriptErrorDeviceCount: countOf(reports, 'error'),
  remediationScriptErrorDeviceCount: countOf(reports, 'conflict'),
  detectionScriptPendingDeviceCount: countOf(reports, 'pending'),
  detectionScriptNotApplicableDeviceCount: countOf(reports, 'notApplicable'),
  issueRemediatedCumulativeDeviceCount: 0,
  remediationSkippedDeviceCount: countOf(reports, 'notCompliant'),
  lastScriptRunDateTime: countedAt(call, reports),
});

const biosKinds = (rows: readonly DeviceReport[], ending: string): JsonRecord => ({
  [`successful${ending}`]: countOf(rows, 'succeeded'),
  [`failed${ending}`]: countOf(rows, 'conflict'),
  [`error${ending}`]: countOf(rows, 'error'),
  [`pending${ending}`]: countOf(rows, 'pending'),
  [`notApplicable${ending}`]: countOf(rows, 'notApplicable'),
  [`unknown${ending}`]: countOf(rows, 'notCompliant'),
});

const biosRuns: Count = (call, reports) => ({
  ...biosKinds(reports, 'DeviceCount'),
  ...biosKinds(perUser(reports), 'UserCount'),
  lastRunDateTime: countedAt(call, reports),
});

/** Users of apps: everybody whom a row names, but for one in ten, who has not opened the app. */
const deployment: Below = (call, _, id, path) => {
  const rows = call.tenant.assignments.visible(id, call.now());
  const isForAll = rows.some(({ target }) => target.groupId === ALL_USERS);
  const users = isForAll
    ? [...call.tenant.users.keys()]
    : [...reached(call.tenant, rows, []).users];
  const deployed = users.filter((user) => numberFrom(`${id}:opened:${user}`, 10) > 0);
  return Response.json({
    '@odata.context': contextUrl(call, `${path}/$entity`),
    id,
    displayName: '',
    configurationDeployedUserCount: deployed.length,
    lastRefreshTime: new Date(call.now()).toISOString(),
    configurationDeploymentSummaryPerApp: [],
    version: null,
  });
};

type RowOf = (call: Call, id: string, report: DeviceReport) => JsonRecord;

/** A row for each device, page by page. */
const list =
  (type: string, rowOf: RowOf, outcome?: (id: string) => Outcome): Below =>
  (call, request, id, path) => {
    const rows = reportsOf(call, id, outcome?.(id));
    const sample = rows[0] === undefined ? {} : rowOf(call, id, rows[0]);
    const set: EntitySet<DeviceReport> = {
      context: path,
      type: `microsoft.graph.${type}`,
      properties: new Set(Object.keys(sample)),
      toJson: (report) => rowOf(call, id, report),
      pageSize: 100,
      expandable: ['managedDevice'],
      expand: ({ device }) => ({
        managedDevice: {
          id: device.id,
          deviceName: device.deviceName,
          userPrincipalName: userOf(call, device.userId),
        },
      }),
    };
    const query = readQuery(request, {
      allows: ['$top', '$skiptoken', '$skipToken', '$expand', '$select'],
      maxPageSize: 1000,
    });
    return listResponse(call, request, set, rows, query);
  };

function userOf(call: Call, userId: string | null): string {
  return userId === null ? '' : (call.tenant.users.get(userId)?.userPrincipalName ?? '');
}

const moment = ({ status: each, at }: DeviceReport): string =>
  each === 'pending' ? '0001-01-01T00:00:00Z' : new Date(at).toISOString();

const COMPLIANCE: Readonly<Record<DeliveryStatus, string>> = {
  pending: 'unknown',
  notApplicable: 'notApplicable',
  succeeded: 'compliant',
  notCompliant: 'nonCompliant',
  error: 'error',
  conflict: 'conflict',
};

const statusRow: RowOf = (call, id, report) => ({
  id: `${report.device.id}_${id}`,
  deviceDisplayName: report.device.deviceName,
  userName: userOf(call, report.device.userId),
  deviceModel: report.device.model,
  platform: 0,
  complianceGracePeriodExpirationDateTime: '0001-01-01T00:00:00Z',
  status: COMPLIANCE[report.status],
  lastReportedDateTime: moment(report),
  userPrincipalName: userOf(call, report.device.userId),
});

const RUN: Readonly<Record<DeliveryStatus, string>> = {
  pending: 'pending',
  notApplicable: 'notApplicable',
  succeeded: 'success',
  notCompliant: 'fail',
  error: 'fail',
  conflict: 'scriptError',
};

const runRow: RowOf = (_, id, report) => ({
  id: `${id}:${report.device.id}`,
  runState: RUN[report.status],
  resultMessage: '',
  lastStateUpdateDateTime: moment(report),
  errorCode: report.errorCode,
  errorDescription: null,
});

const remediationRow: RowOf = (_, id, report) => ({
  id: `${id}:${report.device.id}`,
  detectionState:
    report.status === 'error'
      ? 'scriptError'
      : report.status === 'conflict'
        ? 'fail'
        : RUN[report.status],
  remediationState: report.status === 'conflict' ? 'remediationFailed' : 'skipped',
  lastStateUpdateDateTime: moment(report),
  preRemediationDetectionScriptOutput: '',
});

const compliant = (): Outcome => byCompliance;

const script = {
  runSummary: entity(scriptRuns),
  deviceRunStates: list('deviceManagementScriptDeviceState', runRow),
};
const appPolicy = { deploymentSummary: deployment };

const BELOW: Readonly<Record<string, Readonly<Record<string, Below>>>> = {
  deviceConfiguration: {
    deviceStatusOverview: entity(status(false)),
    userStatusOverview: entity(status(true)),
  },
  compliance: {
    deviceStatusOverview: entity(status(false), compliant),
    userStatusOverview: entity(status(true), compliant),
    deviceStatuses: list('deviceComplianceDeviceStatus', statusRow, compliant),
  },
  appConfiguration: {
    deviceStatusSummary: entity(status(false)),
    userStatusSummary: entity(status(true)),
    deviceStatuses: list('managedDeviceMobileAppConfigurationDeviceStatus', statusRow),
  },
  powershellScript: script,
  shellScript: script,
  customAttribute: script,
  remediation: {
    runSummary: entity(remediationRuns, byIssue),
    deviceRunStates: list('deviceHealthScriptDeviceState', remediationRow, byIssue),
  },
  bios: { runSummary: entity(biosRuns) },
  managedAppConfiguration: appPolicy,
  iosAppProtection: appPolicy,
  androidAppProtection: appPolicy,
  windowsAppProtection: appPolicy,
};

/** What is reported below a configuration; undefined where this is no such address. */
export function deliveryBelow(
  call: Call,
  request: Request,
  { family, path, id }: { readonly family: string; readonly path: string; readonly id: string },
  rest: readonly string[],
): Response | undefined {
  const [name = '', ...more] = rest;
  if (more.length > 0 || request.method !== 'GET') return undefined;
  return BELOW[family]?.[name]?.(call, request, id, `${path}('${id}')/${name}`);
}

/** How many devices meet one compliance policy, as a report. */
export async function compliancePolicySummary(call: Call, request: Request): Promise<Response> {
  const asked = await readAsked(request);
  const id = required(asked, 'PolicyId').toLowerCase();
  const reports = reportsOf(call, id, byCompliance);
  const [good, bad] = [countOf(reports, 'succeeded'), countOf(reports, 'notCompliant')];
  const row = {
    PolicyId: id,
    NumberOfCompliantDevices: good,
    NumberOfNonCompliantDevices: bad,
    NumberOfOtherDevices: reports.length - good - bad,
  };
  return tableResponse(
    asked,
    {
      PolicyId: 'String',
      NumberOfCompliantDevices: 'Int64',
      NumberOfNonCompliantDevices: 'Int64',
      NumberOfOtherDevices: 'Int64',
    },
    reports.length === 0 ? [] : [row],
  );
}
