import { EVERY_PLATFORM, type Family, never } from './family.ts';
import { notToGroup, toGroup } from './seedRows.ts';

/** Policy sets, which assign other things along with themselves. */
export const policySet: Family = {
  key: 'policySet',
  share: 3,
  path: 'deviceAppManagement/policySets',
  entity: 'policySet',
  nameProperty: 'displayName',
  defaults: { status: 'success', errorCode: 'noError', guidedDeploymentTags: [] },
  own: ['description', 'createdDateTime', 'lastModifiedDateTime', 'roleScopeTags'],
  expand: 'refused',
  write: { by: 'nothing' },
  row: { type: 'policySetAssignment', payload: (now) => ({ lastModifiedDateTime: now }) },
  targets: () => ['group', 'exclusion'],
  platforms: EVERY_PLATFORM,
  takesFilter: never,
  scope: 'Configuration',
  assignAction: () => 'PolicySets_Assign',
  auditCategory: 'Other',
  seeds: [
    {
      name: 'Starter kit',
      description: 'What every new device gets',
      rows: [toGroup('DYN - Windows Autopilot')],
    },
    {
      name: 'Field sales',
      properties: { status: 'partialSuccess' },
      rows: [toGroup('Sales'), notToGroup('WIN - Kiosks')],
    },
    { name: 'Guided: Remote work', properties: { status: 'notAssigned' } },
  ],
};
