import { expect, it } from 'vitest';
import { SIGN_IN_SCOPES } from '#auth/scopes.ts';
import { PERMISSIONS } from '#domain/connect/permissions.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { areaOf } from '#domain/family/permissionArea.ts';
import { REGISTERED_SCOPES } from '../../../sandbox/oidc/scopes.ts';
import { readScopesOfFamily, writeScopesOf } from '#graph/families/scopes.ts';
import { SCOPES } from '#graph/scopes.ts';

it('the permissions are those that requests name, and no others', () => {
  const asked = new Set<string>([
    ...SIGN_IN_SCOPES,
    ...Object.values(SCOPES).flat(),
    ...FAMILY_KEYS.flatMap((family) => [
      ...readScopesOfFamily(family),
      ...(familyFacts(family).writes === 'shown' ? [] : writeScopesOf(keyOfId(family, 'id')!)),
    ]),
  ]);
  expect(PERMISSIONS.map(({ scope }) => scope).toSorted()).toEqual([...asked].toSorted());
  expect(
    PERMISSIONS.filter(({ asked: when }) => when === 'signIn')
      .map(({ scope }) => scope)
      .toSorted(),
  ).toEqual([...SIGN_IN_SCOPES].toSorted());
});

it('an administrator consents to all of them at once: the registration lists them and no others', () => {
  expect([...REGISTERED_SCOPES].toSorted()).toEqual(
    PERMISSIONS.map(({ scope }) => scope).toSorted(),
  );
});

it('sign-in asks for no family but those that everybody sees', () => {
  const read = FAMILY_KEYS.flatMap((family) => readScopesOfFamily(family));
  const more = read.filter((scope) => !(SIGN_IN_SCOPES as readonly string[]).includes(scope));
  expect(more.filter((scope) => areaOf(scope) === undefined)).toEqual([]);
});
