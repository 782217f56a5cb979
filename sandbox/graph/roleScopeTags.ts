import { Hono } from 'hono';
import type { RoleScopeTag } from '../tenant/tables.ts';
import type { GraphEnv } from './http/call.ts';
import type { EntitySet } from './odata/list.ts';
import { addListRoutes } from './odata/setRoutes.ts';

const SET: EntitySet<RoleScopeTag> = {
  context: 'deviceManagement/roleScopeTags',
  type: 'microsoft.graph.roleScopeTag',
  properties: new Set(['id', 'displayName', 'description', 'isBuiltIn']),
  toJson: (row) => ({ ...row }),
  pageSize: 100,
};

/** `/deviceManagement/roleScopeTags`: the list, read only. */
export function roleScopeTags(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  addListRoutes(app, SET, (call) => call.tenant.scopeTags.values());
  return app;
}
