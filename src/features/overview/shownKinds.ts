import { familyKeyOf } from '#domain/family/configurationKey.ts';
import type { KindFound } from '#domain/findings/findInTenant.ts';
import type { SetAside } from '#domain/findings/setAside.ts';
import type { ShownKind } from '#features/overview/KindOfFinding.tsx';
import type { OverviewSearch } from '#features/overview/overviewSearch.ts';
import { containsWords, searchWords } from '#lib/text/comparable.ts';

/** The kinds that have something to show, as the address asks for. */
export function shownKinds(
  found: readonly KindFound[],
  aside: ReadonlyMap<string, SetAside>,
  { q = '', family, aside: withAside }: OverviewSearch,
): ShownKind[] {
  const words = searchWords(q);
  return found.flatMap(({ kind, items }) => {
    const shown = items.filter(
      ({ key, configuration, group }) =>
        (withAside === 'yes' || !aside.has(key)) &&
        (family === undefined || familyKeyOf(configuration.id) === family) &&
        containsWords(`${configuration.displayName} ${group?.displayName ?? ''}`, words),
    );
    return shown.length === 0 ? [] : [{ kind, items: shown, aside }];
  });
}
