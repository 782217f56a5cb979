import { useQuery } from '@tanstack/react-query';
import type { Configuration } from '#domain/configuration.ts';
import { type Failure, toFailure } from '#domain/failure.ts';
import type { ListedConfiguration } from '#domain/listedConfiguration.ts';
import { configurationsQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useKeptList } from '#stores/keptList.ts';

export interface ConfigurationList {
  /** To be looked at: what was kept from the last visit until all has been read, undefined before anything is there. */
  readonly shown: readonly ListedConfiguration[] | undefined;
  /** When what is shown was read, if it was kept; it is no ground for selecting, planning or exporting. */
  readonly keptAt: string | undefined;
  /** What the tenant has said since the page came, as far as it has been read. */
  readonly fresh: readonly Configuration[];
  readonly isReading: boolean;
  readonly failure: Failure | undefined;
  /** Why nothing that needs the whole list can be done; undefined when it has been read to its end. */
  readonly notWhole: string | undefined;
  readonly readAgain: () => void;
}

/** The list of configurations: at once as it was, then as it is. */
export function useConfigurationList(): ConfigurationList {
  const { data, isFetching, error, refetch } = useQuery(configurationsQuery(useGraph()));
  const kept = useKeptList();
  const notWhole = isFetching ? 'The list is still being read.' : error !== null ? 'The list could not be read to its end.' : data === undefined ? 'The list has not been read yet.' : undefined;
  const isKept = kept !== undefined && notWhole !== undefined;
  return {
    shown: isKept ? kept.rows : data,
    keptAt: isKept ? kept.readAt : undefined,
    fresh: data ?? NONE,
    isReading: isFetching,
    failure: error === null ? undefined : toFailure(error),
    notWhole,
    readAgain: () => void refetch(),
  };
}

const NONE: readonly Configuration[] = [];
