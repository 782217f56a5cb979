import { describe, expect, it } from 'vitest';
import { ACTIONS, allows } from './effectivePermissions.ts';
import { RBAC_SCOPE, WRITE_SCOPE } from './permissions.ts';
import { type AccessFacts, preflightOf } from './preflight.ts';

const NOTHING: AccessFacts = { granted: undefined, adminOnly: [], effective: undefined };
const READER = { allowed: [ACTIONS.readConfigurations, 'Microsoft.Intune_ManagedDevices_Read'] };
const ADMIN = { allowed: ['*'] };

const CONFIGURATIONS = [
  { what: 'Device configurations', scope: WRITE_SCOPE, action: ACTIONS.assignConfigurations },
];
const SCRIPTS = [
  {
    what: 'PowerShell scripts',
    scope: 'DeviceManagementScripts.ReadWrite.All',
    action: ACTIONS.assignConfigurations,
  },
];

describe('before anything is filled in', () => {
  it.each<[what: string, facts: Partial<AccessFacts>, kind: string]>([
    ['nothing is known', {}, 'unknown'],
    ['the write scope is there, the role was not read', { granted: [WRITE_SCOPE] }, 'unknown'],
    ['the write scope is missing, but can be asked for', { granted: ['User.Read'] }, 'unknown'],
    [
      'the write scope is missing, and only an administrator can grant it',
      { granted: ['User.Read'], adminOnly: [WRITE_SCOPE] },
      'mayNot',
    ],
    [
      'an administrator granted it meanwhile',
      { granted: [WRITE_SCOPE], adminOnly: [WRITE_SCOPE] },
      'unknown',
    ],
    [
      'what was refused is something else',
      { granted: ['User.Read'], adminOnly: [RBAC_SCOPE] },
      'unknown',
    ],
    ['the scopes are not known, whatever was refused', { adminOnly: [WRITE_SCOPE] }, 'unknown'],
    ['the role may only read', { granted: [WRITE_SCOPE], effective: READER }, 'mayNot'],
    [
      'the role came back empty, which says nothing',
      { granted: [WRITE_SCOPE], effective: { allowed: [] } },
      'unknown',
    ],
    ['the role may everything', { granted: [WRITE_SCOPE], effective: ADMIN }, 'may'],
    [
      'the role may everything, the scope is still to be asked for',
      { granted: ['User.Read'], effective: ADMIN },
      'unknown',
    ],
    [
      'the role may assign',
      {
        granted: [WRITE_SCOPE],
        effective: { allowed: [ACTIONS.assignConfigurations.toUpperCase()] },
      },
      'may',
    ],
  ])('%s', (_what, facts, kind) => {
    expect(preflightOf({ ...NOTHING, ...facts }, CONFIGURATIONS).kind).toBe(kind);
  });
});

describe('what is said of who', () => {
  const compliance = {
    granted: [WRITE_SCOPE],
    adminOnly: [],
    effective: { allowed: ['Microsoft.Intune_DeviceCompliancePolices_Assign'] },
  };

  it('names what may not be assigned, and the action that the role lacks', () => {
    expect(preflightOf(compliance, CONFIGURATIONS)).toMatchObject({
      kind: 'mayNot',
      title: 'You may not assign Device configurations',
      what: expect.stringContaining('“Device configurations / Assign”') as string,
    });
  });

  it('where only an administrator can grant the permission of one area, the others stand', () => {
    const facts = {
      ...NOTHING,
      granted: ['User.Read'],
      adminOnly: [SCRIPTS[0]!.scope],
    };
    expect(preflightOf(facts, SCRIPTS)).toMatchObject({
      kind: 'mayNot',
      title: 'You may not assign PowerShell scripts',
    });
    expect(preflightOf(facts, CONFIGURATIONS).kind).toBe('unknown');
  });

  it('nobody is refused before they choose, who may assign something', () => {
    const some = {
      ...compliance,
      effective: { allowed: ['Microsoft.Intune_SecurityBaselines_Assign'] },
    };
    expect(preflightOf(some)).toMatchObject({
      kind: 'some',
      title: expect.stringContaining('Device configurations') as string,
    });
    expect(preflightOf({ ...compliance, effective: READER })).toMatchObject({
      kind: 'mayNot',
      title: 'You can look, not change',
    });
    expect(preflightOf({ ...compliance, effective: ADMIN }).kind).not.toBe('mayNot');
  });
});

it('a role that lists other actions does not allow this one', () => {
  expect([
    allows(READER, ACTIONS.assignConfigurations),
    allows(READER, ACTIONS.readConfigurations),
    allows({ allowed: [] }, 'x'),
  ]).toEqual([false, true, undefined]);
});
