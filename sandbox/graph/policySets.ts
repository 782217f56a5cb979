import { Hono } from 'hono';
import type { PolicySet } from '../tenant/policySets.ts';
import type { GraphEnv } from './http/call.ts';
import { notFound } from './http/errors.ts';
import { entityResponse, type EntitySet } from './odata/list.ts';
import { readQuery } from './odata/query.ts';

const SET: EntitySet<PolicySet> = {
  context: 'deviceAppManagement/policySets',
  type: 'microsoft.graph.policySet',
  properties: new Set(['id', 'displayName', 'description']),
  toJson: (row) => ({ ...row }),
  pageSize: 100,
};

/**
 * `/deviceAppManagement/policySets/{id}`, as far as the app asks: the name of the set an assignment
 * comes from.
 */
export function policySets(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  app.get('/:id', (c) => {
    const row = c.env.call.tenant.policySets.get(c.req.param('id'));
    if (row === undefined) throw notFound('policySet', c.req.param('id'));
    return entityResponse(c.env.call, SET, row, readQuery(c.req.raw, { allows: ['$select'] }));
  });
  return app;
}
