import { z } from 'zod/mini';
import { typeText } from '#domain/family/typeText.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';
import { PAGE_OF_UPDATES } from '#graph/families/updates/pageOfUpdates.ts';

const schema = z.looseObject({
  approvalType: told(z.string()),
  deploymentDeferralInDays: told(z.number()),
  newUpdates: told(z.number()),
});

/** https://learn.microsoft.com/graph/api/resources/intune-softwareupdate-windowsdriverupdateprofile?view=graph-rest-beta */
export const driverUpdate = {
  path: '/deviceManagement/windowsDriverUpdateProfiles',
  fields:
    'id,displayName,description,approvalType,deploymentDeferralInDays,newUpdates,' +
    'createdDateTime,lastModifiedDateTime,roleScopeTagIds',
  pageSize: PAGE_OF_UPDATES,
  name: 'displayName',
  typeText(item) {
    const { approvalType, deploymentDeferralInDays, newUpdates } = schema.parse(item);
    return typeText([
      approvalType ?? '',
      String(deploymentDeferralInDays ?? ''),
      String(newUpdates ?? ''),
    ]);
  },
  bodyKey: 'assignments',
  rowType: 'windowsDriverUpdateProfileAssignment',
} as const satisfies GraphFamily;
