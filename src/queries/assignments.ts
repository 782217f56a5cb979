import { queryOptions } from '@tanstack/react-query';
import type { AddChange } from '#domain/assignment/assignment.ts';
import type { ChangeSet } from '#domain/change/change.ts';
import { chooseWritePath } from '#domain/change/writePath.ts';
import type { JsonObject } from '#lib/json.ts';
import type { Graph } from '#graph/client.ts';
import { prepareCreate } from '#graph/resources/assignments.ts';
import { prepareStep } from '#graph/wire/writeStep.ts';

/** The assignments of what a route leads to; always asked anew, since rules lean on them. */
export function assignmentsQuery(graph: Graph, configurationId: string, via: string) {
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

/** The request that creating would send, made by the function that sends it. */
export function previewCreate(graph: Graph, change: AddChange): RequestWords {
  const { method, url, body } = prepareCreate(change);
  return { method, url: `${graph.baseUrl}${url}`, body };
}

/**
 * The requests that a set of changes would send, in order, made by the functions that send them.
 */
export function previewChanges(graph: Graph, set: ChangeSet): RequestWords[] {
  return chooseWritePath(set.base, set.changes).map((step) => {
    const { method, url, body } = prepareStep(set, step);
    return { method, url: `${graph.baseUrl}${url}`, body };
  });
}
