import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { lensOf, openFilters, remembering, withFilters } from '#domain/lens/lensRows.ts';
import type { DeviceSubject, UserSubject } from '#domain/lens/subject.ts';
import type { GroupMember } from '#domain/lens/way.ts';
import { lensChanges, type Supposed, supposing } from '#domain/lens/whatIf.ts';
import type { LensReading } from '#parts/lens/reading/useLens.ts';
import { useFilteredDevice } from '#parts/lens/reading/useFilteredDevice.ts';
import { useGraph } from '#queries/graphContext.ts';
import { groupsHoldingQuery } from '#queries/lens/holders.ts';
import { leavingQuery, nobodyLeaves } from '#queries/lens/leaving.ts';

/** What would be otherwise if a user or a device joined or left a group. */
export function useWhatIf(
  subject: DeviceSubject | UserSubject,
  { configurations, hiding, isReadingHiding, rows }: LensReading,
  { join, leave }: Supposed,
) {
  const graph = useGraph();
  const member = useMemo(() => memberOf(subject), [subject]);
  const holders = useQuery(
    groupsHoldingQuery(graph, join === undefined ? undefined : { kind: 'group', id: join }),
  );
  // What leaving means is looked for among its own groups. Where these could not be read, asking for
  // it would read them again, and take this part off the page meanwhile, without end.
  const areGroupsRead = subject.groups.kind !== 'notRead';
  const leaving = useQuery(
    leave === undefined || member === undefined || !areGroupsRead
      ? nobodyLeaves
      : leavingQuery(graph, member, leave),
  );
  const isAsked = join !== undefined || leave !== undefined;
  const isReading =
    configurations.isReading || isReadingHiding || holders.isLoading || leaving.isLoading;
  const supposed = useMemo(() => {
    if (!isAsked || isReading || !areGroupsRead) return undefined;
    const into =
      join === undefined ? [] : holders.data && [join, ...holders.data.map(({ id }) => id)];
    const outOf = leave === undefined || member === undefined ? [] : leaving.data?.outOf;
    return { ...subject, groups: supposing(subject.groups, { into, outOf }) };
  }, [isAsked, isReading, areGroupsRead, subject, join, holders.data, leave, member, leaving.data]);
  const then = useMemo(
    () => supposed && lensOf(supposed, configurations.data ?? [], hiding),
    [supposed, configurations.data, hiding],
  );
  // What only a group of the supposed ones is assigned to may have filters of its own.
  const filtered = useFilteredDevice(
    supposed?.kind === 'device' ? supposed : undefined,
    useMemo(() => openFilters(then?.rows ?? []), [then]),
  );
  const changes = useMemo(() => {
    if (then === undefined || filtered.toCome > 0) return undefined;
    const device = filtered.subject;
    const last = device === undefined ? then : withFilters(then, remembering(device, hiding));
    return lensChanges(rows, last.rows);
  }, [then, filtered.toCome, filtered.subject, rows, hiding]);
  return {
    isAsked,
    /** False where its own groups could not be read: no change of them says anything. */
    areGroupsRead,
    changes,
    error: holders.error ?? leaving.error,
    retry: () => {
      for (const query of [holders, leaving]) if (query.error !== null) void query.refetch();
    },
    staysThrough: leave === undefined ? [] : (leaving.data?.staysThrough ?? []),
  };
}

/** What groups hold of it; undefined where it is in none. */
function memberOf(subject: DeviceSubject | UserSubject): GroupMember | undefined {
  if (subject.kind === 'user') return subject;
  const { entraDeviceId } = subject.device;
  return entraDeviceId === undefined ? undefined : { kind: 'device', id: entraDeviceId };
}
