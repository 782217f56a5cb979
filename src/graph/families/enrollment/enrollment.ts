import { z } from 'zod/mini';
import { typeText } from '#domain/family/typeText.ts';
import type { GraphFamily } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';

const schema = z.looseObject({
  deviceEnrollmentConfigurationType: told(z.string()),
  priority: told(z.number()),
  platformType: told(z.string()),
});

/** https://learn.microsoft.com/graph/api/resources/intune-onboarding-deviceenrollmentconfiguration?view=graph-rest-beta */
export const enrollment = {
  path: '/deviceManagement/deviceEnrollmentConfigurations',
  // The platform is a property of some of the types.
  fields: undefined,
  pageSize: 1000,
  name: 'displayName',
  typeText(item) {
    const { deviceEnrollmentConfigurationType, priority, platformType } = schema.parse(item);
    return typeText([
      deviceEnrollmentConfigurationType ?? '',
      String(priority ?? ''),
      platformType ?? '',
    ]);
  },
  bodyKey: 'enrollmentConfigurationAssignments',
  rowType: 'enrollmentConfigurationAssignment',
} as const satisfies GraphFamily;
