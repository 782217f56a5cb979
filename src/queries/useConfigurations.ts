import { type QueryObserverResult, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { FAMILY_KEYS, type FamilyKey } from '#domain/family/families.ts';
import {
  type FamiliesNotRead,
  type FamilyNotRead,
  gatherNotRead,
} from '#domain/family/familiesNotRead.ts';
import { familyQuery } from '#queries/configurations.ts';
import { readBesideListsAgain } from '#queries/freshness.ts';
import { useGraph } from '#queries/graphContext.ts';

/** How far one family has been read. */
export interface FamilyReading {
  readonly family: FamilyKey;
  /** Undefined before its first page; not all of it while it is read, and where it failed. */
  readonly rows: readonly Configuration[] | undefined;
  readonly isReading: boolean;
  readonly failure: Failure | undefined;
  /** It has been read to its end, now or before it is read again. */
  readonly isWhole: boolean;
  /** Epoch milliseconds of its last page. */
  readonly readAt: number;
}

export interface Configurations {
  /** In the order of the registry. */
  readonly families: readonly FamilyReading[];
  /** Of all families, as far as they have been read; undefined before the first page of any. */
  readonly data: readonly Configuration[] | undefined;
  /** More is on its way. */
  readonly isReading: boolean;
  /** Families that could not be read, or not to their end, by reason. What was read of them counts. */
  readonly notRead: readonly FamiliesNotRead[];
  /**
   * Reads families anew; where none is named, all of them, and what pages lean on besides: groups,
   * filters, members, certificates.
   */
  readonly readAgain: (families?: readonly FamilyKey[]) => void;
}

interface ConfigurationsChoice {
  /** Reads them when the page comes, whatever was read before. */
  readonly isAnew?: boolean;
  /** Reads what is old by then whenever somebody comes back to the window. */
  readonly isWatching?: boolean;
  /** These families and no others; it keeps its identity. */
  readonly only?: readonly FamilyKey[];
  /** False: asks for nothing itself, and sees what others read. */
  readonly isAsking?: boolean;
}

/**
 * The configurations of all families, which are read side by side. Everything that looks at all
 * configurations looks here, so that a family that fails is told, and keeps no other. All parts keep
 * their identity while nothing in them changes.
 */
export function useConfigurations({
  isAnew = false,
  isWatching = false,
  only = FAMILY_KEYS,
  isAsking = true,
}: ConfigurationsChoice = {}): Configurations {
  const graph = useGraph();
  const client = useQueryClient();
  const families = useQueries({
    queries: only.map((family) => ({
      ...familyQuery(graph, family),
      ...(isAnew && { refetchOnMount: 'always' as const }),
      refetchOnWindowFocus: isWatching,
      enabled: isAsking,
    })),
    combine: useMemo(() => readingsOf(only), [only]),
  });
  const readAgain = useCallback(
    (named?: readonly FamilyKey[]) => {
      if (named === undefined) readBesideListsAgain(client);
      for (const family of named ?? only)
        // A read that is under way goes on.
        void client.refetchQueries(
          { queryKey: familyQuery(graph, family).queryKey, exact: true },
          { cancelRefetch: false },
        );
    },
    [client, graph, only],
  );
  return useMemo(() => ({ ...gather(families), families, readAgain }), [families, readAgain]);
}

function readingsOf(only: readonly FamilyKey[]) {
  return (results: readonly QueryObserverResult<readonly Configuration[]>[]): FamilyReading[] =>
    results.map(({ data, isFetching, isSuccess, error, dataUpdatedAt }, index) => ({
      family: only[index]!,
      rows: data,
      isReading: isFetching,
      failure: error === null ? undefined : toFailure(error),
      isWhole: isSuccess && !isFetching,
      readAt: dataUpdatedAt,
    }));
}

function gather(families: readonly FamilyReading[]) {
  const lists = families.flatMap(({ rows }) => (rows === undefined ? [] : [rows]));
  const notRead = families.flatMap(({ family, failure }): FamilyNotRead[] =>
    failure === undefined ? [] : [{ family, failure }],
  );
  return {
    data: lists.length === 0 ? undefined : lists.flat(),
    isReading: families.some((each) => each.isReading),
    notRead: gatherNotRead(notRead),
  };
}
