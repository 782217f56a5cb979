import { expect, it } from 'vitest';
import { open } from './testKit.ts';

const PATH = "/beta/deviceManagement/getEffectivePermissions(scope='*')";
const SCOPES = ['User.Read', 'DeviceManagementRBAC.Read.All'];

it.each([
  ['ada', true],
  ['nia', true],
  ['rui', false],
  ['pia', false],
  ['sam', true],
  ['cleo', false],
] as const)('%s may assign: %s', async (as, mayAssign) => {
  const { ask } = open();
  const { status, value } = await ask('GET', PATH, { as, scopes: SCOPES });
  const [{ allowedResourceActions = [] } = {}] = (value[0]?.['resourceActions'] ?? []) as {
    allowedResourceActions?: string[];
  }[];
  expect(status).toBe(200);
  expect(
    allowedResourceActions.includes('*') ||
      allowedResourceActions.includes('Microsoft.Intune_DeviceConfigurations_Assign'),
  ).toBe(mayAssign);
  expect(allowedResourceActions.length).toBeGreaterThan(0);
});

it.each([
  ['pia', 'MobileApps_Assign', true],
  ['pia', 'ManagedApps_Assign', false],
  ['rui', 'MobileApps_Assign', false],
  ['rui', 'MobileApps_Read', true],
] as const)('%s has the action %s: %s', async (as, action, isAllowed) => {
  const { ask } = open();
  const { text } = await ask('GET', PATH, { as, scopes: SCOPES });
  expect(text.includes(`"Microsoft.Intune_${action}"`)).toBe(isAllowed);
});

it('needs its own permission, knows one scope, and is read only', async () => {
  const { ask } = open();
  expect(await ask('GET', PATH, { as: 'ada' })).toMatchObject({
    status: 403,
    message: expect.stringContaining('DeviceManagementRBAC.Read.All'),
  });
  expect(
    await ask('GET', "/beta/deviceManagement/getEffectivePermissions(scope='x')", {
      scopes: SCOPES,
    }),
  ).toMatchObject({ status: 400 });
  expect(
    await ask('GET', '/beta/deviceManagement/getEffectivePermissions', { scopes: SCOPES }),
  ).toMatchObject({ status: 400 });
  expect(
    (await ask('POST', PATH, { as: 'rui', scopes: SCOPES, body: {} })).status,
  ).toBeGreaterThanOrEqual(400);
});
