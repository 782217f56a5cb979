import { type ConfigurationKey, configurationKeySchema } from '#domain/family/configurationKey.ts';

/** The key that a test writes as text. */
export function keyOf(text: string): ConfigurationKey {
  return configurationKeySchema.parse(text);
}
