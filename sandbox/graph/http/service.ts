import { Hono } from 'hono';
import { approvalPolicies, approvalRequests } from '../../approvals/routes.ts';
import { assignmentFilters, evaluateAssignmentFilter } from '../assign/assignmentFilters.ts';
import { auditEvents } from '../auditEvents.ts';
import type { GraphEnv } from './call.ts';
import { configManagerCollections } from '../configManagerCollections.ts';
import { deviceConfigurations } from '../deviceConfigurations.ts';
import { directoryObjects, me, organization } from '../directory.ts';
import { graphError, noRoute } from './errors.ts';
import { groups } from '../groups.ts';
import { entraDevices, users } from '../members.ts';
import { managedDevices } from '../managedDevices.ts';
import { appStatesOf } from '../reports/appStates.ts';
import { reports } from '../reports/reports.ts';
import { roleScopeTags } from '../roleScopeTags.ts';
import { familyRoutes } from '../families/familyRoutes.ts';
import { FAMILIES } from '../../tenant/families/registry.ts';
import { segmentsOf } from './path.ts';
import { effectivePermissions } from '../effectivePermissions.ts';
import { intentTemplates } from '../families/intentTemplates.ts';

/** What stands in v1.0 here: only what the app reads there. */
function directory(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  app.route('/me', me());
  app.route('/organization', organization());
  app.route('/groups', groups());
  app.route('/users', users());
  app.route('/devices', entraDevices());
  return app;
}

/**
 * The whole Graph: every resource under its version. Errors are thrown, the pipeline writes them.
 */
export function createGraph(): Hono<GraphEnv> {
  const beta = directory();
  beta.route('/deviceManagement/auditEvents', auditEvents());
  beta.route('/deviceManagement/deviceConfigurations', deviceConfigurations());
  beta.route('/deviceManagement/assignmentFilters', assignmentFilters());
  beta.route('/deviceManagement/configManagerCollections', configManagerCollections());
  beta.route('/deviceManagement/managedDevices', managedDevices());
  beta.route('/deviceManagement/reports', reports());
  beta.route('/deviceManagement/roleScopeTags', roleScopeTags());
  beta.post('/deviceManagement/evaluateAssignmentFilter', (c) =>
    evaluateAssignmentFilter(c.env.call, c.req.raw),
  );
  beta.get('/deviceManagement/:call{getEffectivePermissions.*}', (c) =>
    effectivePermissions(c.env.call, c.req.raw),
  );
  beta.route('/deviceManagement/operationApprovalRequests', approvalRequests());
  beta.route('/deviceManagement/operationApprovalPolicies', approvalPolicies());
  beta.get('/users/:id/mobileAppIntentAndStates/:device', (c) =>
    appStatesOf(c.env.call, c.req.param('id'), c.req.param('device')),
  );
  beta.route('/deviceManagement/templates', intentTemplates());
  for (const family of FAMILIES) beta.route(`/${family.path}`, familyRoutes(family));
  beta.route('/directoryObjects', directoryObjects());
  const app = new Hono<GraphEnv>();
  app.route('/beta', beta);
  app.route('/v1.0', directory());
  app.onError((error) => {
    throw error;
  });
  app.notFound((c) => {
    const segments = segmentsOf(c.req.raw);
    if (c.env.call.version === 'beta' && /^device(App)?Management$/.test(segments[0] ?? ''))
      throw noRoute(['~/singleton', ...segments.slice(1).map(() => 'navigation')].join('/'));
    throw graphError(
      400,
      'BadRequest',
      `Resource not found for the segment '${segments[0] ?? ''}'.`,
    );
  });
  return app;
}
