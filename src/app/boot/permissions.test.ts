import { expect, it } from 'vitest';
import { SIGN_IN_SCOPES } from '#auth/scopes.ts';
import { PERMISSIONS } from '#domain/connect/permissions.ts';
import { SCOPES } from '#graph/scopes.ts';

it('the permissions are those that requests name, and no others', () => {
  const asked = new Set<string>([...SIGN_IN_SCOPES, ...Object.values(SCOPES).flat()]);
  expect(PERMISSIONS.map(({ scope }) => scope).toSorted()).toEqual([...asked].toSorted());
  expect(
    PERMISSIONS.filter(({ asked: when }) => when === 'signIn')
      .map(({ scope }) => scope)
      .toSorted(),
  ).toEqual([...SIGN_IN_SCOPES].toSorted());
});
