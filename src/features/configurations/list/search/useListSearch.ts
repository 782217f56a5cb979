import { useCallback, useEffect, useMemo } from 'react';
import { useSession } from '#auth/useSession.ts';
import {
  type ConfigurationsSearch,
  understandSearch,
} from '#features/configurations/list/configurationsSearch.ts';
import type { ListKind } from '#features/configurations/list/listKind.ts';
import { useTypedWords } from '#features/configurations/list/search/useTypedWords.ts';
import { keepListSearch } from '#parts/configuration/ListCrumb.tsx';
import type { DroppedValue } from '#parts/DroppedNotice.tsx';

/** The search parameters of an address, as they stand there. */
export type AskedSearch = Parameters<typeof understandSearch>[0];

/** Keeps its identity. */
export type ToAddress = (change: (previous: AskedSearch) => ConfigurationsSearch) => void;

export interface ListSearch {
  /** What the address asks for. */
  readonly known: ConfigurationsSearch;
  readonly dropped: readonly DroppedValue[];
  /** What chooses the rows: the words as they are typed, the rest as the address has it. */
  readonly narrowing: ConfigurationsSearch;
  readonly words: string;
  readonly type: (words: string) => void;
  /** The field is left. */
  readonly settle: () => void;
  /** Changes the address; keeps its identity. */
  readonly update: (change: Partial<ConfigurationsSearch>) => void;
}

/** The search of a list, which is in the address. All parts keep their identity, if nothing in them changes. */
export function useListSearch(
  { name }: ListKind,
  asked: AskedSearch,
  onAddress: ToAddress,
): ListSearch {
  const { search: known, dropped } = useMemo(() => understandSearch(asked), [asked]);
  const { account } = useSession();
  useEffect(() => keepListSearch(account, known, name), [account, known, name]);
  const toAddress = useCallback(
    (change: Partial<ConfigurationsSearch>) => {
      onAddress((previous) => ({ ...understandSearch(previous).search, ...change }));
    },
    [onAddress],
  );
  const { words, type, settle, forget } = useTypedWords(
    known.q ?? '',
    useCallback((next: string) => toAddress({ q: next === '' ? undefined : next }), [toAddress]),
  );
  const update = useCallback(
    (change: Partial<ConfigurationsSearch>) => {
      if ('q' in change) forget();
      toAddress(change);
    },
    [forget, toAddress],
  );
  const { family, platform, type: kind, assigned, starred } = known;
  const narrowing = useMemo(
    () => ({ q: words, family, platform, type: kind, assigned, starred }),
    [words, family, platform, kind, assigned, starred],
  );
  return { known, dropped, narrowing, words, type, settle, update };
}
