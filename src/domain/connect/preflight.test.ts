import { describe, expect, it } from 'vitest';
import { ACTIONS, allows } from './effectivePermissions.ts';
import { RBAC_SCOPE, WRITE_SCOPE } from './permissions.ts';
import { type AccessFacts, preflightOf } from './preflight.ts';

const NOTHING: AccessFacts = { granted: undefined, adminOnly: [], effective: undefined };
const READER = { allowed: [ACTIONS.readConfigurations, 'Microsoft.Intune_ManagedDevices_Read'] };
const ADMIN = { allowed: ['*'] };

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
    expect(preflightOf({ ...NOTHING, ...facts }).kind).toBe(kind);
  });
});

it('a role that lists other actions does not allow this one', () => {
  expect([
    allows(READER, ACTIONS.assignConfigurations),
    allows(READER, ACTIONS.readConfigurations),
    allows({ allowed: [] }, 'x'),
  ]).toEqual([false, true, undefined]);
});
