import { z } from 'zod/mini';
import { settingsCatalogText } from '#domain/family/configuration/settingsCatalog.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';

const policySchema = z.looseObject({
  platforms: told(z.string()),
  technologies: told(z.string()),
  disableEntraGroupPolicyAssignment: told(z.boolean()),
  templateReference: told(
    z.looseObject({
      templateId: told(z.string()),
      templateFamily: told(z.string()),
      templateDisplayName: told(z.string()),
    }),
  ),
});

/** https://learn.microsoft.com/graph/api/resources/intune-deviceconfigv2-devicemanagementconfigurationpolicy?view=graph-rest-beta */
export const settingsCatalog = {
  path: '/deviceManagement/configurationPolicies',
  fields:
    'id,name,description,platforms,technologies,templateReference,disableEntraGroupPolicyAssignment,isAssigned,createdDateTime,lastModifiedDateTime,roleScopeTagIds',
  // Without `$top` a page has 25.
  pageSize: 1000,
  name: 'name',
  // Seen to come with an empty list where there is one (msgraph-sdk-powershell#3337).
  tellsAssigned: true,
  typeText(item) {
    const { platforms, technologies, disableEntraGroupPolicyAssignment, templateReference } =
      policySchema.parse(item);
    return settingsCatalogText({
      templateFamily: templateReference?.templateFamily ?? 'none',
      platforms: platforms ?? '',
      technologies: technologies ?? '',
      noGroups: disableEntraGroupPolicyAssignment === true ? 'yes' : '',
      templateId: templateReference?.templateId ?? '',
      templateName: templateReference?.templateDisplayName ?? '',
    });
  },
  bodyKey: 'assignments',
  rowType: 'deviceManagementConfigurationPolicyAssignment',
} as const satisfies GraphFamily;
