import type { Call } from './http/call.ts';
import { contextUrl } from './http/call.ts';
import { badRequest, graphError } from './http/errors.ts';
import { segmentsOf } from './http/path.ts';

/**
 * Actions that a built-in Read Only Operator is allowed, as far as the desk has to do with them;
 * the real role has 55.
 */
const READER_ACTIONS = [
  'Microsoft.Intune_AppleDeviceSerialNumbers_Read',
  'Microsoft.Intune_DeviceCompliancePolices_Read',
  'Microsoft.Intune_DeviceConfigurations_Read',
  'Microsoft.Intune_ManagedApps_Read',
  'Microsoft.Intune_ManagedDevices_Read',
  'Microsoft.Intune_MobileApps_Read',
  'Microsoft.Intune_Organization_Read',
  'Microsoft.Intune_Roles_Read',
  'Microsoft.Intune_TermsAndConditions_Read',
];

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
  const allowedResourceActions = call.person.role === 'all' ? ['*'] : READER_ACTIONS;
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
