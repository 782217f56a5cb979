import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Group } from '#domain/directory/directory.ts';
import type { Tri } from '#domain/impact/condition.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import { type DeviceSubject, membershipsOf, NO_GROUPS } from '#domain/lens/subject.ts';
import { nameInText, shownName } from '#lib/text/shownName.ts';
import type { Wording } from '#parts/lens/standingWords.ts';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { useGraph } from '#queries/graphContext.ts';
import { groupsHoldingQuery } from '#queries/lens/holders.ts';
import { deviceQuery } from '#queries/lens/subjects.ts';

const NO_FILTERS: ReadonlyMap<string, Tri> = new Map();

/** A device, the groups it and its primary user are in; each part may be missing for itself. */
export function useDeviceReads(id: string) {
  const graph = useGraph();
  const device = useQuery(deviceQuery(graph, id));
  const { entraDeviceId, userId } = device.data ?? {};
  const deviceGroups = useQuery(groupsHoldingQuery(graph, memberBy('device', entraDeviceId)));
  const userGroups = useQuery(groupsHoldingQuery(graph, memberBy('user', userId)));
  const known = useMemo(
    () => [...(deviceGroups.data ?? []), ...(userGroups.data ?? [])],
    [deviceGroups.data, userGroups.data],
  );
  const isReadingGroups = deviceGroups.isLoading || userGroups.isLoading;
  const unfiltered = useMemo(
    () =>
      device.data === undefined || isReadingGroups
        ? undefined
        : subjectOf(device.data, deviceGroups.data, userGroups.data),
    [device.data, deviceGroups.data, userGroups.data, isReadingGroups],
  );
  const name = device.data === undefined ? id : nameInText(device.data.name);
  return { device, deviceGroups, userGroups, known, unfiltered, isReadingGroups, name };
}

/** Whom groups hold, where it has an id by which they do. */
export function memberBy(kind: GroupMember['kind'], id: string | undefined) {
  return id === undefined ? undefined : { kind, id };
}

/** How the steps to a device are written: through its primary user, or as the device. */
export function deviceWording(
  names: TargetNames,
  device: ManagedDevice | undefined,
  name: string,
): Wording {
  const { userId, entraDeviceId, userDisplayName, userPrincipalName } = device ?? {};
  const user = userDisplayName ?? userPrincipalName;
  return {
    names,
    isDevice: true,
    links: ({ through }) => [
      ...(through === 'user' && user !== undefined ? [shownName(user)] : []),
      name,
    ],
    memberOf: ({ through }) => memberBy(through, through === 'user' ? userId : entraDeviceId),
  };
}

function subjectOf(
  device: ManagedDevice,
  deviceGroups: readonly Group[] | undefined,
  userGroups: readonly Group[] | undefined,
): DeviceSubject {
  return {
    kind: 'device',
    device,
    groups: device.entraDeviceId === undefined ? NO_GROUPS : membershipsOf(deviceGroups),
    userGroups: device.userId === undefined ? NO_GROUPS : membershipsOf(userGroups),
    filters: NO_FILTERS,
  };
}
