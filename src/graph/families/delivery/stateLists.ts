import { z } from 'zod/mini';
import type { DeliveryRow, DeliveryState } from '#domain/delivery/delivery.ts';
import type { GraphRows } from '#graph/families/delivery/graphDelivery.ts';
import { told } from '#graph/wire/field.ts';
import { idOf } from '#graph/wire/impact.ts';
import { momentIn } from '#graph/wire/reportTable.ts';

const text = told(z.string());

function stateIn(states: Readonly<Record<string, DeliveryState>>, word: string | null | undefined) {
  return word != null && Object.hasOwn(states, word) ? states[word]! : 'unknown';
}

/** https://learn.microsoft.com/graph/api/resources/intune-deviceconfig-compliancestatus */
const COMPLIANCE: Readonly<Record<string, DeliveryState>> = {
  notApplicable: 'notApplicable',
  compliant: 'succeeded',
  remediated: 'succeeded',
  nonCompliant: 'notMet',
  error: 'error',
  conflict: 'conflict',
};

/** Devices of a compliance policy or an app configuration: without their ids. */
export const deviceStatuses: GraphRows = {
  by: 'list',
  path: 'deviceStatuses',
  row: z.pipe(
    z.object({
      deviceDisplayName: text,
      userPrincipalName: text,
      status: text,
      lastReportedDateTime: text,
    }),
    z.transform((row): DeliveryRow => {
      const at = momentIn(row.lastReportedDateTime);
      const state = stateIn(COMPLIANCE, row.status);
      return {
        deviceId: undefined,
        device: row.deviceDisplayName || undefined,
        user: row.userPrincipalName || undefined,
        // What never reported has the date of nobody.
        state: state === 'unknown' && at === undefined ? 'pending' : state,
        at,
        errorCode: undefined,
      };
    }),
  ),
};

const device = told(z.object({ id: told(z.string()), deviceName: text, userPrincipalName: text }));

type Device = z.output<typeof device>;

function whose(managedDevice: Device) {
  return {
    deviceId: idOf(managedDevice?.id),
    device: managedDevice?.deviceName || undefined,
    user: managedDevice?.userPrincipalName || undefined,
  };
}

/** https://learn.microsoft.com/graph/api/resources/intune-shared-runstate?view=graph-rest-beta */
const RUN: Readonly<Record<string, DeliveryState>> = {
  success: 'succeeded',
  fail: 'error',
  scriptError: 'error',
  pending: 'pending',
  notApplicable: 'notApplicable',
};

const RUN_STATES = 'deviceRunStates?$expand=managedDevice';

/** Devices of a script. */
export const scriptStates: GraphRows = {
  by: 'list',
  path: RUN_STATES,
  row: z.pipe(
    z.object({
      runState: text,
      errorCode: told(z.number()),
      lastStateUpdateDateTime: text,
      managedDevice: device,
    }),
    z.transform((row): DeliveryRow => ({
      ...whose(row.managedDevice),
      state: stateIn(RUN, row.runState),
      at: momentIn(row.lastStateUpdateDateTime),
      errorCode: row.errorCode ?? undefined,
    })),
  ),
};

/** What a remediation that found an issue came to. */
const REMEDIATION: Readonly<Record<string, DeliveryState>> = {
  success: 'succeeded',
  skipped: 'notMet',
  unknown: 'notMet',
  remediationFailed: 'error',
  scriptError: 'error',
};

/** Devices of a remediation: the detection script exits with 1 where it finds an issue. */
export const remediationStates: GraphRows = {
  by: 'list',
  path: RUN_STATES,
  row: z.pipe(
    z.object({
      detectionState: text,
      remediationState: text,
      lastStateUpdateDateTime: text,
      managedDevice: device,
    }),
    z.transform((row): DeliveryRow => ({
      ...whose(row.managedDevice),
      state:
        row.detectionState === 'fail'
          ? stateIn(REMEDIATION, row.remediationState)
          : stateIn(RUN, row.detectionState),
      at: momentIn(row.lastStateUpdateDateTime),
      errorCode: undefined,
    })),
  ),
};
