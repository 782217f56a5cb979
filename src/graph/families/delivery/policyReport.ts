import type { FamilyKey } from '#domain/family/families.ts';
import { stateOfPolicyStatus } from '#domain/delivery/policyStatus.ts';
import type { GraphDelivery } from '#graph/families/delivery/graphDelivery.ts';
import { idOf } from '#graph/wire/impact.ts';
import { momentIn, type ReportRow, textIn } from '#graph/wire/reportTable.ts';

/** The name that reports of policies have for each family they know. */
export const BASE_TYPES = {
  deviceConfiguration: 'Microsoft.Management.Services.Api.DeviceConfiguration',
  settingsCatalog: 'DeviceManagementConfigurationPolicy',
  adminTemplate: 'DeviceConfigurationAdmxPolicy',
  securityBaseline: 'Microsoft.Management.Services.Api.DeviceManagementIntent',
} as const satisfies Partial<Record<FamilyKey, string>>;

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

/** The reports that policies of a family have. */
export function policyReport(family: keyof typeof BASE_TYPES): GraphDelivery {
  const filter = (id: string) =>
    `((PolicyBaseTypeName eq '${BASE_TYPES[family]}')) and (PolicyId eq '${id}')`;
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
