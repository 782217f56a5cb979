import { z } from 'zod/mini';
import {
  BARE_FAMILY,
  FAMILY_KEYS,
  familyFacts,
  type FamilyKey,
  isFamilyKey,
} from '#domain/family/families.ts';
import type { Family } from '#domain/family/family.ts';

/** A device configuration has one key, its id: with its family before it, a text is no key. */
const PREFIXES = FAMILY_KEYS.filter((key) => key !== BARE_FAMILY);

/**
 * Reads what the app, or a person, wrote down as a key. Ids go into addresses: a GUID as a rule,
 * and never a dot, a slash or a percent sign.
 */
export const configurationKeySchema = z
  .string()
  .check(z.regex(new RegExp(`^(?:(?:${PREFIXES.join('|')}):)?[\\w-]{1,100}$`), 'is not an id'))
  .brand<'ConfigurationKey'>();

/**
 * Names one configuration of a tenant, whatever its family: a bare id is a device configuration,
 * `family:id` is any other. Opaque: it is compared, kept and put into addresses as it is, and taken
 * apart in `domain/family` and `graph/families` only. Version 0.1 wrote bare ids, so that whatever
 * it kept (journals, plans, plan files, links, stars) reads as keys of device configurations.
 */
export type ConfigurationKey = z.infer<typeof configurationKeySchema>;

/** The key in a text, or undefined where it is none. */
export function toConfigurationKey(text: string): ConfigurationKey | undefined {
  return configurationKeySchema.safeParse(text).data;
}

/** The key of what Graph calls `id`; undefined for an id that no address can hold. */
export function keyOfId(family: FamilyKey, id: string): ConfigurationKey | undefined {
  return toConfigurationKey(family === BARE_FAMILY ? id : `${family}:${id}`);
}

export function familyKeyOf(key: ConfigurationKey): FamilyKey {
  const family = key.slice(0, Math.max(0, key.indexOf(':')));
  return isFamilyKey(family) ? family : BARE_FAMILY;
}

export function familyOf(key: ConfigurationKey): Family {
  return familyFacts(familyKeyOf(key));
}

/** What it is called within a sentence: what has a list of its own has a word of its own. */
export function nounOf(key: ConfigurationKey): string {
  return NOUNS.find(({ prefix }) => key.startsWith(prefix))?.noun ?? 'configuration';
}

/** Those of families with a list of their own: a list of ten thousand keys asks for each. */
const NOUNS = FAMILY_KEYS.flatMap((family) => {
  const { page, singular } = familyFacts(family);
  return page === undefined ? [] : { prefix: `${family}:`, noun: singular.toLowerCase() };
});

/** What Graph, the admin center and the audit log call it. */
export function graphIdOf(key: ConfigurationKey): string {
  return key.slice(key.indexOf(':') + 1);
}

/** Why this app changes none of its assignments, as a sentence; undefined where it does. */
export function whyShownOnly(key: ConfigurationKey): string | undefined {
  const { writes, whyShown } = familyOf(key);
  return writes === 'shown' ? whyShown : undefined;
}

/** Does every change of its list write the whole of it? */
export function replacesList(key: ConfigurationKey): boolean {
  return familyOf(key).writes === 'replace';
}
