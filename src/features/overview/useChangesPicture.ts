import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Picture } from '#domain/overview/picture.ts';
import { changesPicture, changesWindow } from '#domain/overview/timePictures.ts';
import { auditEventsQuery } from '#queries/audit.ts';
import { useGraph } from '#queries/graphContext.ts';

export interface ReadChanges {
  /** Undefined until the audit log was read. */
  readonly picture: Picture | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

/** Changes over time, from the audit log. @param isAsked it takes a permission of its own */
export function useChangesPicture(isAsked: boolean): ReadChanges {
  const graph = useGraph();
  const [{ from, to }] = useState(() => changesWindow(Date.now()));
  const { data, error, isFetching, refetch } = useQuery({
    ...auditEventsQuery(graph, from, to),
    enabled: isAsked,
  });
  const picture = useMemo(() => data && changesPicture(data, to), [data, to]);
  return { picture, error, isFetching, refetch };
}
