import { beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import type { TargetKind as SandboxTarget } from '../../../sandbox/tenant/families/family.ts';
import { FAMILIES as SANDBOX_FAMILIES } from '../../../sandbox/tenant/families/registry.ts';
import { KNOWN_TARGET_KINDS, type KnownTargetKind } from '#domain/assignment/target.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { filterFits } from '#domain/configuration/platform.ts';
import { choicesOf } from '#domain/family/choices.ts';
import { BARE_FAMILY, FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { familyOf, graphIdOf } from '#domain/family/configurationKey.ts';
import { createGraph } from '#graph/client.ts';
import { graphFamily } from '#graph/families/graphFamilies.ts';

const ORIGIN = 'http://sandbox.test';
const SCOPES = ['Configuration', 'Scripts', 'ServiceConfig', 'Apps'].map(
  (area) => `DeviceManagement${area}.ReadWrite.All`,
);
const TARGETS: Readonly<Record<KnownTargetKind, SandboxTarget>> = {
  group: 'group',
  exclusionGroup: 'exclusion',
  allDevices: 'devices',
  allLicensedUsers: 'users',
  collection: 'collection',
};
const sandbox = createSandbox({ throttle: 'off' });
const { tenant } = sandbox;
const token = sandbox.mintToken('ada', SCOPES);
const graph = createGraph({
  baseUrl: ORIGIN,
  getToken: () => Promise.resolve(token),
  fetch: (input, init) => sandbox.fetch(new Request(input, init)),
});

/** Whether a filter of a platform fits, by what the family's filters are for. */
function fits({ id, type }: Configuration, platform: string) {
  const rule = familyOf(id).limitsOf(type).filters;
  return filterFits(platformsOf(type), platform, 'managed' in rule ? rule.managed : 'devices');
}

describe.each(FAMILY_KEYS.filter((key) => key !== BARE_FAMILY))('%s', (key) => {
  const family = familyFacts(key);
  const wire = graphFamily(key);
  const described = SANDBOX_FAMILIES.find((each) => each.key === key)!;
  const items = tenant.items.get(key)!;
  const read: Configuration[] = [];
  const itemOf = ({ id }: Configuration) => items.get(graphIdOf(id).toLowerCase())!;

  beforeAll(async () => {
    for await (const page of graph.configurations.list(key)) read.push(...page);
  });

  it('is read whole, each with name and assignments', () => {
    const ids = read.map(({ id }) => graphIdOf(id).toLowerCase());
    // What the list leaves out, nobody has.
    const left = [...items.keys()].filter((id) => !ids.includes(id));
    if (wire.listFilter === undefined) expect(left).toEqual([]);
    else for (const id of left) expect(tenant.assignments.stored(id)).toEqual([]);
    expect(ids.filter((id) => !items.has(id))).toEqual([]);
    for (const one of read) {
      expect(one.displayName).toBe(itemOf(one).properties[described.nameProperty]);
      const rows = tenant.assignments.stored(itemOf(one).id);
      if (described.expand !== 'empty') expect(one.assignments).toHaveLength(rows.length);
    }
  });

  it('tells type and platforms of each, and what matters of it', () => {
    for (const one of read) {
      // Where Graph names a type that nobody knows, that name is the label.
      if (one.type.label === undefined) expect(Object.keys(family.kinds)).toContain(one.type.kind);
      expect(family.typeOf(one.type.name)).toEqual(one.type);
      // What is for every platform, the sandbox does not tell further.
      const platforms = described.platforms(itemOf(one));
      if (platforms.length < 7)
        for (const platform of platforms) expect(fits(one, platform)).not.toBe('no');
      for (const { label, value } of family.factsOf(one.type)) {
        expect(label).toMatch(/^[A-Z]/);
        expect(value).toMatch(/\w/);
        expect(value).not.toMatch(/undefined|null|\[object|^(?:true|false)$/);
      }
    }
  });

  it('takes the targets and filters that the tenant takes, and says why not the others', () => {
    for (const one of read) {
      const { targets, filterModes } = choicesOf(one);
      const taken = KNOWN_TARGET_KINDS.filter((kind) => targets[kind] === undefined);
      const expected = [
        ...described.targets(itemOf(one)),
        ...(described.hasVirtualUsers === true ? (['users'] as const) : []),
      ];
      expect(taken.map((kind) => TARGETS[kind]).toSorted()).toEqual(expected.toSorted());
      // Of platforms that have no filters, the sandbox does not say it twice.
      if (described.platforms(itemOf(one)).length === 0) continue;
      const takesFilter = expected.length > 0 && described.takesFilter(itemOf(one));
      expect([one.displayName, filterModes.include === undefined]).toEqual([
        one.displayName,
        takesFilter,
      ]);
      for (const words of [...Object.values(targets), ...Object.values(filterModes)])
        if (words !== undefined) expect(words).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('is written, and allowed, as the tenant has it', () => {
    const { write, row, path, scope } = described;
    expect({ path: wire.path, name: wire.name, rowType: wire.rowType }).toEqual({
      path: `/${path}`,
      name: described.nameProperty,
      rowType: row.type,
    });
    expect(family.whyShown !== undefined).toBe(family.writes === 'shown');
    if (write.by === 'row') expect(['single', 'shown']).toContain(family.writes);
    if (write.by === 'assign' && family.writes === 'replace')
      expect(wire.bodyKey).toBe(write.bodyKey);
    expect(family.permission).toBe(scope);
    for (const one of read)
      expect(family.assignActionOf(one.type)).toBe(described.assignAction(itemOf(one)));
  });
});

it('no two families have a kind, a name or an address in common', () => {
  const all = FAMILY_KEYS.map((key) => ({ ...familyFacts(key), ...graphFamily(key) }));
  for (const said of [
    all.flatMap(({ kinds }) => Object.keys(kinds)),
    all.map(({ singular }) => singular),
    all.map(({ plural }) => plural),
    all.map(({ path }) => path),
  ])
    expect(new Set(said).size).toBe(said.length);
});
