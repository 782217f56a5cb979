import { z } from 'zod/mini';
import type { EffectivePermissions } from '#domain/connect/effectivePermissions.ts';

/** rolePermission as Graph beta writes it. `actions` is deprecated, and may be all there is. */
export const graphRolePermissionSchema = z.looseObject({
  actions: z.nullish(z.array(z.nullable(z.string()))),
  resourceActions: z.nullish(
    z.array(z.looseObject({ allowedResourceActions: z.nullish(z.array(z.nullable(z.string()))) })),
  ),
});

export type GraphRolePermission = z.infer<typeof graphRolePermissionSchema>;

export function fromGraphRolePermissions(
  permissions: readonly GraphRolePermission[],
): EffectivePermissions {
  const allowed = permissions.flatMap(({ actions, resourceActions }) => [
    ...(resourceActions ?? []).flatMap(
      ({ allowedResourceActions }) => allowedResourceActions ?? [],
    ),
    ...(actions ?? []),
  ]);
  return { allowed: [...new Set(allowed.filter((action) => action !== null))].toSorted() };
}
