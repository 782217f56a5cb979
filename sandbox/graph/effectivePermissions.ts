import type { Call } from './http/call.ts';
import { contextUrl } from './http/call.ts';
import { badRequest, graphError } from './http/errors.ts';
import { segmentsOf } from './http/path.ts';

/**
 * `getEffectivePermissions(scope='*')`: what the roles of the caller allow together. Allowed
 * actions alone, as observed; an administrator is allowed `*`. Other scopes are not documented, and
 * refused here.
 */
export function effectivePermissions(call: Call, request: Request): Response {
  const [, name = ''] = segmentsOf(request);
  if (name !== "getEffectivePermissions(scope='*')")
    throw badRequest(`The scope of ${name} is not understood`);
  if (call.person === undefined)
    throw graphError(403, 'Forbidden', 'getEffectivePermissions is for delegated access only.');
  const allowedResourceActions = call.person.actions;
  return Response.json({
    '@odata.context': contextUrl(call, 'Collection(microsoft.graph.rolePermission)'),
    value: [
      {
        '@odata.type': '#microsoft.graph.rolePermission',
        actions: allowedResourceActions,
        resourceActions: [{ allowedResourceActions, notAllowedResourceActions: [] }],
      },
    ],
  });
}
