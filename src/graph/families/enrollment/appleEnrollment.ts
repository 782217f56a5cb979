import { z } from 'zod/mini';
import { typeText } from '#domain/family/typeText.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({
  platform: told(z.string()),
  defaultEnrollmentType: told(z.string()),
  priority: told(z.number()),
});

/** https://learn.microsoft.com/graph/api/resources/intune-enrollment-appleuserinitiatedenrollmentprofile?view=graph-rest-beta */
export const appleEnrollment = {
  path: '/deviceManagement/appleUserInitiatedEnrollmentProfiles',
  fields:
    'id,displayName,description,platform,defaultEnrollmentType,priority,createdDateTime,lastModifiedDateTime',
  pageSize: 1000,
  name: 'displayName',
  typeText(item) {
    const { platform, defaultEnrollmentType, priority } = schema.parse(item);
    return typeText([platform ?? '', defaultEnrollmentType ?? '', String(priority ?? '')]);
  },
  bodyKey: undefined,
  rowType: 'appleEnrollmentProfileAssignment',
} as const satisfies GraphFamily;
