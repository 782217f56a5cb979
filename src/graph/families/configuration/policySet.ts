import { z } from 'zod/mini';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({ status: told(z.string()) });

/** https://learn.microsoft.com/graph/api/resources/intune-policyset-policyset?view=graph-rest-beta */
export const policySet = {
  path: '/deviceAppManagement/policySets',
  fields: 'id,displayName,description,status,createdDateTime,lastModifiedDateTime,roleScopeTags',
  pageSize: 1000,
  // `$expand=assignments` is refused.
  listsApart: true,
  name: 'displayName',
  typeText: (item) => schema.parse(item).status ?? '',
  // It is written by an action of its own, which changes what is in it.
  bodyKey: undefined,
  rowType: 'policySetAssignment',
} as const satisfies GraphFamily;
