import { useMemo } from 'react';
import type { Group } from '#domain/directory/directory.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { TEXTS } from '#features/lens/compare/texts.ts';
import type { Membership, Side } from '#features/lens/compare/side.ts';
import { useDeviceLens } from '#features/lens/useDeviceLens.ts';
import { useUserLens } from '#features/lens/useUserLens.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { groupWording } from '#parts/lens/groupWording.ts';
import { progressOf } from '#parts/lens/progressOf.ts';
import { useBetween } from '#parts/lens/reading/useBetween.ts';
import { useGroupSubject } from '#parts/lens/reading/useGroupSubject.ts';
import { useLens, useLensGround } from '#parts/lens/reading/useLens.ts';

const NONE: readonly Group[] = [];

function asMemberships(
  groups: readonly Group[] = NONE,
  through: Membership['through'],
): readonly Membership[] {
  return groups.map((group) => ({ group, through }));
}

export function useDeviceSide(id: string): Side {
  const read = useDeviceLens(id);
  const { name, lens, subject, wording, isGone } = read;
  const ofDevice = read.deviceGroups.data;
  const ofUser = read.userGroups.data;
  const memberships = useMemo(
    () => [...asMemberships(ofDevice, 'device'), ...asMemberships(ofUser, 'user')],
    [ofDevice, ofUser],
  );
  return {
    kind: 'device',
    id,
    name,
    lens,
    subject,
    wording,
    isGone,
    progress: progressOf(lens, {
      isReadingGroups: subject === undefined,
      filtersToCome: read.filtersToCome,
    }),
    reads: [
      { query: read.device },
      { query: read.deviceGroups, means: TEXTS.groupsNotRead(name) },
      { query: read.userGroups, means: TEXTS.userGroupsNotRead(name) },
    ],
    memberships,
  };
}

export function useUserSide(id: string): Side {
  const { name, lens, subject, wording, isGone, user, groups } = useUserLens(id);
  return {
    kind: 'user',
    id,
    name,
    lens,
    subject,
    wording,
    isGone,
    progress: progressOf(lens, { isReadingGroups: subject === undefined }),
    reads: [
      { query: user, means: TEXTS.nameNotRead },
      { query: groups, means: TEXTS.groupsNotRead(name) },
    ],
    memberships: useMemo(() => asMemberships(groups.data, 'user'), [groups.data]),
  };
}

export function useGroupSide(id: string): Side {
  const { group, parents, subject } = useGroupSubject(id);
  const lens = useLens(subject, useLensGround(parents.data ?? NONE));
  const name = group.data === undefined ? id : nameInText(group.data.displayName);
  const between = useBetween(lens.configurations.isReading ? undefined : lens.rows, {
    kind: 'group',
    id,
  });
  const wording = useMemo(
    () => groupWording(id, name, lens.names, between),
    [id, name, lens.names, between],
  );
  return {
    kind: 'group',
    id,
    name,
    lens,
    subject,
    wording,
    isGone: group.error !== null && toFailure(group.error).kind === 'notFound',
    progress: progressOf(lens, { isReadingGroups: subject === undefined }),
    reads: [{ query: group }, { query: parents, means: TEXTS.parentsNotRead(name) }],
  };
}
