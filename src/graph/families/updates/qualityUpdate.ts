import { z } from 'zod/mini';
import { typeText } from '#domain/family/typeText.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';
import { PAGE_OF_UPDATES } from '#graph/families/updates/pageOfUpdates.ts';

const schema = z.looseObject({
  releaseDateDisplayName: told(z.string()),
  expeditedUpdateSettings: told(z.looseObject({ daysUntilForcedReboot: told(z.number()) })),
});

/** https://learn.microsoft.com/graph/api/resources/intune-softwareupdate-windowsqualityupdateprofile?view=graph-rest-beta */
export const qualityUpdate = {
  path: '/deviceManagement/windowsQualityUpdateProfiles',
  fields:
    'id,displayName,description,releaseDateDisplayName,expeditedUpdateSettings,' +
    'createdDateTime,lastModifiedDateTime,roleScopeTagIds',
  pageSize: PAGE_OF_UPDATES,
  name: 'displayName',
  typeText(item) {
    const { releaseDateDisplayName, expeditedUpdateSettings } = schema.parse(item);
    const days = expeditedUpdateSettings?.daysUntilForcedReboot;
    return typeText([releaseDateDisplayName ?? '', String(days ?? '')]);
  },
  bodyKey: 'assignments',
  rowType: 'windowsQualityUpdateProfileAssignment',
} as const satisfies GraphFamily;
