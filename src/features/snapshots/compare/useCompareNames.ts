import { useMemo } from 'react';
import { namedIdOf, type Target } from '#domain/assignment/target.ts';
import { graphIdOf } from '#domain/family/configurationKey.ts';
import { type Counterpart, counterpartKey, keysWithout } from '#domain/snapshot/counterparts.ts';
import { vpnOf } from '#domain/snapshot/vpnHere.ts';
import type { RowNames } from '#domain/snapshot/rowWords.ts';
import type { Difference } from '#domain/snapshot/compareSnapshots.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { type Named, toldApart } from '#lib/text/toldApart.ts';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { useVpnName } from '#queries/useVpnConfigurations.ts';

const NONE: readonly Counterpart[] = [];
const NO_COUNTERPART = 'nothing here stands for it';

/**
 * What groups, filters and collections of differences are called now; of those that are gone, what
 * they were called then.
 */
export function useCompareNames(
  differences: readonly Difference[],
  snapshots: readonly Pick<Snapshot, 'names' | 'families'>[],
  counterparts: readonly Counterpart[] = NONE,
): RowNames & { readonly failure: Error | null; readonly retry: () => void } {
  const targets = useMemo(
    () => differences.flatMap(({ was, now }) => [was, now].flatMap((row) => row?.target ?? [])),
    [differences],
  );
  const present = useTargetNames(targets);
  const thenVpns = useMemo(() => vpnNames(snapshots), [snapshots]);
  const payloads = useMemo(
    () =>
      differences.flatMap(({ was, now }) =>
        [was, now].flatMap((row) => {
          const id = row && vpnOf(row);
          return id === undefined || thenVpns.has(id) ? [] : [row?.payload];
        }),
      ),
    [differences, thenVpns],
  );
  const vpnNow = useVpnName(payloads);
  return useMemo(() => {
    // Theirs that nothing here stands for; what is not known of it is no word of this tenant.
    const without = keysWithout(counterparts);
    const itemOf = toldApart(differences.map(({ item }) => namedItem(item)));
    const former = (kind: 'groups' | 'filters' | 'collections', id: string) =>
      snapshots.flatMap(({ names }) => names[kind].get(id.toLowerCase()) ?? [])[0];
    const targetName = (target: Target): string => {
      const { label, detail } = present.target(target);
      const id = namedIdOf(target) ?? '';
      const was = former('groups', id) ?? former('collections', id);
      if (without.has(counterpartKey('groups', id))) return `${was ?? id} (${NO_COUNTERPART})`;
      if (detail === undefined) return label === id ? (was ?? label) : label;
      return `${was ?? label} (${detail})`;
    };
    const targetOf = toldApart(
      targets.flatMap((target) => {
        const id = namedIdOf(target);
        return id === undefined ? [] : [{ id, name: targetName(target) }];
      }),
    );
    return {
      item: (item) => itemOf(namedItem(item)),
      target: (target: Target) =>
        targetOf({ id: namedIdOf(target) ?? '', name: targetName(target) }),
      filter(filter) {
        if (filter.mode === 'none') return '';
        const label = present.filter(filter)?.label ?? filter.filterId;
        const was = former('filters', filter.filterId);
        if (without.has(counterpartKey('filters', filter.filterId)))
          return `${was ?? filter.filterId} (${NO_COUNTERPART})`;
        return was === undefined ? label : label.replace(filter.filterId, was);
      },
      vpn: (id: string) => thenVpns.get(id.toLowerCase()) ?? vpnNow(id),
      failure: present.error,
      retry: present.retry,
    };
  }, [present, differences, targets, snapshots, counterparts, thenVpns, vpnNow]);
}

function namedItem({ id, displayName }: Difference['item']): Named {
  return { id: graphIdOf(id), name: displayName };
}

/** What the VPN configurations of snapshots are called there, by their ids in lower case. */
function vpnNames(snapshots: readonly Pick<Snapshot, 'families'>[]): ReadonlyMap<string, string> {
  const items = snapshots.flatMap(({ families }) => families.flatMap((each) => each.items));
  return new Map(
    items
      .filter(({ type }) => type.kind === 'vpn')
      .map(({ id, displayName }) => [graphIdOf(id).toLowerCase(), displayName]),
  );
}
