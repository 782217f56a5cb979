import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';
import type { RelatedRead } from '#domain/configuration/related.ts';
import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { relatedQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';

/** As many are asked for at most; of those beyond it is not known what is related to them. */
const MOST = 60;

/**
 * What Graph relates to configurations, by lower-case key. Only those are asked for that count some,
 * and they are all of one family.
 */
export function useRelated(
  configurations: readonly CertificateConfiguration[],
): ReadonlyMap<string, RelatedRead> {
  const graph = useGraph();
  const ids = configurations
    .flatMap(({ id, type }): ConfigurationKey[] => {
      const counts = familyOf(id).relatedOf?.(type) ?? [];
      return counts.length === 0 ? [] : [id];
    })
    .slice(0, MOST);
  const { data, isError } = useQuery({ ...relatedQuery(graph, ids), enabled: ids.length > 0 });
  const failed = isError ? ids.join(' ') : '';
  return useMemo(
    () =>
      failed === ''
        ? new Map(Object.entries(data ?? {}))
        : new Map(failed.split(' ').map((id) => [id.toLowerCase(), 'failed' as const])),
    [data, failed],
  );
}
