import type { Hono } from 'hono';
import type { Call, GraphEnv } from '../http/call.ts';
import { countResponse, listResponse, LIST_OPTIONS, type EntitySet } from './list.ts';
import { readQuery } from './query.ts';

/** Answers the list of an entity set, and how many there are. */
export function addListRoutes<Row>(
  app: Hono<GraphEnv>,
  set: EntitySet<Row>,
  rowsOf: (call: Call) => Iterable<Row>,
): void {
  app.get('/', (c) => {
    const { call } = c.env;
    const query = readQuery(c.req.raw, { allows: LIST_OPTIONS, maxPageSize: 1000 });
    return listResponse(call, c.req.raw, set, [...rowsOf(call)], query);
  });
  app.get('/$count', (c) =>
    countResponse(set, [...rowsOf(c.env.call)], readQuery(c.req.raw, { allows: ['$filter'] })),
  );
}
