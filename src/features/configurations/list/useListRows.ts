import { useEffect, useMemo, useState } from 'react';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import {
  chooseRows,
  countChoice,
  type ListChoice,
  prepareSearch,
  selectRows,
} from '#features/configurations/list/configurationRows.ts';
import type { ConfigurationsSearch } from '#features/configurations/list/configurationsSearch.ts';
import { createRowSearch } from '#features/configurations/list/search/rowSearch.ts';
import type { ConfigurationList } from '#features/configurations/list/useConfigurationList.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { useFavourites } from '#stores/favourites.ts';
import { useLatest } from '#ui/time/useLatest.ts';

export interface ListRows {
  /** As the list is shown. */
  readonly rows: readonly ListedConfiguration[];
  /** The same of what the tenant has said since the page came. */
  readonly freshRows: () => ReturnType<typeof selectRows<ConfigurationList['fresh'][number]>>;
  /** What each value of a choice would show; keeps its identity. */
  readonly countsOf: (choice: ListChoice) => ReadonlyMap<string, number> | undefined;
  readonly hasStars: boolean;
}

/** The rows of a list that a search asks for. */
export function useListRows(
  { shown, fresh }: ConfigurationList,
  search: ConfigurationsSearch,
): ListRows {
  useEffect(() => {
    const stop = new AbortController();
    // Only who leaves ends it.
    runInSlices(prepareSearch(shown ?? NO_ROWS), { signal: stop.signal }).catch(() => undefined);
    return () => stop.abort();
  }, [shown]);
  const { starred } = useFavourites();
  const stars = useMemo(() => new Set(starred), [starred]);
  // By its parts: words do not choose anew.
  const { family, platform, type, assigned, starred: only, q = '' } = search;
  const chosen = useMemo(
    () => chooseRows(shown ?? NO_ROWS, { family, platform, type, assigned, starred: only }, stars),
    [shown, family, platform, type, assigned, only, stars],
  );
  const [find] = useState(createRowSearch);
  const rows = useMemo(() => find(chosen, q), [find, chosen, q]);
  const countsOf = useLatest((choice: ListChoice) =>
    shown === undefined ? undefined : countChoice(shown, search, stars, choice),
  );
  const freshRows = useLatest(() => selectRows(fresh, search, stars));
  return { rows, freshRows, countsOf, hasStars: starred.length > 0 };
}

const NO_ROWS: readonly ListedConfiguration[] = [];
