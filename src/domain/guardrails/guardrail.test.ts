import type { Assignment } from '#domain/assignment/assignment.ts';
import { INTENTS } from '#domain/assignment/intent.ts';
import { configurationTypeOf } from '#domain/configuration/configurationType.ts';
import { deviceConfiguration } from '#domain/family/configuration/deviceConfiguration.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTER_MODES } from '#domain/assignment/assignment.ts';
import {
  checkGuardrails,
  type Finding,
  type FixChange,
  type GuardrailFacts,
  isBlocked,
  isReason,
  known,
  overridesInForce,
  UNKNOWN,
} from '#domain/guardrails/guardrail.ts';
import {
  ALL_DEVICES,
  ALL_USERS,
  DEVICES,
  DYNAMIC_DEVICES,
  DYNAMIC_USERS,
  EXCLUDED,
  FILTER,
  FINE,
  GROUP,
  INCLUDED,
  OTHER,
  row,
  USERS,
} from '#domain/testing/storyKit.ts';
import { GUARDRAILS } from '#domain/guardrails/guardrailTable.ts';
import { KNOWN_TARGET_KINDS } from '#domain/assignment/target.ts';

/** Properties have time enough on a busy machine. */
const SLOW = 60_000;

const natures = fc.constantFrom(
  USERS,
  DEVICES,
  DYNAMIC_USERS,
  DYNAMIC_DEVICES,
  { ...USERS, kind: 'mixed' as const },
  { ...USERS, kind: 'empty' as const, members: 0 },
  { ...USERS, kind: 'unknown' as const, members: undefined },
  { ...DYNAMIC_USERS, membershipRule: 'user.objectId -ne null', members: 200_000 },
);
const maybe = <T>(of: fc.Arbitrary<T>) =>
  fc.oneof(
    of.map((value) => known(value)),
    fc.constant(UNKNOWN),
  );
const rows = fc.constantFrom(
  row(INCLUDED),
  row(EXCLUDED),
  row(ALL_DEVICES),
  row(ALL_USERS),
  row({ kind: 'group', groupId: GROUP }),
  row(INCLUDED, { filter: { mode: 'include', filterId: FILTER } }),
  row(INCLUDED, { source: 'policySets' }),
  row({ kind: 'unknown', odataType: 'x', raw: { a: 1 } }),
);

/** Anything that a form, a page or a plan may come up with. */
const facts: fc.Arbitrary<GuardrailFacts> = fc.record({
  configuration: fc.constantFrom(FINE.configuration, undefined, {
    displayName: 'LAN',
    type: configurationTypeOf('windowsWiredNetworkConfiguration'),
    family: deviceConfiguration,
  }),
  targetKind: fc.constantFrom(...KNOWN_TARGET_KINDS),
  groupId: fc.constantFrom('', GROUP),
  group: maybe(
    fc.record({
      displayName: fc.constant('G'),
      securityEnabled: fc.constantFrom(true, false, undefined),
    }),
  ),
  collectionId: fc.constantFrom('', 'SMS00001'),
  filterMode: fc.constantFrom(...FILTER_MODES),
  filterId: fc.constantFrom('', FILTER),
  filter: maybe(
    fc.record({
      displayName: fc.constant('F'),
      platform: fc.constantFrom('windows10AndLater', 'iOS', 'new'),
      managementType: fc.constantFrom('devices', 'apps', undefined),
      rule: fc.constantFrom('', 'device.osVersion -eq "1"'),
    }),
  ),
  filterList: maybe(fc.record({ count: fc.nat(200), hasChosen: fc.boolean() })),
  intent: fc.constantFrom(...INTENTS),
  existing: maybe(fc.uniqueArray(rows, { maxLength: 4 })),
  groups: maybe(
    fc
      .record({ [GROUP]: natures, [OTHER]: natures }, { requiredKeys: [] })
      .map((record) => new Map(Object.entries(record))),
  ),
});

/** The form after a fix, as the form sets it. */
function fixed(before: GuardrailFacts, { target, ...rest }: FixChange): GuardrailFacts {
  return { ...before, ...rest, ...(target === undefined ? {} : { targetKind: target }) };
}

function blocksOf(findings: readonly Finding[]): string[] {
  return findings.filter(({ level }) => level === 'block').map(({ id }) => id);
}

const isFinal = ({ level, isOverridable }: Pick<Finding, 'level' | 'isOverridable'>): boolean =>
  level === 'block' && !isOverridable;

const RUNS = { numRuns: 1000 };

