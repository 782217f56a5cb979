import type { ManagedDevice } from '#domain/impact/audience.ts';
import type { Tri } from '#domain/impact/condition.ts';
import type { Platform, Platforms } from '#domain/configuration/platform.ts';

/**
 * Does a configuration of these platforms apply to this device? It has one of them at most, so that
 * no other counts as maybe where one is certain.
 */
export function fitsDevice(platforms: Platforms, device: ManagedDevice): Tri {
  if (typeof platforms === 'string') return fitsPlatform(platforms, device);
  const answers = platforms.map((platform) => fitsPlatform(platform, device));
  return answers.find((each) => each === 'y') ?? answers.find((each) => each === 'm') ?? 'n';
}

/**
 * Does a configuration of this platform apply to this device? `m` (maybe) where Graph's properties
 * do not tell. `operatingSystem`, `deviceType` and `deviceEnrollmentType` are properties of
 * managedDevice in Graph beta:
 * https://learn.microsoft.com/graph/api/resources/intune-devices-manageddevice?view=graph-rest-beta
 */
function fitsPlatform(platform: Platform, device: ManagedDevice): Tri {
  const system = device.operatingSystem.toLowerCase();
  switch (platform) {
    case 'windows':
      return answer(system.startsWith('windows') && !isWindowsPhone(system, device));
    case 'windowsPhone':
      return answer(isWindowsPhone(system, device));
    case 'iOS':
      return answer(system === 'ios' || system === 'ipados');
    case 'macOS':
      return answer(system.startsWith('mac'));
    case 'android':
    case 'androidEnterprise':
    case 'androidAOSP': {
      if (!system.startsWith('android')) return 'n';
      const kind = androidKind(device);
      return kind === undefined ? 'm' : answer(kind === platform);
    }
    case 'androidAny':
      return answer(system.startsWith('android'));
    case 'linux':
      return answer(system.startsWith('linux'));
    case 'visionOS':
      return answer(system === 'visionos');
    case 'tvOS':
      return answer(system === 'tvos');
    case 'several':
    case 'unknown':
      return 'm';
  }
}

function answer(isSo: boolean): Tri {
  return isSo ? 'y' : 'n';
}

function isWindowsPhone(system: string, { deviceType }: ManagedDevice): boolean {
  return (
    system.includes('phone') ||
    system.includes('mobile') ||
    deviceType?.toLowerCase() === 'windowsphone'
  );
}

/** Graph reports all kinds of Android as one operating system. */
function androidKind({
  deviceType,
  enrollmentType,
  operatingSystem,
}: ManagedDevice): Platform | undefined {
  const enrollment = enrollmentType?.toLowerCase() ?? '';
  const type = deviceType?.toLowerCase();
  if (
    enrollment.startsWith('androidaosp') ||
    /aosp/i.test(operatingSystem) ||
    type === 'androidngms'
  )
    return 'androidAOSP';
  if (
    enrollment.startsWith('androidenterprise') ||
    type === 'androidforwork' ||
    type === 'androidenterprise'
  )
    return 'androidEnterprise';
  return type === 'android' ? 'android' : undefined;
}

/** `deviceEnrollmentType` of the Android devices that a group of devices offers apps to. */
const CORPORATE = new Set([
  'androidenterprisefullymanaged',
  'androidenterprisecorporateworkprofile',
]);

/**
 * Is it a fully managed device of Android Enterprise, or a corporate-owned one with a work profile?
 * `m` (maybe) where Graph does not tell how it was enrolled.
 */
export function isCorporate({ operatingSystem, enrollmentType }: ManagedDevice): Tri {
  if (!operatingSystem.toLowerCase().startsWith('android')) return 'n';
  const enrollment = enrollmentType?.toLowerCase() ?? 'unknown';
  return enrollment === 'unknown' ? 'm' : answer(CORPORATE.has(enrollment));
}
