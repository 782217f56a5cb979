import { isGroupTarget } from '#domain/assignment/target.ts';
import { FACT, type ImpactAssignment, impactKey } from '#domain/impact/crowd/rule.ts';

/**
 * The facts through which the rows that differ between two lists can have an effect: a row affects
 * only members of its target. Undefined where a target names everybody, or cannot be read.
 */
export function touchedFacts(
  before: readonly ImpactAssignment[],
  after: readonly ImpactAssignment[],
): ReadonlySet<string> | undefined {
  const texts = [before, after].map((rows) => new Map(rows.map((row) => [impactKey(row), row])));
  const [old, fresh] = [texts[0]!, texts[1]!];
  const differing = [...old, ...fresh].flatMap(([text, row]) =>
    old.has(text) && fresh.has(text) ? [] : [row],
  );
  const facts = new Set<string>();
  for (const { target } of differing) {
    if (!isGroupTarget(target)) return undefined;
    facts.add(FACT.userIn(target.groupId));
    facts.add(FACT.deviceIn(target.groupId));
  }
  return facts;
}
