import { Hono } from 'hono';
import type { JsonRecord } from '../json.ts';
import type { AuditEvent, Configuration } from '../tenant/tables.ts';
import type { Call, GraphEnv } from './http/call.ts';
import { notFound } from './http/errors.ts';
import { entityResponse, listResponse, type EntitySet } from './odata/list.ts';
import { readQuery } from './odata/query.ts';

/** Intune's words for what was done (observed ones; the list is nowhere documented). */
export type AuditOperation = 'Create' | 'Patch' | 'Delete' | 'Action';

const ACTIVITIES: Record<AuditOperation, string> = {
  Create: 'createDeviceConfigurationAssignment DeviceConfigurationAssignment',
  Patch: 'patchDeviceConfigurationAssignment DeviceConfigurationAssignment',
  Delete: 'deleteDeviceConfigurationAssignment DeviceConfigurationAssignment',
  Action: 'assignDeviceConfiguration DeviceConfiguration',
};

/** What has been written, in the words of the log. */
export interface Audited {
  readonly operation: AuditOperation;
  readonly activityType: string;
  readonly category: string;
  readonly resource: AuditEvent['resource'];
}

/** Writes down what a request has just changed. At once: the real log comes minutes later. */
export function recordAudit(call: Call, audited: Audited): void {
  call.tenant.audit.push({
    id: crypto.randomUUID(),
    activityDateTime: new Date(call.now()).toISOString(),
    activityOperationType: audited.operation,
    activityType: audited.activityType,
    category: audited.category,
    correlationId: call.clientRequestId,
    actor: {
      userId: call.claims.oid,
      userPrincipalName: call.claims.upn,
      isApplication: call.claims.app === true,
    },
    resource: audited.resource,
  });
}

/** The same for a device configuration: one event for each request. */
export function recordConfigurationAudit(
  call: Call,
  { id, displayName, type }: Configuration,
  operation: AuditOperation,
): void {
  recordAudit(call, {
    operation,
    activityType: ACTIVITIES[operation],
    category: 'DeviceConfiguration',
    resource: { id, displayName, type: `microsoft.management.services.api.${type}` },
  });
}

function auditJson(row: AuditEvent): JsonRecord {
  const { actor, resource } = row;
  return {
    id: row.id,
    displayName: row.activityType,
    componentName: row.category,
    activity: null,
    activityDateTime: row.activityDateTime,
    activityType: row.activityType,
    activityOperationType: row.activityOperationType,
    activityResult: 'Success',
    correlationId: row.correlationId,
    category: row.category,
    actor: {
      auditActorType: actor.isApplication ? 'Application' : 'ItPro',
      userPermissions: ['*'],
      applicationId: null,
      applicationDisplayName: 'Assignment Desk for Intune',
      userPrincipalName: actor.isApplication ? null : actor.userPrincipalName,
      servicePrincipalName: null,
      ipAddress: null,
      userId: actor.isApplication ? null : actor.userId,
    },
    resources: [
      {
        displayName: resource.displayName,
        auditResourceType: resource.type,
        resourceId: resource.id,
        modifiedProperties: [],
      },
    ],
  };
}

const SET: EntitySet<AuditEvent> = {
  context: 'deviceManagement/auditEvents',
  type: 'microsoft.graph.auditEvent',
  // the properties of its own level: filters on what lies deeper are not known to work
  // (docs/reference/routes.md)
  properties: new Set([
    'id',
    'displayName',
    'componentName',
    'activity',
    'activityDateTime',
    'activityType',
    'activityOperationType',
    'activityResult',
    'correlationId',
    'category',
    'actor',
    'resources',
  ]),
  toJson: auditJson,
  pageSize: 100,
};

const LIST = {
  allows: ['$filter', '$orderby', '$top', '$skip', '$skiptoken', '$skipToken', '$select', '$count'],
  maxPageSize: 1000,
};

/** `/deviceManagement/auditEvents`, read only. */
export function auditEvents(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  app.get('/', (c) =>
    listResponse(c.env.call, c.req.raw, SET, c.env.call.tenant.audit, readQuery(c.req.raw, LIST)),
  );
  app.get('/:id', (c) => {
    const row = c.env.call.tenant.audit.find(({ id }) => id === c.req.param('id'));
    if (row === undefined) throw notFound('auditEvent', c.req.param('id'));
    return entityResponse(c.env.call, SET, row, readQuery(c.req.raw, { allows: ['$select'] }));
  });
  return app;
}
