import type { Assignment } from '#domain/assignment/assignment.ts';
import { intentOf } from '#domain/assignment/intent.ts';
import { rowRoleKey } from '#domain/assignment/rowIdentity.ts';
import { isKnownTarget } from '#domain/assignment/target.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { familyOf, whyShownOnly } from '#domain/family/configurationKey.ts';
import type { FindingItem } from '#domain/findings/finding.ts';
import { FINDING_KINDS, type FindingKindKey } from '#domain/findings/kindKeys.ts';
import { findingKind } from '#domain/findings/kinds.ts';
import type { Hit } from '#domain/findings/kind.ts';
import { groupIdsOf, type TenantFacts } from '#domain/findings/tenantFacts.ts';
import { type ChangeReads, factsOfChange } from '#domain/guardrails/changeFacts.ts';
import { checkGuardrails, type Finding, known } from '#domain/guardrails/guardrail.ts';
import { GUARDRAILS } from '#domain/guardrails/guardrailTable.ts';

/** What was found of one kind. */
export interface KindFound {
  readonly kind: FindingKindKey;
  /** In the order of the configurations. */
  readonly items: readonly FindingItem[];
}

/** Guardrails that tell of a kind. */
const ASKED = GUARDRAILS.filter(({ id }) => kindsOf(id).length > 0);

/**
 * Looks for all kinds of findings. Each row that is there is put to the guardrails of the form as if
 * it were being added to the others of its list: one rule, one text. Yields after each
 * row, so that the page keeps its turn: a list may have a thousand.
 */
export function* findInTenant(facts: TenantFacts): Generator<undefined, readonly KindFound[]> {
  const found = new Map<FindingKindKey, FindingItem[]>(FINDING_KINDS.map((key) => [key, []]));
  const reads = readsOf(facts);
  for (const configuration of facts.configurations) {
    const said = yield* saidOf(configuration, reads);
    for (const { key, rows, finding } of said.values())
      found.get(key)?.push(itemOfRule(key, { configuration, rows: [...rows], finding }));
    for (const [key, ofOne] of OF_ONE)
      for (const hit of ofOne(configuration, facts))
        found.get(key)?.push(itemOf(key, configuration, hit));
    yield undefined;
  }
  for (const key of FINDING_KINDS) {
    const items = yield* findingKind(key).ofAll?.(facts) ?? NOTHING;
    if (items !== undefined) for (const item of items) found.get(key)?.push(item);
  }
  return FINDING_KINDS.map((kind) => ({ kind, items: found.get(kind) ?? [] }));
}

const NOTHING: readonly undefined[] = [];

const OF_ONE = FINDING_KINDS.flatMap((key) => {
  const { ofOne } = findingKind(key);
  return ofOne === undefined ? [] : [[key, ofOne] as const];
});

function kindsOf(guardrailId: string): FindingKindKey[] {
  return FINDING_KINDS.filter((key) => findingKind(key).guardrails?.includes(guardrailId));
}

function readsOf({ groups, natures, filters, configurations }: TenantFacts): ChangeReads {
  const named = groups.known ? groups.value : undefined;
  return {
    filters: filters.known ? filters.value : undefined,
    groups: natures,
    directory: named,
    gone: new Set(named && groupIdsOf(configurations).filter((id) => !named.has(id))),
    // Few families mind what others of them have; to look through all for each row takes long.
    siblings: configurations.filter(({ id }) => familyOf(id).onlyOne !== undefined),
  };
}

/** What a guardrail says of rows of one configuration, each sentence once. */
interface Said {
  readonly key: FindingKindKey;
  readonly finding: Finding;
  readonly rows: Set<Assignment>;
}

function* saidOf(
  configuration: Configuration,
  reads: ChangeReads,
): Generator<undefined, ReadonlyMap<string, Said>> {
  const said = new Map<string, Said>();
  const rows = configuration.assignments ?? [];
  for (const row of rows) {
    const { target, filter } = row;
    const intent = intentOf(row);
    if (!isKnownTarget(target) || intent === undefined) continue;
    const facts = factsOfChange(
      configuration,
      known(rows.filter((other) => other !== row)),
      { kind: 'add', draft: { target, filter, intent } },
      reads,
    );
    for (const finding of checkGuardrails(ASKED, facts))
      for (const key of kindsOf(finding.id)) {
        const { rowsOf } = findingKind(key);
        const meant = rowsOf === undefined ? [row] : rowsOf(row, rows);
        if (meant === undefined) continue;
        const sentence = `${key} ${finding.words}`;
        const soFar = said.get(sentence) ?? { key, finding, rows: new Set() };
        said.set(sentence, soFar);
        for (const each of meant) soFar.rows.add(each);
      }
    yield undefined;
  }
  return said;
}

interface Place {
  readonly configuration: Configuration;
  readonly rows: readonly Assignment[];
  readonly finding: Finding;
}

function itemOfRule(key: FindingKindKey, { configuration, rows, finding }: Place): FindingItem {
  const { words, source } = finding;
  const { wishesFor } = findingKind(key);
  const isShown = whyShownOnly(configuration.id) !== undefined;
  const wishes = isShown ? [] : (wishesFor?.(rows, finding, configuration) ?? []);
  const repairs = wishes.length === 0 ? [] : [{ configuration, wishes }];
  return itemOf(key, configuration, { rows, words, source, repairs });
}

function itemOf(
  kind: FindingKindKey,
  configuration: Configuration,
  { rows, words, source, repairs = [] }: Hit,
): FindingItem {
  return {
    key: [kind, configuration.id, ...rows.map(rowRoleKey).toSorted()].join(' '),
    configuration,
    rows,
    words,
    source,
    repairs,
  };
}
