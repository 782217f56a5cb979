import type { DeliveryStatus, DeviceReport, Outcome } from '../../delivery.ts';
import { reached } from '../../impact.ts';
import { numberFrom } from '../../random.ts';
import { findItem } from '../../tenant/families/registry.ts';
import type { Call } from '../http/call.ts';
import { countOf, reportsOf, reportTime } from './policyReports.ts';
import { readAsked, type ReportRow, required, tableResponse } from './reportTable.ts';

/** `resultantAppState`, which `AppInstallState` is. */
const INSTALL_STATE: Readonly<Record<DeliveryStatus, number>> = {
  notApplicable: -1,
  succeeded: 1,
  error: 2,
  conflict: 2,
  notCompliant: 3,
  pending: 5,
};

/**
 * Required apps are installed, others where their user took them: one in three; those to be taken
 * away are not there.
 */
function installed(call: Call, id: string): Outcome {
  const rows = call.tenant.assignments.stored(id);
  const found = findItem(call.tenant, id);
  const platforms = found?.family.platforms(found.item) ?? [];
  const of = (intent: string): ReadonlySet<string> =>
    reached(
      call.tenant,
      rows.filter(({ payload }) => payload?.['intent'] === intent),
      platforms,
    ).devices;
  const [wanted, unwanted] = [of('required'), of('uninstall')];
  return (device) => {
    if (wanted.has(device.id)) return 'succeeded';
    if (unwanted.has(device.id)) return 'notCompliant';
    return numberFrom(`${id}:taken:${device.id}`, 3) === 0 ? 'succeeded' : 'notCompliant';
  };
}

/** What is reported of an app; nothing of what is no app. */
export function appDelivery(call: Call, id: string): readonly DeviceReport[] {
  return call.tenant.items.get('app')?.has(id) === true
    ? reportsOf(call, id, installed(call, id))
    : [];
}

function countsOf(call: Call, id: string): ReportRow {
  const reports = appDelivery(call, id);
  return {
    ApplicationId: id,
    InstalledDeviceCount: countOf(reports, 'succeeded'),
    FailedDeviceCount: countOf(reports, 'error') + countOf(reports, 'conflict'),
    NotInstalledDeviceCount: countOf(reports, 'notCompliant'),
    PendingInstallDeviceCount: countOf(reports, 'pending'),
    NotApplicableDeviceCount: countOf(reports, 'notApplicable'),
  };
}

const COUNTS = {
  ApplicationId: 'String',
  InstalledDeviceCount: 'Int64',
  FailedDeviceCount: 'Int64',
  NotInstalledDeviceCount: 'Int64',
  PendingInstallDeviceCount: 'Int64',
  NotApplicableDeviceCount: 'Int64',
} as const;

/** How many devices have one app. */
export async function appOverview(call: Call, request: Request): Promise<Response> {
  const asked = await readAsked(request);
  const id = required(asked, 'ApplicationId').toLowerCase();
  const isThere = appDelivery(call, id).length > 0;
  return tableResponse(asked, COUNTS, isThere ? [countsOf(call, id)] : []);
}

/** The same of all apps that anybody has. */
export async function appsSummary(call: Call, request: Request): Promise<Response> {
  const asked = await readAsked(request);
  const ids = [...(call.tenant.items.get('app')?.keys() ?? [])].filter(
    (id) => call.tenant.assignments.stored(id).length > 0,
  );
  return tableResponse(
    asked,
    COUNTS,
    ids.map((id) => countsOf(call, id)),
  );
}

/** The devices of one app. */
export async function appDevices(call: Call, request: Request): Promise<Response> {
  const asked = await readAsked(request);
  const id = required(asked, 'ApplicationId').toLowerCase();
  const rows = appDelivery(call, id).map(({ device, status, at, errorCode }) => ({
    DeviceId: device.id,
    DeviceName: device.deviceName,
    UserPrincipalName:
      device.userId === null ? '' : (call.tenant.users.get(device.userId)?.userPrincipalName ?? ''),
    ApplicationId: id,
    AppInstallState: INSTALL_STATE[status],
    ErrorCode: errorCode,
    LastModifiedDateTime: reportTime(at),
  }));
  return tableResponse(
    asked,
    {
      DeviceId: 'String',
      DeviceName: 'String',
      UserPrincipalName: 'String',
      ApplicationId: 'String',
      AppInstallState: 'Int64',
      ErrorCode: 'Int64',
      LastModifiedDateTime: 'DateTime',
    },
    rows,
  );
}
