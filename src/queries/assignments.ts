import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { queryOptions } from '@tanstack/react-query';
import type { ChangeSet } from '#domain/change/change.ts';
import { chooseWritePath } from '#domain/change/writePath.ts';
import type { JsonObject } from '#lib/json.ts';
import type { Graph } from '#graph/client.ts';

/** The assignments of what a route leads to; always asked anew, since rules lean on them. */
export function assignmentsQuery(
  graph: Pick<Graph, 'assignments'>,
  configurationId: ConfigurationKey,
  via: string,
) {
  return queryOptions({
    queryKey: ['assignments', configurationId, via],
    queryFn: ({ signal }) => graph.assignments.list(configurationId, via, signal),
  });
}

export interface RequestWords {
  readonly method: string;
  readonly url: string;
  readonly body: JsonObject | undefined;
}

/**
 * The requests that a set of changes would send, in order, made by the functions that send them.
 */
export function previewChanges(graph: Graph, set: ChangeSet): RequestWords[] {
  const { base = [], changes, others } = set;
  const { writes } = familyOf(set.configurationId);
  return chooseWritePath(base, changes, writes, others).map((step) => {
    const { method, url, body } = graph.assignments.prepare(set, step);
    return { method, url: `${graph.baseUrl}${url}`, body };
  });
}
