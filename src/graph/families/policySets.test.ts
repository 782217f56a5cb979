import { expect, it } from 'vitest';
import { assignment, target } from '../../../sandbox/tenant/targets.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { createPlanBench, endsOf, planOf } from '#graph/testing/planBench.ts';

/**
 * What `/assign` does to rows of a policy set nobody knows. Whatever it is, they are never sent, and
 * one that is gone afterwards is said.
 */
const bench = createPlanBench();
const FAMILY = FAMILY_KEYS.find(
  (key) => familyFacts(key).writes === 'replace' && familyFacts(key).permission === 'Configuration',
)!;

it.each([
  ['goes', [], { gone: 1, changed: 0 }, ['direct']],
  ['stays', ['policySetRowsStay'], undefined, ['direct', 'policySets']],
] as const)(
  'a row of a policy set that %s is told by the run',
  async (_, assume, others, sources) => {
    await bench.ask('POST', 'reset', { assume });
    await bench.time.sleep(60_000);
    const { tenant } = bench.sandbox;
    const item = [...tenant.items.get(FAMILY)!.values()].find(
      ({ id }) => tenant.assignments.stored(id).length === 0,
    )!;
    const ofSet = {
      ...assignment(item.id, target('groupAssignmentTarget', { groupId: bench.group(2) })),
      source: 'policySets',
    } as const;
    tenant.assignments.write(item.id, [ofSet]);
    const run = await bench.review(planOf([keyOfId(FAMILY, item.id)!], bench.toGroup(0)));
    const ended = await bench.apply(run);
    expect(endsOf(ended)).toEqual(['verified']);
    expect(ended.items.map((each) => each.others)).toEqual([others]);
    const [sent] = await bench.entries('POST', '/assign');
    expect(JSON.stringify(sent?.requestBody)).not.toContain(bench.group(2));
    expect(
      tenant.assignments
        .stored(item.id)
        .map(({ source }) => source)
        .toSorted(),
    ).toEqual(sources);
  },
);
