import { guid, numberFrom, pick } from '../random.ts';
import { daysAgo } from './dates.ts';
import { FLEETS, type Fleet } from './deviceModels.ts';
import type { Device, User } from './tables.ts';

const COMPLIANCE = [
  'compliant',
  'compliant',
  'compliant',
  'compliant',
  'noncompliant',
  'inGracePeriod',
  'unknown',
] as const;

/** Only Apple and Android report whether they were rooted; Windows leaves it at Unknown. */
function jailBroken(fleet: Fleet, index: number): string {
  if (fleet.operatingSystem === 'Windows' || fleet.operatingSystem === 'macOS') return 'Unknown';
  return index === 7 ? 'True' : 'False';
}

function device(
  fleet: Fleet,
  index: number,
  serial: number,
  users: readonly User[],
  now: number,
): Device {
  const key = `device:${fleet.prefix}${fleet.model}:${index}`;
  const owner = fleet.shared === true ? undefined : users[(serial * 7 + 3) % users.length];
  const name = fleet.prefix.endsWith('von ')
    ? `${fleet.prefix}${owner?.givenName ?? 'Gast'}`
    : `${fleet.prefix}${String(1000 + serial)}`;
  const [skuNumber, skuFamily] = fleet.sku ?? [0, ''];
  return {
    id: guid(key),
    entraId: guid(`${key}:entra`),
    azureADDeviceId: guid(`${key}:deviceId`),
    deviceName: name,
    operatingSystem: fleet.operatingSystem,
    osVersion: pick(fleet.versions, numberFrom(`${key}:version`, 1000) / 1000),
    manufacturer: fleet.manufacturer,
    model: fleet.model,
    serialNumber: guid(`${key}:serial`).slice(24).toUpperCase(),
    ownerType: fleet.owner,
    deviceEnrollmentType: fleet.enrollment,
    managementAgent:
      fleet.enrollment === 'windowsCoManagement' ? 'configurationManagerClientMdm' : 'mdm',
    joinType: fleet.join ?? 'unknown',
    enrollmentProfileName: pick(
      fleet.profiles,
      (index % fleet.profiles.length) / fleet.profiles.length,
    ),
    deviceCategoryDisplayName: fleet.category,
    processorArchitecture: fleet.architecture ?? 'unknown',
    skuNumber,
    skuFamily,
    jailBroken: jailBroken(fleet, index),
    complianceState: pick(COMPLIANCE, numberFrom(`${key}:compliance`, 1000) / 1000),
    userId: owner?.id ?? null,
    enrolledDateTime: daysAgo(now, `${key}:enrolled`, 30, 900),
    lastSyncDateTime: daysAgo(now, `${key}:sync`, 0, index % 11 === 10 ? 120 : 3),
    filterPlatform: fleet.filterPlatform,
  };
}

/** 300 managed devices over all platforms. */
export function seedDevices(users: readonly User[], now: number): readonly Device[] {
  let serial = 0;
  return FLEETS.flatMap((fleet) =>
    Array.from({ length: fleet.count }, (_, index) => {
      serial += 1;
      return device(fleet, index, serial, users, now);
    }),
  );
}
