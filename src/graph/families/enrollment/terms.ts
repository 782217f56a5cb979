import { z } from 'zod/mini';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({ title: told(z.string()) });

/** https://learn.microsoft.com/graph/api/resources/intune-companyterms-termsandconditions?view=graph-rest-beta */
export const terms = {
  path: '/deviceManagement/termsAndConditions',
  fields:
    'id,displayName,description,title,version,createdDateTime,lastModifiedDateTime,roleScopeTagIds',
  pageSize: 1000,
  // `$expand=assignments` is refused.
  listsApart: true,
  name: 'displayName',
  typeText: (item) => schema.parse(item).title ?? '',
  bodyKey: undefined,
  rowType: 'termsAndConditionsAssignment',
} as const satisfies GraphFamily;
