import {
  type Intent,
  INTENTS,
  isAmong,
  liveBeside,
  UNSAID_INTENT,
  usualIntent,
} from '#domain/assignment/intent.ts';
import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import { familyFacts } from '#domain/family/families.ts';

/** What may be asked for of several configurations, in the order of the form. */
export interface IntentsOfAll {
  readonly intents: readonly Intent[];
  /** What is asked for as long as nobody says otherwise; the same for all of them. */
  readonly usual: Intent;
  /**
   * Those of apps that stand beside other configurations: one of them has to be chosen for the apps,
   * since there is none that both take.
   */
  readonly apart: readonly Intent[];
}

/** The intents that any of these configurations takes. */
export function intentsOfAll(keys: Iterable<ConfigurationKey>): IntentsOfAll {
  const all = [...new Set([...keys].map(familyKeyOf))];
  const beside = all.filter((family) => liveBeside(familyFacts(family).intents));
  const isMixed = beside.length > 0 && beside.length < all.length;
  const families = isMixed ? all.filter((family) => !beside.includes(family)) : all;
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
    apart: isMixed
      ? INTENTS.filter((intent) =>
          beside.some((family) => isAmong(intent, familyFacts(family).intents)),
        )
      : [],
  };
}
