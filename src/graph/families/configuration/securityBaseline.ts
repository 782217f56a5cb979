import { z } from 'zod/mini';
import { intentText } from '#domain/family/configuration/securityBaseline.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({ isMigratingToConfigurationPolicy: told(z.boolean()) });
const templateSchema = z.looseObject({
  displayName: told(z.string()),
  versionInfo: told(z.string()),
  templateType: told(z.string()),
  templateSubtype: told(z.string()),
  platformType: told(z.string()),
});

/** https://learn.microsoft.com/graph/api/resources/intune-deviceintent-devicemanagementintent?view=graph-rest-beta */
export const securityBaseline = {
  path: '/deviceManagement/intents',
  fields:
    'id,displayName,description,templateId,isAssigned,isMigratingToConfigurationPolicy,' +
    'lastModifiedDateTime,roleScopeTagIds',
  pageSize: 1000,
  listsApart: true,
  tellsAssigned: true,
  name: 'displayName',
  joins: {
    path: '/deviceManagement/templates',
    fields: 'id,displayName,versionInfo,templateType,templateSubtype,platformType',
    by: 'templateId',
  },
  typeText(item, joined) {
    const template = joined === undefined ? {} : templateSchema.parse(joined);
    const { displayName, versionInfo, templateType, templateSubtype, platformType } = template;
    return intentText({
      templateType: templateType ?? '',
      templateSubtype: templateSubtype ?? '',
      platformType: platformType ?? '',
      isMoving: String(schema.parse(item).isMigratingToConfigurationPolicy ?? ''),
      template: [displayName, versionInfo].filter((part) => part != null).join(', '),
    });
  },
  bodyKey: 'assignments',
  rowType: 'deviceManagementIntentAssignment',
} as const satisfies GraphFamily;
