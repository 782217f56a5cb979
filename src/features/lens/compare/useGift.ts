import { useMemo } from 'react';
import { bringing, type Compared } from '#domain/lens/compare.ts';
import { type Gift, giveTo } from '#domain/lens/give.ts';
import type { Side } from '#features/lens/compare/side.ts';
import { useFilteredDevice } from '#parts/lens/reading/useFilteredDevice.ts';

const NO_FILTERS: readonly string[] = [];

/**
 * What of these can be given to a group of the first one; undefined where there is none, or while
 * filters are evaluated for a device: those of the second one's assignments were not asked for it.
 */
export function useGift(
  one: Side,
  other: Side,
  rows: readonly Compared[],
  groupId: string | undefined,
): Gift | undefined {
  const { subject } = one;
  const { hiding } = one.lens;
  const named = useMemo(
    () => (groupId === undefined ? NO_FILTERS : filtersNamed(rows)),
    [groupId, rows],
  );
  const { subject: device, toCome } = useFilteredDevice(
    subject?.kind === 'device' ? subject : undefined,
    named,
  );
  const isGroup = other.memberships === undefined;
  return useMemo(() => {
    if (subject === undefined || groupId === undefined || toCome > 0) return undefined;
    const giverId = isGroup ? other.id.toLowerCase() : '';
    return giveTo(rows, { taker: device ?? subject, groupId, giverId, hiding });
  }, [subject, device, groupId, toCome, isGroup, other.id, rows, hiding]);
}

function filtersNamed(rows: readonly Compared[]): readonly string[] {
  const ids = rows.flatMap(({ other }) =>
    bringing(other).flatMap(({ assignment: { filter } }) =>
      filter.mode === 'none' ? [] : filter.filterId.toLowerCase(),
    ),
  );
  return [...new Set(ids)].toSorted();
}
