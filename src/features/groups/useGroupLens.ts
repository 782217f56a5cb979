import { useMemo } from 'react';
import type { Group } from '#domain/directory/directory.ts';
import { namingGroup } from '#domain/lens/namingGroup.ts';
import { useGroupSubject } from '#parts/lens/reading/useGroupSubject.ts';
import { useLens, useLensGround } from '#parts/lens/reading/useLens.ts';

const NONE: readonly Group[] = [];

/** Everything the page of a group leans on; each part may be missing for itself, and says so. */
export function useGroupLens(id: string) {
  const read = useGroupSubject(id);
  const lens = useLens(read.subject, useLensGround(read.parents.data ?? NONE));
  const { data } = lens.configurations;
  const own = useMemo(() => namingGroup(id, data ?? []), [id, data]);
  return { ...read, ...own, lens };
}
