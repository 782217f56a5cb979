import { type ConfigurationKey, familyKeyOf, familyOf } from '#domain/family/configurationKey.ts';
import { type FamilyKey, familyFacts } from '#domain/family/families.ts';
import type { PermissionArea } from '#domain/family/family.ts';
import { readScope, writeScope } from '#domain/family/permissionArea.ts';
import { SCOPES } from '#graph/scopes.ts';

const READ: Readonly<Record<PermissionArea, readonly string[]>> = {
  Configuration: SCOPES.readConfigurations,
  Scripts: [readScope('Scripts')],
  ServiceConfig: [readScope('ServiceConfig')],
  Apps: [readScope('Apps')],
};

const WRITE: Readonly<Record<PermissionArea, readonly string[]>> = {
  Configuration: SCOPES.writeConfigurations,
  Scripts: [writeScope('Scripts')],
  ServiceConfig: [writeScope('ServiceConfig')],
  Apps: [writeScope('Apps')],
};

/** The least delegated permission that reads the configurations of a family and who has them. */
export function readScopesOfFamily(family: FamilyKey): readonly string[] {
  return READ[familyFacts(family).permission];
}

/** The least delegated permission that reads a configuration and its assignments. */
export function readScopesOf(key: ConfigurationKey): readonly string[] {
  return readScopesOfFamily(familyKeyOf(key));
}

/** The least delegated permissions that assign all of these, each once. */
export function writeScopesOfAll(keys: Iterable<ConfigurationKey>): string[] {
  return [...new Set([...keys].flatMap(writeScopesOf))];
}

/** The least delegated permission that assigns it. */
export function writeScopesOf(key: ConfigurationKey): readonly string[] {
  return WRITE[familyOf(key).permission];
}
