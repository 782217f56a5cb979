import { expect, it } from 'vitest';
import { allAssignNeeds, assignNeedOf, assignNeedsOf } from '#domain/family/assignNeeds.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';

/** One of each type of each family that is assigned. */
const ALL = FAMILY_KEYS.filter((family) => familyFacts(family).writes !== 'shown').flatMap(
  (family) =>
    Object.keys(familyFacts(family).kinds).map((kind) => ({
      id: keyOfId(family, 'id')!,
      type: { ...familyFacts(family).typeOf(kind), kind },
    })),
);

it('what any configuration takes is among all that can be taken', () => {
  const all = new Set(allAssignNeeds().map((need) => JSON.stringify(need)));
  for (const configuration of ALL) {
    const need = assignNeedOf(configuration);
    expect(all).toContain(JSON.stringify(need));
    expect(need.action).toMatch(/^Microsoft\.Intune_\w+_Assign$/);
  }
});

it('every need of several is named once', () => {
  const needs = assignNeedsOf([...ALL, ...ALL]);
  expect(needs).toHaveLength(new Set(ALL.map((each) => assignNeedOf(each).what)).size);
});

it('types with an action of their own are named, those of most types are not', () => {
  const whats = allAssignNeeds().map(({ what }) => what);
  expect(whats).toContain('Settings catalog policies');
  expect(whats).toContain('Settings catalog policies (Attack surface reduction)');
});
