import {
  deliveryOf,
  type DeliveryStatus,
  type DeviceReport,
  type Outcome,
} from '../../delivery.ts';
import { numberFrom } from '../../random.ts';
import { nameOf } from '../../tenant/families/family.ts';
import { findItem } from '../../tenant/families/registry.ts';
import type { Call } from '../http/call.ts';
import { type Asked, readAsked, type ReportRow, required, tableResponse } from './reportTable.ts';

/** The name that reports have for the families they know. */
const BASE_TYPES: Readonly<Record<string, string>> = {
  settingsCatalog: 'DeviceManagementConfigurationPolicy',
  adminTemplate: 'DeviceConfigurationAdmxPolicy',
  deviceConfiguration: 'Microsoft.Management.Services.Api.DeviceConfiguration',
  securityBaseline: 'Microsoft.Management.Services.Api.DeviceManagementIntent',
};

/** `PolicyStatus` of a row. */
const POLICY_STATUS: Readonly<Record<DeliveryStatus, number>> = {
  pending: 0,
  notApplicable: 1,
  succeeded: 2,
  notCompliant: 4,
  error: 5,
  conflict: 6,
};

const REPORT_STATUS: Readonly<Record<DeliveryStatus, string>> = {
  pending: 'Pending',
  notApplicable: 'NotApplicable',
  succeeded: 'Succeeded',
  notCompliant: 'NotCompliant',
  error: 'Error',
  conflict: 'Conflict',
};

export function reportsOf(call: Call, id: string, outcome?: Outcome): readonly DeviceReport[] {
  const { now, timeScale, seed } = call;
  return deliveryOf(call.tenant, id, { now: now(), timeScale, seed }, outcome);
}

export function countOf(reports: readonly DeviceReport[], status: DeliveryStatus): number {
  return reports.filter((report) => report.status === status).length;
}

/** A moment as reports write it. */
export function reportTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')}.0000000`;
}

/** The family of a policy and its name; undefined where there is none. */
function policyOf(
  { tenant }: Call,
  id: string,
): { readonly family: string; readonly name: string } | undefined {
  const configuration = tenant.configurations.get(id);
  if (configuration !== undefined)
    return { family: 'deviceConfiguration', name: configuration.displayName };
  const found = findItem(tenant, id);
  return found && { family: found.family.key, name: nameOf(found.family, found.item) };
}

/** The policy that is asked for; undefined where it is of a type that the filter does not name. */
function asked(call: Call, question: Asked): string | undefined {
  const id = required(question, 'PolicyId').toLowerCase();
  const baseType = BASE_TYPES[policyOf(call, id)?.family ?? ''];
  const types = question.values('PolicyBaseTypeName');
  return baseType !== undefined && types.includes(baseType) ? id : undefined;
}

/** How many devices have what of one policy. */
export async function policySummary(call: Call, request: Request): Promise<Response> {
  const question = await readAsked(request);
  const id = asked(call, question);
  const reports = id === undefined ? [] : reportsOf(call, id);
  const row = {
    NumberOfCompliantDevices: countOf(reports, 'succeeded'),
    NumberOfErrorDevices: countOf(reports, 'error'),
    NumberOfConflictDevices: countOf(reports, 'conflict'),
    NumberOfNotApplicableDevices: countOf(reports, 'notApplicable'),
    NumberOfInProgressDevices: countOf(reports, 'pending'),
    NumberOfNonCompliantDevices: countOf(reports, 'notCompliant'),
  };
  const columns = Object.fromEntries(Object.keys(row).map((name) => [name, 'Int64' as const]));
  return tableResponse(question, columns, reports.length === 0 ? [] : [row]);
}

/** Rows of one device: for its user, and for some devices one more without a user. */
function rowsOf(call: Call, id: string, report: DeviceReport): readonly ReportRow[] {
  const { device, status, at } = report;
  const user = device.userId === null ? undefined : call.tenant.users.get(device.userId);
  const policy = policyOf(call, id);
  const row = {
    DeviceName: device.deviceName,
    IntuneDeviceId: device.id,
    UserId: user?.id ?? '00000000-0000-0000-0000-000000000000',
    UPN: user?.userPrincipalName ?? '',
    PolicyId: id,
    PolicyName: policy?.name ?? '',
    PolicyBaseTypeName: BASE_TYPES[policy?.family ?? ''] ?? '',
    PolicyStatus: POLICY_STATUS[status],
    ReportStatus: REPORT_STATUS[status],
    PspdpuLastModifiedTimeUtc: reportTime(at),
  };
  const alone = { ...row, UserId: '00000000-0000-0000-0000-000000000000', UPN: 'System account' };
  return user !== undefined && numberFrom(`${id}:${device.id}:system`, 5) === 0
    ? [row, alone]
    : [row];
}

const ROW_COLUMNS = {
  DeviceName: 'String',
  IntuneDeviceId: 'String',
  UserId: 'String',
  UPN: 'String',
  PolicyId: 'String',
  PolicyName: 'String',
  PolicyBaseTypeName: 'String',
  PolicyStatus: 'Int64',
  ReportStatus: 'String',
  PspdpuLastModifiedTimeUtc: 'DateTime',
} as const;

/** The devices of one policy, a row for each device and user. */
export async function policyDevices(call: Call, request: Request): Promise<Response> {
  const question = await readAsked(request);
  const id = asked(call, question);
  const rows =
    id === undefined ? [] : reportsOf(call, id).flatMap((report) => rowsOf(call, id, report));
  return tableResponse(question, ROW_COLUMNS, rows);
}

/** The policies of one device. A filter of the device alone is refused, as observed. */
export async function policiesOfDevice(call: Call, request: Request): Promise<Response> {
  const question = await readAsked(request);
  const device = required(question, 'IntuneDeviceId');
  const types = question.values('PolicyBaseTypeName');
  if (types.length === 0) required(question, 'PolicyBaseTypeName');
  const { configurations, items } = call.tenant;
  const ids = [
    ...configurations.keys(),
    ...['settingsCatalog', 'adminTemplate', 'securityBaseline'].flatMap((family) => [
      ...(items.get(family)?.keys() ?? []),
    ]),
  ];
  const rows = ids.flatMap((id) =>
    reportsOf(call, id)
      .filter((report) => report.device.id === device)
      .flatMap((report) => rowsOf(call, id, report)),
  );
  return tableResponse(
    question,
    ROW_COLUMNS,
    rows.filter(({ PolicyBaseTypeName }) => types.includes(String(PolicyBaseTypeName))),
  );
}
