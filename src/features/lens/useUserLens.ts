import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { toFailure } from '#domain/failure/failure.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { useBetween } from '#parts/lens/reading/useBetween.ts';
import { useLens, useLensGround } from '#parts/lens/reading/useLens.ts';
import { useUserReads, useUserWording } from '#parts/lens/reading/useUserReads.ts';
import { useGraph } from '#queries/graphContext.ts';
import { devicesOfUserQuery } from '#queries/lens/subjects.ts';

/** Everything the page of a user leans on; each part may be missing for itself, and says so. */
export function useUserLens(id: string) {
  const { user, groups, known, subject } = useUserReads(id);
  const devices = useQuery(devicesOfUserQuery(useGraph(), id));
  const lens = useLens(subject, useLensGround(known));
  // Their devices name them, where nobody may ask the directory.
  const said =
    user.data?.displayName ?? devices.data?.find((one) => one.userDisplayName)?.userDisplayName;
  const name = said === undefined ? id : nameInText(said);
  const plain = useUserWording(lens.names, id, name);
  const between = useBetween(lens.configurations.isReading ? undefined : lens.rows, {
    kind: 'user',
    id,
  });
  const wording = useMemo(() => ({ ...plain, between }), [plain, between]);
  return {
    user,
    groups,
    devices,
    subject,
    name,
    wording,
    lens,
    isGone: groups.error !== null && toFailure(groups.error).kind === 'notFound',
    isReadingGroups: groups.isLoading,
  };
}
