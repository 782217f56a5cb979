import { waysTo } from '#domain/guardrails/targets.ts';
import { intentLabel, intentOf } from '#domain/assignment/intent.ts';
import { CONFLICTS } from '#domain/assignment/intentConflicts.ts';
import { isOffering } from '#domain/assignment/offers.ts';
import { isCrowdedOut } from '#domain/assignment/rowIdentity.ts';
import { excludes } from '#domain/assignment/target.ts';
import type { Caution } from '#domain/family/family.ts';
import { chosenNature, everyOtherRow, hasFilter, targetOf } from '#domain/guardrails/facts.ts';
import type { Guardrail, GuardrailFacts } from '#domain/guardrails/guardrail.ts';

/** What the intents of one list say of each other, and which are for whom. */
export const INTENT_RULES: readonly Guardrail[] = [
  {
    id: 'intent-not-for-target',
    rules: [],
    level: 'block',
    field: 'intent',
    source: pageOf,
    test: (facts) => rulesOf(facts)?.whyNot(facts.intent, facts.targetKind),
  },
  {
    id: 'intent-undocumented',
    rules: [],
    level: 'warn',
    field: 'intent',
    source: pageOf,
    isInferred: () => true,
    test: (facts) => rulesOf(facts)?.notDocumented(facts.intent),
  },
  {
    id: 'intent-of-group-taken',
    rules: [],
    level: 'block',
    field: 'intent',
    source: pageOf,
    on: ['add'],
    test: (facts) => {
      const row = rowWithOtherIntent(facts);
      const intent = row && intentOf(row);
      return intent === undefined
        ? undefined
        : `This group is included with the intent ${intentLabel(intent)} already, and a ` +
            'group is included with one intent only. Change that assignment, or exclude ' +
            'the group there.';
    },
    fixes: (facts) => waysTo(rowWithOtherIntent(facts)),
  },
  {
    id: 'intents-conflict',
    rules: [],
    level: 'warn',
    field: 'intent',
    source: pageOf,
    on: ['add', 'edit'],
    test: (facts) => {
      if (rulesOf(facts) === undefined || excludes(facts.targetKind)) return undefined;
      const others = new Set(
        (everyOtherRow(facts) ?? [])
          .filter(({ target }) => !excludes(target.kind))
          .flatMap((row) => intentOf(row) ?? []),
      );
      const told = CONFLICTS.flatMap(({ between, alike, mixed }) => {
        const other = between.find((each) => each !== facts.intent);
        if (!between.includes(facts.intent) || other === undefined || !others.has(other)) return [];
        const whole =
          alike === undefined
            ? 'which of them wins for users who are in both is not documented'
            : `who is in both gets ${intentLabel(alike)}`;
        return [
          `${intentLabel(other)} is assigned here, too: ${whole}${mixed === '' ? '' : `; ${mixed}`}.`,
        ];
      });
      return told.length === 0
        ? undefined
        : `${told.join(' ')} That is decided before any filter is looked at.`;
    },
  },
  {
    id: 'offered-to-devices',
    rules: [],
    level: 'warn',
    field: 'intent',
    source: pageOf,
    test: (facts) => {
      const isOffered = isOffering(facts.intent) && !excludes(facts.targetKind);
      return isOffered && chosenNature(facts)?.kind === 'device'
        ? rulesOf(facts)?.offerToDevices
        : undefined;
    },
  },
  ...(['block', 'warn', 'inform'] as const).map((level): Guardrail => ({
    id: `caution-${level}`,
    rules: [],
    level,
    field: 'configuration',
    source: (facts) => cautionsOf(facts, level)[0]?.page,
    test: (facts) => {
      const words = cautionsOf(facts, level).map((caution) => caution.words);
      return words.length === 0 ? undefined : words.join(' ');
    },
  })),
];

function rulesOf({ configuration }: GuardrailFacts) {
  return configuration?.family.intentsOf?.(configuration.type);
}

function pageOf(facts: GuardrailFacts) {
  return rulesOf(facts)?.page;
}

function cautionsOf(facts: GuardrailFacts, level: Caution['level']) {
  const { configuration, intent, targetKind: target, related = 'unread' } = facts;
  const about = { intent, target, related, hasFilter: hasFilter(facts) };
  const all = configuration?.family.cautionsOf?.(configuration.type, about) ?? [];
  return all.filter((caution) => caution.level === level);
}

function rowWithOtherIntent(facts: GuardrailFacts) {
  const target = targetOf(facts);
  return target === undefined
    ? undefined
    : everyOtherRow(facts)?.find((row) => isCrowdedOut(row, { target, intent: facts.intent }));
}
