import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Group } from '#domain/directory/directory.ts';
import type { Tri } from '#domain/impact/condition.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import { openFilters } from '#domain/lens/lensRows.ts';
import { type DeviceSubject, membershipsOf, NO_GROUPS } from '#domain/lens/subject.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { nameInText, shownName } from '#lib/text/shownName.ts';
import type { Wording } from '#parts/lens/standingWords.ts';
import { useLens, useLensGround } from '#parts/lens/reading/useLens.ts';
import { useFilterAnswers } from '#features/lens/useFilterAnswers.ts';
import { useGraph } from '#queries/graphContext.ts';
import { deviceQuery, groupsOfDeviceQuery, groupsOfUserQuery } from '#queries/lens/subjects.ts';

const NO_FILTERS: ReadonlyMap<string, Tri> = new Map();

/** Everything the page of a device leans on; each part may be missing for itself, and says so. */
export function useDeviceLens(id: string) {
  const graph = useGraph();
  const device = useQuery(deviceQuery(graph, id));
  const deviceGroups = useQuery(groupsOfDeviceQuery(graph, device.data?.entraDeviceId));
  const userGroups = useQuery(groupsOfUserQuery(graph, device.data?.userId));
  const known = useMemo(
    () => [...(deviceGroups.data ?? []), ...(userGroups.data ?? [])],
    [deviceGroups.data, userGroups.data],
  );
  const ground = useLensGround(known);
  const isReadingGroups = deviceGroups.isLoading || userGroups.isLoading;
  const unfiltered = useMemo(
    () =>
      device.data === undefined || isReadingGroups
        ? undefined
        : subjectOf(device.data, deviceGroups.data, userGroups.data),
    [device.data, deviceGroups.data, userGroups.data, isReadingGroups],
  );
  const { rows } = useLens(unfiltered, ground);
  const filters = useFilterAnswers(
    device.data,
    useMemo(() => (ground.configurations.isReading ? [] : openFilters(rows)), [ground, rows]),
  );
  const subject = useMemo(
    () => unfiltered && { ...unfiltered, filters: filters.answers },
    [unfiltered, filters.answers],
  );
  const name = device.data === undefined ? id : nameInText(device.data.name);
  const user = device.data?.userDisplayName ?? device.data?.userPrincipalName;
  const { userId, entraDeviceId } = device.data ?? {};
  const wording = useMemo(
    (): Wording => ({
      names: ground.names,
      isDevice: true,
      links: ({ through }) => [
        ...(through === 'user' && user !== undefined ? [shownName(user)] : []),
        name,
      ],
      memberOf: ({ through }) => {
        const held = through === 'user' ? userId : entraDeviceId;
        return held === undefined ? undefined : { kind: through, id: held };
      },
    }),
    [ground.names, name, user, userId, entraDeviceId],
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
    filtersToCome: filters.toCome,
    lens: useLens(subject, ground),
    readAgain: () => {
      for (const query of [device, deviceGroups, userGroups])
        if (query.isEnabled) void query.refetch();
    },
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
