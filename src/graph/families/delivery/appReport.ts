import type { DeliveryState } from '#domain/delivery/delivery.ts';
import type { Counted, GraphDelivery } from '#graph/families/delivery/graphDelivery.ts';
import { idOf } from '#graph/wire/impact.ts';
import { momentIn, numberIn, textIn } from '#graph/wire/reportTable.ts';

/** https://learn.microsoft.com/graph/api/resources/intune-apps-resultantappstate?view=graph-rest-beta */
const INSTALL_STATES: Readonly<Record<number, DeliveryState>> = {
  [-1]: 'notApplicable',
  1: 'succeeded',
  2: 'error',
  3: 'notMet',
  4: 'error',
  5: 'pending',
};

/** Columns of reports that count the devices of apps. */
export const INSTALL_COUNTS: Counted = {
  InstalledDeviceCount: 'succeeded',
  FailedDeviceCount: 'error',
  NotInstalledDeviceCount: 'notMet',
  PendingInstallDeviceCount: 'pending',
  NotApplicableDeviceCount: 'notApplicable',
};

const filter = (id: string) => `(ApplicationId eq '${id}')`;

/** The reports that apps have. */
export const appReport: GraphDelivery = {
  counts: { by: 'report', action: 'getAppStatusOverviewReport', filter, devices: INSTALL_COUNTS },
  rows: {
    by: 'report',
    action: 'retrieveDeviceAppInstallationStatusReport',
    filter,
    select: [
      'DeviceId',
      'DeviceName',
      'UserPrincipalName',
      'AppInstallState',
      'ErrorCode',
      'LastModifiedDateTime',
    ],
    rowOf: (row) => ({
      deviceId: idOf(textIn(row('DeviceId'))),
      device: textIn(row('DeviceName')),
      user: textIn(row('UserPrincipalName')),
      state: INSTALL_STATES[numberIn(row('AppInstallState')) ?? 0] ?? 'unknown',
      at: momentIn(row('LastModifiedDateTime')),
      errorCode: numberIn(row('ErrorCode')),
    }),
  },
};
