import { z } from 'zod';

/**
 * Reads what the app, or a person, wrote down as a key. Ids go into addresses: a GUID as a rule,
 * and never a dot, a slash or a percent sign.
 */
export const configurationKeySchema = z
  .string()
  .regex(/^[\w-]{1,100}$/, 'is no id')
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
