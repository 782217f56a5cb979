import { FamiliesNotRead } from '#domain/family/familiesNotRead.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { configurationsQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useKeptList } from '#stores/keptList.ts';

export interface ConfigurationList {
  /**
   * To be looked at: what was kept from the last visit until all has been read, undefined before
   * anything is there.
   */
  readonly shown: readonly ListedConfiguration[] | undefined;
  /**
   * When what is shown was read, if it was kept; it is no ground for selecting, planning or
   * exporting.
   */
  readonly keptAt: string | undefined;
  /** What the tenant has said since the page came, as far as it has been read. */
  readonly fresh: readonly Configuration[];
  readonly isReading: boolean;
  readonly failure: Failure | undefined;
  /** Names of the families that could not be read, where some were. */
  readonly unread: readonly string[];
  /**
   * Why nothing that needs the whole list can be done; undefined when it has been read to its end.
   */
  readonly notWhole: string | undefined;
  readonly readAgain: () => void;
}

/**
 * The list of configurations: at once as it was, then as it is. The page stands first and the rows
 * follow, in steps that give way to whoever types; all parts of one value are of the same moment.
 */
export function useConfigurationList(): ConfigurationList {
  const { data, isFetching, error, refetch } = useQuery(configurationsQuery(useGraph()));
  const kept = useKeptList();
  const failure = useMemo(() => (error === null ? undefined : toFailure(error)), [error]);
  const unread = useMemo(() => unreadOf(error), [error]);
  const notWhole = isFetching
    ? 'The list is still being read.'
    : failure !== undefined
      ? 'The list could not be read to its end.'
      : data === undefined
        ? 'The list has not been read yet.'
        : undefined;
  const isKept = kept !== undefined && notWhole !== undefined;
  const list = useMemo(
    (): ConfigurationList => ({
      shown: isKept ? kept.rows : data,
      keptAt: isKept ? kept.readAt : undefined,
      fresh: data ?? NONE,
      isReading: isFetching,
      failure,
      unread,
      notWhole,
      readAgain: () => void refetch(),
    }),
    [isKept, kept, data, isFetching, failure, unread, notWhole, refetch],
  );
  return useDeferredValue(list, NOT_YET);
}

/** Nobody has to be told which, where it is all of them. */
function unreadOf(error: Error | null): readonly string[] {
  return error instanceof FamiliesNotRead && error.families.length < FAMILY_KEYS.length
    ? error.families.map(({ family }) => familyFacts(family).plural)
    : [];
}

const NONE: readonly Configuration[] = [];
const NOT_YET: ConfigurationList = {
  shown: undefined,
  keptAt: undefined,
  fresh: NONE,
  isReading: true,
  failure: undefined,
  unread: [],
  notWhole: 'The list is still being read.',
  readAgain: () => undefined,
};
