import type { DeliveryStatus } from '../../delivery.ts';
import { app as appFamily } from '../../tenant/families/apps/app.ts';
import { nameOf } from '../../tenant/families/family.ts';
import { contextUrl, type Call } from '../http/call.ts';
import { notFound } from '../http/errors.ts';
import { appDelivery } from './appReports.ts';

const INSTALL_STATE: Readonly<Record<DeliveryStatus, string>> = {
  pending: 'pendingInstall',
  notApplicable: 'notApplicable',
  succeeded: 'installed',
  notCompliant: 'notInstalled',
  error: 'failed',
  conflict: 'uninstallFailed',
};

const INTENTS: Readonly<Record<string, string>> = {
  required: 'requiredInstall',
  available: 'available',
  uninstall: 'requiredUninstall',
  availableWithoutEnrollment: 'availableInstallWithoutEnrollment',
};

/** What Intune keeps of the apps of a user on one device. */
export function appStatesOf(call: Call, userId: string, deviceId: string): Response {
  const device = call.tenant.devices.get(deviceId.toLowerCase());
  if (device === undefined || device.userId !== userId.toLowerCase())
    throw notFound('mobileAppIntentAndState', deviceId);
  const apps = [...(call.tenant.items.get('app')?.values() ?? [])];
  const mobileAppList = apps.flatMap((item) => {
    const report = appDelivery(call, item.id).find((each) => each.device.id === device.id);
    if (report === undefined) return [];
    const [row] = call.tenant.assignments.stored(item.id);
    return {
      applicationId: item.id,
      displayName: nameOf(appFamily, item),
      mobileAppIntent: INTENTS[String(row?.payload?.['intent'])] ?? 'available',
      displayVersion: '',
      installState: INSTALL_STATE[report.status],
      supportedDeviceTypes: [],
    };
  });
  return Response.json({
    '@odata.context': contextUrl(call, `users('${userId}')/mobileAppIntentAndStates/$entity`),
    id: `${userId}_${deviceId}`,
    managedDeviceIdentifier: device.id,
    userId,
    mobileAppList,
  });
}
