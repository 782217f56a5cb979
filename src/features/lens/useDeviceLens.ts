import { useMemo } from 'react';
import { openFilters } from '#domain/lens/lensRows.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { useBetween } from '#parts/lens/reading/useBetween.ts';
import { deviceWording, memberBy, useDeviceReads } from '#parts/lens/reading/useDeviceReads.ts';
import { useFilteredDevice } from '#parts/lens/reading/useFilteredDevice.ts';
import { useFilteredLens, useLens, useLensGround } from '#parts/lens/reading/useLens.ts';

/** Everything the page of a device leans on; each part may be missing for itself, and says so. */
export function useDeviceLens(id: string) {
  const { device, deviceGroups, userGroups, known, unfiltered, isReadingGroups, name } =
    useDeviceReads(id);
  const ground = useLensGround(known);
  const lens = useLens(unfiltered, ground);
  const { rows } = lens;
  const { subject, toCome } = useFilteredDevice(
    unfiltered,
    useMemo(() => (ground.configurations.isReading ? [] : openFilters(rows)), [ground, rows]),
  );
  const { userId, entraDeviceId } = device.data ?? {};
  const between = useBetween(
    ground.configurations.isReading ? undefined : rows,
    memberBy('user', userId),
    memberBy('device', entraDeviceId),
  );
  const wording = useMemo(
    () => ({ ...deviceWording(ground.names, device.data, name), between }),
    [ground.names, device.data, name, between],
  );
  return {
    device,
    deviceGroups,
    userGroups,
    subject,
    name,
    wording,
    isGone: device.error !== null && toFailure(device.error).kind === 'notFound',
    isReadingGroups,
    filtersToCome: toCome,
    lens: useFilteredLens(lens, subject),
  };
}
