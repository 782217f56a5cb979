import { Hono } from 'hono';
import type { ConfigManagerCollection } from '../tenant/tables.ts';
import type { GraphEnv } from './http/call.ts';
import { notFound } from './http/errors.ts';
import { entityResponse, type EntitySet } from './odata/list.ts';
import { readQuery } from './odata/query.ts';
import { addListRoutes } from './odata/setRoutes.ts';

const SET: EntitySet<ConfigManagerCollection> = {
  context: 'deviceManagement/configManagerCollections',
  type: 'microsoft.graph.configManagerCollection',
  properties: new Set([
    'id',
    'displayName',
    'collectionIdentifier',
    'hierarchyIdentifier',
    'hierarchyName',
    'createdDateTime',
    'lastModifiedDateTime',
  ]),
  toJson: (row) => ({ ...row }),
  pageSize: 100,
};

/** `/deviceManagement/configManagerCollections`, read only. */
export function configManagerCollections(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  addListRoutes(app, SET, (call) => call.tenant.collections.values());
  app.get('/:id', (c) => {
    const { call } = c.env;
    const row = call.tenant.collections.get(c.req.param('id'));
    if (row === undefined) throw notFound('configManagerCollection', c.req.param('id'));
    return entityResponse(call, SET, row, readQuery(c.req.raw, { allows: ['$select'] }));
  });
  return app;
}
