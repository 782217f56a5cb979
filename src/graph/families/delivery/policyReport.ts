import { stateOfPolicyStatus } from '#domain/delivery/policyStatus.ts';
import type { GraphDelivery } from '#graph/families/delivery/graphDelivery.ts';
import { idOf } from '#graph/wire/impact.ts';
import { momentIn, type ReportRow, textIn } from '#graph/wire/reportTable.ts';

/** Columns of a row of any report of policies and devices. */
export const POLICY_ROW = [
  'DeviceName',
  'IntuneDeviceId',
  'UPN',
  'PolicyStatus',
  'PspdpuLastModifiedTimeUtc',
] as const;

/** A row that the device itself reports, for nobody. */
const SYSTEM = 'system account';

/** What all reports of policies and devices tell alike. */
export function policyRow(row: ReportRow) {
  const user = textIn(row('UPN'));
  const state = stateOfPolicyStatus(row('PolicyStatus'));
  return {
    deviceId: idOf(textIn(row('IntuneDeviceId'))),
    device: textIn(row('DeviceName')),
    user: user?.toLowerCase() === SYSTEM ? undefined : user,
    state,
    at: state === 'pending' ? undefined : momentIn(row('PspdpuLastModifiedTimeUtc')),
    errorCode: undefined,
  };
}

/** The reports that policies of one base type have. */
export function policyReport(baseType: string): GraphDelivery {
  const filter = (id: string) =>
    `((PolicyBaseTypeName eq '${baseType}')) and (PolicyId eq '${id}')`;
  return {
    counts: {
      by: 'report',
      action: 'getConfigurationPolicyDeviceSummaryReport',
      filter,
      devices: {
        NumberOfCompliantDevices: 'succeeded',
        NumberOfErrorDevices: 'error',
        NumberOfConflictDevices: 'conflict',
        NumberOfNonCompliantDevices: 'notMet',
        NumberOfInProgressDevices: 'pending',
        NumberOfNotApplicableDevices: 'notApplicable',
      },
    },
    rows: {
      by: 'report',
      action: 'getConfigurationPolicyDevicesReport',
      filter,
      select: POLICY_ROW,
      rowOf: policyRow,
    },
  };
}
