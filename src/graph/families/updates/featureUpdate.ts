import { z } from 'zod/mini';
import { typeText } from '#domain/family/typeText.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { momentOf, told } from '#graph/wire/field.ts';
import { PAGE_OF_UPDATES } from '#graph/families/updates/pageOfUpdates.ts';

const schema = z.looseObject({
  featureUpdateVersion: told(z.string()),
  endOfSupportDate: told(z.string()),
  installFeatureUpdatesOptional: told(z.boolean()),
});

/** https://learn.microsoft.com/graph/api/resources/intune-softwareupdate-windowsfeatureupdateprofile?view=graph-rest-beta */
export const featureUpdate = {
  path: '/deviceManagement/windowsFeatureUpdateProfiles',
  fields:
    'id,displayName,description,featureUpdateVersion,endOfSupportDate,' +
    'installFeatureUpdatesOptional,createdDateTime,lastModifiedDateTime,roleScopeTagIds',
  pageSize: PAGE_OF_UPDATES,
  name: 'displayName',
  typeText(item) {
    const { featureUpdateVersion, endOfSupportDate, installFeatureUpdatesOptional } =
      schema.parse(item);
    return typeText([
      featureUpdateVersion ?? '',
      momentOf(endOfSupportDate) ?? '',
      String(installFeatureUpdatesOptional ?? ''),
    ]);
  },
  bodyKey: 'assignments',
  rowType: 'windowsFeatureUpdateProfileAssignment',
} as const satisfies GraphFamily;
