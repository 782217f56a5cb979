import { type Intent, INTENTS, UNSAID_INTENT, usualIntent } from '#domain/assignment/intent.ts';
import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import { familyFacts } from '#domain/family/families.ts';

/** What may be asked for of several configurations, in the order of the form. */
export interface IntentsOfAll {
  readonly intents: readonly Intent[];
  /** What is asked for as long as nobody says otherwise; the same for all of them. */
  readonly usual: Intent;
}

/**
 * The intents that any of these configurations takes. Where families differ in the usual one, it is
 * {@link UNSAID_INTENT}, which those refuse that ask for another.
 */
export function intentsOfAll(keys: Iterable<ConfigurationKey>): IntentsOfAll {
  const families = new Set([...keys].map(familyKeyOf));
  const taken = new Set<Intent>();
  const usual = new Set<Intent>();
  for (const family of families) {
    const { intents } = familyFacts(family);
    for (const intent of intents) taken.add(intent);
    usual.add(usualIntent(intents));
  }
  const [only, ...others] = usual;
  return {
    intents: INTENTS.filter((intent) => taken.has(intent)),
    usual: only !== undefined && others.length === 0 ? only : UNSAID_INTENT,
  };
}
