import { useQuery } from '@tanstack/react-query';
import { Clock, Star } from 'lucide-react';
import { useMemo } from 'react';
import {
  findableItem,
  type PaletteItem,
  type PaletteSection,
  rankedSection,
  verbOf,
  withFound,
} from '#features/palette/paletteItem.ts';
import { useConfigurationItems } from '#features/palette/useConfigurationItems.ts';
import { useGroupItems } from '#features/palette/useGroupItems.ts';
import { useMemberItems } from '#features/palette/useMemberItems.ts';
import { filterItem } from '#features/palette/tenantItems.ts';
import { useFavourites } from '#stores/favourites.ts';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { rankMatches } from '#lib/rankMatches.ts';
import { useGraph } from '#queries/graphContext.ts';
import { filtersQuery } from '#queries/targeting.ts';
import { TEXTS } from '#features/palette/texts.ts';

const MOST = 6;
const MOST_CONFIGURATIONS = 8;
/** As many starred and as many recent ones are offered before anything was typed. */
const MOST_FAVOURITES = 5;

const VERB_TITLES = { assign: TEXTS.assign, plan: TEXTS.addToPlan };

/**
 * What the palette offers for a text. Everything but groups, users and devices is looked up in what the
 * browser holds already, so it answers at once; these are asked of Graph when typing pauses, and come
 * last, so that nothing moves when they do, but for a group that is better than all else.
 */
export function usePaletteSections(
  text: string,
  pages: readonly PaletteItem[],
  actions: readonly PaletteItem[],
): { readonly sections: readonly PaletteSection[]; readonly isSearching: boolean } {
  const { starred, recent } = useFavourites();
  const { all, byId, act, note, isReading } = useConfigurationItems();
  const filters = useQuery(filtersQuery(useGraph()));
  const groups = useGroupItems(text);
  const members = useMemberItems(text);
  const findablePages = useMemo(() => pages.map(findableItem), [pages]);
  const findableActions = useMemo(() => actions.map(findableItem), [actions]);
  const findableFilters = useMemo(
    () => (filters.data ?? []).map((filter) => findableItem(filterItem(filter))),
    [filters.data],
  );
  const favoured = useMemo(() => new Set<string>([...starred, ...recent]), [starred, recent]);
  const isFavoured = (item: PaletteItem) => favoured.has(item.key);

  if (text.trim() === '') {
    const known = (ids: readonly string[]) =>
      ids.flatMap((id) => byId.get(id) ?? []).slice(0, MOST_FAVOURITES);
    const favourites = [
      {
        title: TEXTS.starred,
        items: known(starred).map((item) => ({ ...item, key: `starred ${item.key}`, icon: Star })),
      },
      {
        title: TEXTS.recent,
        items: known(recent.filter((id) => !starred.includes(id))).map((item) => ({
          ...item,
          key: `recent ${item.key}`,
          icon: Clock,
        })),
      },
    ];
    const sections = [
      ...favourites,
      { title: TEXTS.pages, items: pages },
      { title: TEXTS.actions, items: actions },
    ];
    return { sections: sections.filter(({ items }) => items.length > 0), isSearching: false };
  }

  const verb = verbOf(text);
  const wanted =
    verb === undefined
      ? []
      : rankMatches(all, verb.rest, MOST_CONFIGURATIONS, isFavoured).items.map((item) =>
          act(item, verb.verb),
        );
  const found = rankMatches(all, text, MOST_CONFIGURATIONS, isFavoured);
  const more = found.total - found.items.length;
  const showAll = `/configurations?${new URLSearchParams({ q: text.trim() }).toString()}`;
  const ranked = [
    ...(verb === undefined
      ? []
      : [
          {
            title: VERB_TITLES[verb.verb],
            items: wanted,
            best: wanted.length === 0 ? Infinity : -1,
          },
        ]),
    rankedSection(TEXTS.pages, findablePages, text, MOST),
    rankedSection(TEXTS.actions, findableActions, text, MOST),
    {
      title: TEXTS.configurations,
      items:
        more > 0
          ? [...found.items, act({ key: showAll, label: TEXTS.showAllInList(found.total) }, 'list')]
          : found.items,
      best: found.best,
      note,
    },
    {
      ...rankedSection(TEXTS.filters, findableFilters, text, MOST),
      note:
        filters.error === null
          ? undefined
          : TEXTS.filtersNotRead(explain(toFailure(filters.error)).title),
    },
  ];
  return {
    sections: [...withFound(ranked, groups.section), ...members.sections],
    isSearching: groups.isSearching || members.isSearching || isReading,
  };
}
