import { useQuery } from '@tanstack/react-query';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { findableItem, type RankedSection } from '#features/palette/paletteItem.ts';
import { groupItem } from '#features/palette/tenantItems.ts';
import { useDebounced } from '#pickers/useDebounced.ts';
import { rankMatches } from '#lib/rankMatches.ts';
import { useGraph } from '#queries/graphContext.ts';
import { groupSearchQuery } from '#queries/groups.ts';
import { TEXTS } from '#features/palette/texts.ts';

const MOST = 6;
/** One letter would find half of the directory. */
const SHORTEST = 2;
const PAUSE_MS = 250;

/**
 * Groups whose names have words that begin as typed. Lines that answer an earlier text are not
 * shown: Enter would go to the wrong one.
 */
export function useGroupItems(text: string): {
  readonly section: RankedSection | undefined;
  readonly isSearching: boolean;
} {
  const wanted = text.trim();
  const settled = useDebounced(wanted, PAUSE_MS);
  const isAsked = wanted.length >= SHORTEST;
  const { data, error, isPlaceholderData } = useQuery({
    ...groupSearchQuery(useGraph(), settled),
    enabled: isAsked && settled.length >= SHORTEST,
  });
  if (!isAsked) return { section: undefined, isSearching: false };
  const isCurrent = settled === wanted && !isPlaceholderData;
  if (isCurrent && error !== null)
    return {
      section: {
        title: TEXTS.groups,
        items: [],
        note: TEXTS.groupsNotRead(explain(toFailure(error)).title),
        best: Infinity,
      },
      isSearching: false,
    };
  if (!isCurrent || data === undefined)
    return {
      section: { title: TEXTS.groups, items: [], note: TEXTS.searchingGroupsNow, best: Infinity },
      isSearching: true,
    };
  const { groups, total = groups.length } = data;
  if (groups.length === 0) return { section: undefined, isSearching: false };
  const items = groups.slice(0, MOST).map(groupItem);
  const { best } = rankMatches(items.map(findableItem), wanted, MOST);
  const note = total > MOST ? TEXTS.moreGroups(total) : undefined;
  return {
    section: { title: TEXTS.groups, items, note, best },
    isSearching: false,
  };
}
