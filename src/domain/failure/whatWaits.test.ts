import { expect, it } from 'vitest';
import { whatWaits } from '#domain/failure/whatWaits.ts';

const BETA = 'https://graph.microsoft.com/beta';

const read = (path: string) =>
  ({ kind: 'throttled', trace: { isRead: true, url: `${BETA}${path}` } }) as const;

it.each([
  ['/deviceManagement/deviceConfigurations/1/assignments?$top=100', 'assignments'],
  ['/deviceManagement/assignmentFilters?$select=id', 'filters'],
  ['/deviceManagement/managedDevices?$count=true', 'devices'],
  ['/groups/1/transitiveMembers', 'groups'],
  ['/users/1', 'users'],
  ['/deviceManagement/deviceConfigurations', 'configurations and apps'],
  ['/deviceAppManagement/mobileApps', 'configurations and apps'],
  ['/$batch', 'several reads'],
  ['/organization', 'a read'],
])('a read of %s is one of %s', (path, what) => {
  expect(whatWaits([read(path)])).toBe(what);
});

it('what is written is the change of the admin, and each is named once', () => {
  const write = {
    kind: 'throttled',
    trace: { url: `${BETA}/deviceManagement/deviceConfigurations/1/assign` },
  } as const;
  expect(whatWaits([write, read('/groups/1'), read('/groups/2')])).toBe('your change, groups');
});
