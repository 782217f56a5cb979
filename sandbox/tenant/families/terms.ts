import { EVERY_PLATFORM, type Family, never, USUAL } from './family.ts';
import { toCollection, toGroup, toUsers } from './seedRows.ts';

/** Terms and conditions that a user accepts at enrolment. */
export const terms: Family = {
  key: 'terms',
  share: 2,
  path: 'deviceManagement/termsAndConditions',
  entity: 'termsAndConditions',
  nameProperty: 'displayName',
  defaults: {
    title: 'Terms of use',
    bodyText: 'The device belongs to the company.',
    acceptanceStatement: 'I accept',
    version: 1,
  },
  own: USUAL,
  expand: 'refused',
  write: { by: 'row' },
  row: { type: 'termsAndConditionsAssignment' },
  targets: () => ['group', 'users', 'collection'],
  platforms: EVERY_PLATFORM,
  takesFilter: never,
  scope: 'ServiceConfig',
  assignAction: () => 'TermsAndConditions_Assign',
  auditCategory: 'Other',
  seeds: [
    { name: 'Terms - All staff', rows: [toUsers()] },
    {
      name: 'Terms - Österreich',
      properties: { title: 'Nutzungsbedingungen', version: 3 },
      rows: [toGroup('Geschäftsführung Österreich'), toCollection('CD100014')],
    },
    { name: 'Terms - Contractors (draft)' },
  ],
};
