import { Hono } from 'hono';
import { isRecord, stringAt, type JsonRecord } from '../../json.ts';
import type { AssignmentFilter, Device } from '../../tenant/tables.ts';
import { readBody, refuseUnknown } from '../http/body.ts';
import { contextUrl, type Call, type GraphEnv } from '../http/call.ts';
import { badRequest, notFound } from '../http/errors.ts';
import { entityResponse, type EntitySet } from '../odata/list.ts';
import { readQuery } from '../odata/query.ts';
import { addListRoutes } from '../odata/setRoutes.ts';
import { ruleMatches } from '../rule/evaluate.ts';
import { parseRule, RuleError, type RuleNode } from '../rule/parse.ts';
import { RULE_PROPERTIES } from '../rule/properties.ts';

const SET: EntitySet<AssignmentFilter> = {
  context: 'deviceManagement/assignmentFilters',
  type: 'microsoft.graph.deviceAndAppManagementAssignmentFilter',
  properties: new Set([
    'id',
    'displayName',
    'description',
    'platform',
    'rule',
    'assignmentFilterManagementType',
    'createdDateTime',
    'lastModifiedDateTime',
    'roleScopeTags',
    'payloads',
  ]),
  toJson: (row) => ({ ...row, roleScopeTags: ['0'], payloads: [] }),
  pageSize: 100,
};

/** `/deviceManagement/assignmentFilters`: reading, and checking a rule. */
export function assignmentFilters(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  addListRoutes(app, SET, (call) => call.tenant.filters.values());
  app.post('/validateFilter', async (c) => {
    const body = await readBody(c.req.raw);
    const filter = body['deviceAndAppManagementAssignmentFilter'];
    if (!isRecord(filter)) throw badRequest('deviceAndAppManagementAssignmentFilter is missing');
    return Response.json({
      '@odata.context': contextUrl(c.env.call, 'microsoft.graph.assignmentFilterValidationResult'),
      isValidRule:
        tryRule(stringAt(filter, 'rule') ?? '', stringAt(filter, 'platform') ?? '') !== undefined,
    });
  });
  app.get('/:id', (c) => {
    const { call } = c.env;
    const row = call.tenant.filters.get(c.req.param('id').toLowerCase());
    if (row === undefined)
      throw notFound('deviceAndAppManagementAssignmentFilter', c.req.param('id'));
    return entityResponse(call, SET, row, readQuery(c.req.raw, { allows: ['$select', '$expand'] }));
  });
  return app;
}

function tryRule(rule: string, platform: string): RuleNode | undefined {
  try {
    return parseRule(rule, platform);
  } catch (error) {
    if (error instanceof RuleError) return undefined;
    throw error;
  }
}

/** Columns of the answer, in the order observed (assignment-filter-reference). */
const COLUMNS = [
  'deviceCategory',
  'cpuArchitecture',
  'deviceId',
  'deviceName',
  'enrollmentProfileName',
  'isTpmAttested',
  'isRooted',
  'deviceTrustType',
  'manufacturer',
  'model',
  'operatingSystemSKU',
  'operatingSystemVersion',
  'osVersion',
  'deviceOwnership',
  'userPrincipalName',
];

function cell(call: Call, device: Device, column: string): string | null {
  if (column === 'deviceId') return device.id;
  if (column === 'userPrincipalName')
    return device.userId === null
      ? null
      : (call.tenant.users.get(device.userId)?.userPrincipalName ?? null);
  return RULE_PROPERTIES.find((each) => each.name === column)?.read(device) ?? null;
}

function wholeNumber(data: JsonRecord, key: string, fallback: number, max: number): number {
  const value = data[key] ?? fallback;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > max)
    throw badRequest(`${key} must be a whole number from 0 to ${max}`);
  return value;
}

/**
 * `/deviceManagement/evaluateAssignmentFilter`: which devices a rule matches, as JSON in an octet
 * stream (observed).
 */
export async function evaluateAssignmentFilter(call: Call, request: Request): Promise<Response> {
  const body = await readBody(request);
  refuseUnknown(body, 'microsoft.graph.evaluateAssignmentFilter', ['data']);
  const { data } = body;
  if (!isRecord(data)) throw badRequest('data is missing');
  refuseUnknown(data, 'microsoft.graph.assignmentFilterEvaluateRequest', [
    'platform',
    'rule',
    'top',
    'skip',
    'orderBy',
    'search',
  ]);
  const platform = stringAt(data, 'platform') ?? '';
  const rule = tryRule(stringAt(data, 'rule') ?? '', platform);
  if (rule === undefined) throw badRequest('The assignment filter rule is not valid');
  const top = wholeNumber(data, 'top', 100, 100);
  const skip = wholeNumber(data, 'skip', 0, 100_000);
  const search = (stringAt(data, 'search') ?? '').toLowerCase();
  const found = [...call.tenant.devices.values()].filter(
    (device) =>
      device.filterPlatform === platform &&
      device.deviceName.toLowerCase().includes(search) &&
      ruleMatches(rule, device),
  );
  const values = found
    .slice(skip, skip + top)
    .map((device) => COLUMNS.map((column) => cell(call, device, column)));
  return new Response(
    JSON.stringify({ Columns: COLUMNS.map((Name) => ({ Name })), Values: values }),
    {
      headers: { 'content-type': 'application/octet-stream' },
    },
  );
}
