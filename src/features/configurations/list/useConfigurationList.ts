import { useDeferredValue, useMemo, useState } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import type { FamiliesNotRead } from '#domain/family/familiesNotRead.ts';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { type Configurations, useConfigurations } from '#queries/useConfigurations.ts';
import { type KeptLists, useKeptList } from '#stores/keptList.ts';
import { useAtMostEvery } from '#ui/time/useAtMostEvery.ts';
import { TEXTS } from '#features/configurations/list/texts.ts';

export interface ConfigurationList {
  /**
   * To be looked at: of each family what was kept from the last visit until it has been read,
   * undefined before anything is there.
   */
  readonly shown: readonly ListedConfiguration[] | undefined;
  /** Families of which kept rows are shown: no ground for selecting, planning or exporting. */
  readonly kept: ReadonlySet<FamilyKey>;
  /** When the oldest of what is shown was read, if it was kept. */
  readonly keptAt: string | undefined;
  /** What the tenant has said since the page came, as far as it has been read. */
  readonly fresh: readonly Configuration[];
  readonly isReading: boolean;
  /** Families that could not be read, or not to their end, by reason. */
  readonly notRead: readonly FamiliesNotRead[];
  /** Not one family could be read to its end. */
  readonly isUnread: boolean;
  /**
   * Why nothing can be exported now; undefined when every family has been read, or tells why not.
   */
  readonly notReady: string | undefined;
  readonly readAgain: (families?: readonly FamilyKey[]) => void;
}

/**
 * The list of configurations: at once as it was, then as it is, family by family. Few rows that are
 * known already come with the page; else it stands first and the rows follow, in steps that give way
 * to whoever types. All parts of one value are of the same moment.
 * @param only these families; all of them, where nothing is said
 */
export function useConfigurationList(only?: readonly FamilyKey[]): ConfigurationList {
  const read = useConfigurations(only === undefined ? {} : { only });
  const kept = useKeptList();
  const list = useMemo(() => listOf(read, kept), [read, kept]);
  const [first] = useState(() => ((list.shown?.length ?? 0) <= FEW ? list : withoutRows(list)));
  return useDeferredValue(useAtMostEvery(list, GAP, isWithoutRows), first);
}

/**
 * What the page stands with until its rows are drawn. Who lacks a permission is known before it is
 * drawn, and that line stands above the rows: coming with them it would push all below it down.
 */
function withoutRows({ notRead, readAgain }: ConfigurationList): ConfigurationList {
  return { ...NOT_YET, notRead, readAgain };
}

function isWithoutRows({ shown }: ConfigurationList): boolean {
  return shown === undefined;
}

/** So many rows are no work to speak of: they are drawn with the page. */
const FEW = 1000;

/**
 * Milliseconds between two drawings while pages arrive. On a slow machine a drawing that gives way
 * to each page would end after the last one only.
 */
const GAP = 300;

function listOf(read: Configurations, kept: KeptLists): ConfigurationList {
  const { families, data, isReading, notRead, readAgain } = read;
  // Kept rows of a family give way to the whole of it, not to its first page.
  const keptOf = new Map(
    families.flatMap(({ family, isWhole }) => {
      const list = isWhole ? undefined : kept.get(family);
      return list === undefined ? [] : [[family, list] as const];
    }),
  );
  const rows = families.flatMap(({ family, rows: fresh }) => {
    const each: readonly ListedConfiguration[] | undefined = keptOf.get(family)?.rows ?? fresh;
    return each === undefined ? [] : [each];
  });
  const failed = notRead.reduce((sum, each) => sum + each.families.length, 0);
  return {
    shown: keptOf.size === 0 ? data : rows.flat(),
    kept: new Set(keptOf.keys()),
    keptAt: [...keptOf.values()].map(({ readAt }) => readAt).toSorted()[0],
    fresh: data ?? NONE,
    isReading,
    notRead,
    isUnread: failed === families.length,
    notReady: isReading ? STILL_READING : data === undefined ? TEXTS.listNotRead : undefined,
    readAgain,
  };
}

const NONE: readonly Configuration[] = [];
const STILL_READING = TEXTS.listIsRead;
const NOT_YET: ConfigurationList = {
  shown: undefined,
  kept: new Set(),
  keptAt: undefined,
  fresh: NONE,
  isReading: true,
  notRead: [],
  isUnread: false,
  notReady: STILL_READING,
  readAgain: () => undefined,
};
