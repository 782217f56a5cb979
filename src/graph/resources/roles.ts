import type { EffectivePermissions } from '#domain/connect/effectivePermissions.ts';
import type { Http } from '#graph/transport/http.ts';
import { readAll } from '#graph/transport/paging.ts';
import { SCOPES } from '#graph/scopes.ts';
import { fromGraphRolePermissions, graphRolePermissionSchema } from '#graph/wire/rolePermission.ts';

/** Intune's role-based access control, as far as it concerns the person signed in. */
export function rolesResource(http: Http) {
  return {
    /**
     * What all roles of the signed-in person allow together. `scope` is documented as a string and
     * no more; `*` is what Microsoft's own tools ask.
     * https://learn.microsoft.com/graph/api/intune-rbac-devicemanagement-geteffectivepermissions?view=graph-rest-beta
     */
    async effectivePermissions(signal?: AbortSignal): Promise<EffectivePermissions> {
      const url = "/beta/deviceManagement/getEffectivePermissions(scope='*')";
      return fromGraphRolePermissions(
        await readAll(http, { url, scopes: SCOPES.readRoles, signal }, graphRolePermissionSchema),
      );
    },
  };
}
