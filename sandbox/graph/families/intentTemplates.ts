import { Hono } from 'hono';
import { INTENT_TEMPLATES, type IntentTemplate } from '../../tenant/families/securityBaseline.ts';
import type { GraphEnv } from '../http/call.ts';
import { notFound } from '../http/errors.ts';
import { entityResponse, listResponse, LIST_OPTIONS, type EntitySet } from '../odata/list.ts';
import { readQuery } from '../odata/query.ts';

const SET: EntitySet<IntentTemplate> = {
  context: 'deviceManagement/templates',
  type: 'microsoft.graph.deviceManagementTemplate',
  properties: new Set([
    'id',
    'displayName',
    'versionInfo',
    'isDeprecated',
    'templateType',
    'templateSubtype',
    'platformType',
  ]),
  toJson: (row) => ({ ...row }),
  pageSize: 100,
};

/** `/deviceManagement/templates`: what the intents are made from. Read only. */
export function intentTemplates(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  app.get('/', (c) =>
    listResponse(
      c.env.call,
      c.req.raw,
      SET,
      INTENT_TEMPLATES,
      readQuery(c.req.raw, { allows: LIST_OPTIONS, maxPageSize: 1000 }),
    ),
  );
  app.get('/:id', (c) => {
    const row = INTENT_TEMPLATES.find(({ id }) => id === c.req.param('id'));
    if (row === undefined) throw notFound('deviceManagementTemplate', c.req.param('id'));
    return entityResponse(c.env.call, SET, row, readQuery(c.req.raw, { allows: ['$select'] }));
  });
  return app;
}