describe('whatever the facts are', () => {
  it(
    'a fix heals what it was offered for',
    () => {
      fc.assert(
        fc.property(facts, (before) => {
          for (const { id, fixes } of checkGuardrails(GUARDRAILS, before)) {
            for (const { change, row: there } of fixes) {
              if (there === undefined)
                expect(
                  checkGuardrails(GUARDRAILS, fixed(before, change)).map((finding) => finding.id),
                ).not.toContain(id);
            }
          }
        }),
        RUNS,
      );
    },
    SLOW,
  );

  it(
    'no sentence begins in lower case',
    () => {
      fc.assert(
        fc.property(facts, (given) => {
          for (const { id, words } of checkGuardrails(GUARDRAILS, given))
            expect([id, words]).toEqual([id, expect.not.stringMatching(/(?:^|\. )(?:a|the|its) /)]);
        }),
        RUNS,
      );
    },
    SLOW,
  );

  it(
    'a target that is refused for good is not warned of',
    () => {
      let refused = 0;
      fc.assert(
        fc.property(facts, (given) => {
          const findings = checkGuardrails(GUARDRAILS, given);
          if (!findings.some(({ field, ...block }) => field === 'target' && isFinal(block))) return;
          refused += 1;
          const others = findings.filter(({ level }) => level !== 'block');
          expect(others.filter(({ field }) => /target|group|collection/.test(field))).toEqual([]);
        }),
        RUNS,
      );
      expect(refused).toBeGreaterThan(10);
    },
    SLOW,
  );

  it(
    'blocks come first, and nothing but a reason gets past an overridable one',
    () => {
      fc.assert(
        fc.property(facts, (given) => {
          const findings = checkGuardrails(GUARDRAILS, given);
          const blocks = findings.filter(({ level }) => level === 'block');
          expect(findings.slice(0, blocks.length)).toEqual(blocks);
          const reasons = blocks.map(({ id }) => ({
            guardrailId: id,
            reason: 'agreed with the board',
          }));
          expect(isBlocked(findings, reasons)).toBe(
            blocks.some(({ isOverridable }) => !isOverridable),
          );
          expect(
            isBlocked(
              findings,
              reasons.map((each) => ({ ...each, reason: ' . ' })),
            ),
          ).toBe(blocks.length > 0);
          expect(overridesInForce(findings, reasons).map(({ guardrailId }) => guardrailId)).toEqual(
            blocks.filter(({ isOverridable }) => isOverridable).map(({ id }) => id),
          );
        }),
        RUNS,
      );
    },
    SLOW,
  );

  it(
    'reading less never blocks more',
    () => {
      fc.assert(
        fc.property(facts, (given) => {
          const unread = checkGuardrails(GUARDRAILS, {
            ...given,
            group: UNKNOWN,
            filter: UNKNOWN,
            filterList: UNKNOWN,
            existing: UNKNOWN,
            groups: UNKNOWN,
          });
          expect(blocksOf(checkGuardrails(GUARDRAILS, given))).toEqual(
            expect.arrayContaining(blocksOf(unread)),
          );
        }),
        RUNS,
      );
    },
    SLOW,
  );
});

it.each([
  ['a group beside both', 'group', [row(ALL_DEVICES), row(ALL_USERS)]],
  [
    'All users beside All devices and a group of devices',
    'allLicensedUsers',
    [row(ALL_DEVICES), row(INCLUDED)],
  ],
  ['a group of users beside All devices', 'group', [row(ALL_DEVICES)]],
] as const)('%s: that users and devices are both targeted is said once', (_, targetKind, list) => {
  const said = checkGuardrails(GUARDRAILS, {
    ...FINE,
    targetKind,
    groupId: targetKind === 'group' ? GROUP : '',
    existing: known(list),
    groups: known(
      new Map([GROUP, OTHER].map((id) => [id, targetKind === 'group' ? USERS : DEVICES])),
    ),
  }).filter(({ id }) => id === 'all-users-and-devices' || id === 'includes-of-both-kinds');
  expect(said).toHaveLength(1);
});

describe('offers', () => {
  it('editing keeps the target, so what would change it is not offered', () => {
    const findings = checkGuardrails(GUARDRAILS, {
      ...FINE,
      change: 'edit',
      targetKind: 'exclusionGroup',
      filterMode: 'include',
      filterId: FILTER,
    });
    expect(findings.flatMap(({ fixes }) => fixes.map(({ label }) => label))).toEqual([
      'Choose No filter',
    ]);
  });

  it('an exclusion of devices from All users: a filter on All users, or a group of users', () => {
    const given: GuardrailFacts = {
      ...FINE,
      targetKind: 'exclusionGroup',
      groups: known(new Map([[GROUP, DEVICES]])),
      existing: known([row(ALL_USERS, { id: 'all' })]),
    };
    const [finding] = checkGuardrails(GUARDRAILS, given);
    expect(finding).toMatchObject({ id: 'mix-user-device', level: 'block', isOverridable: true });
    expect(finding?.words).toContain('All users');
    expect(finding?.words).toContain('Kiosks');
    expect(finding?.fixes).toEqual([
      {
        label: 'Use an exclude filter on All users instead',
        change: { filterMode: 'exclude', filterId: '' },
        row: 'all',
      },
      { label: 'Choose a group of users', change: { groupId: '' } },
    ]);
  });

  it.each<[string, Assignment, string[]]>([
    ['a row of one’s own', row({ kind: 'group', groupId: GROUP }), ['Edit it', 'Remove it']],
    ['an exclusion', row({ kind: 'exclusionGroup', groupId: GROUP }), ['Remove it']],
    ['a policy set', row({ kind: 'group', groupId: GROUP }, { source: 'policySets' }), []],
  ])('a target that is there already, by %s', (_, existing, labels) => {
    const finding = checkGuardrails(GUARDRAILS, { ...FINE, existing: known([existing]) }).find(
      ({ id }) => id === 'already-assigned',
    );
    expect(finding?.fixes.map(({ label }) => label)).toEqual(labels);
  });

  it('a row of a policy set is nothing to put a filter on', () => {
    const given: GuardrailFacts = {
      ...FINE,
      targetKind: 'exclusionGroup',
      groups: known(new Map([[GROUP, DEVICES]])),
      existing: known([row(ALL_USERS, { source: 'policySets' })]),
    };
    expect(checkGuardrails(GUARDRAILS, given)[0]?.fixes.map(({ label }) => label)).toEqual([
      'Choose a group of users',
    ]);
  });
});

describe('a reason', () => {
  it.each([
    ['Pilot of the board, ticket 4711', true],
    ['laut Änderung CHG-12', true],
    ['ok', false],
    ['. . .', false],
    ['so what', false],
    ['   ', false],
  ])('%s: %s', (text, isOne) => {
    expect(isReason(text)).toBe(isOne);
  });
});
