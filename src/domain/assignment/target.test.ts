import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EVERYONE,
  groupIdOf,
  KNOWN_TARGET_KINDS,
  namedIdOf,
  type Target,
  targetFacts,
  targetNaming,
} from '#domain/assignment/target.ts';
import { samePlace, sameTarget } from '#domain/assignment/rowIdentity.ts';

const ID = '3f9c1c5e-0000-4000-8000-00000000abcd';
const OTHER = '3f9c1c5e-0000-4000-8000-00000000abce';
const FOTA: Target = {
  kind: 'unknown',
  odataType: '#microsoft.graph.androidFotaDeploymentAssignmentTarget',
  raw: { groupId: ID },
};

/** Few ids, so that equal ones meet; in either letter case, since Graph does not keep it. */
const id = fc.constantFrom(ID, ID.toUpperCase(), OTHER, 'SMS00001', 'sms00001');
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ kind: fc.constantFrom('group' as const, 'exclusionGroup' as const), groupId: id }),
  fc.record({ kind: fc.constant('collection' as const), collectionId: id }),
  fc.constantFrom<Target>({ kind: 'allDevices' }, { kind: 'allLicensedUsers' }, FOTA),
);

function mapIds(value: Target, change: (text: string) => string): Target {
  if (value.kind === 'group' || value.kind === 'exclusionGroup')
    return { ...value, groupId: change(value.groupId) };
  return value.kind === 'collection'
    ? { ...value, collectionId: change(value.collectionId) }
    : value;
}

const sameRow = (a: Target, b: Target) =>
  samePlace({ target: a, intent: 'apply' }, { target: b, intent: 'remove' });

describe('samePlace and sameTarget', () => {
  const rows: readonly (readonly [
    story: string,
    a: Target,
    b: Target,
    sameRow: boolean,
    sameTarget: boolean,
  ])[] = [
    [
      'the same group',
      { kind: 'group', groupId: ID },
      { kind: 'group', groupId: ID.toUpperCase() },
      true,
      true,
    ],
    [
      'the same group, once excluded',
      { kind: 'group', groupId: ID },
      { kind: 'exclusionGroup', groupId: ID },
      true,
      false,
    ],
    ['two groups', { kind: 'group', groupId: ID }, { kind: 'group', groupId: OTHER }, false, false],
    [
      'two excluded groups',
      { kind: 'exclusionGroup', groupId: ID },
      { kind: 'exclusionGroup', groupId: OTHER },
      false,
      false,
    ],
    ['all devices twice', { kind: 'allDevices' }, { kind: 'allDevices' }, true, true],
    ['all users twice', { kind: 'allLicensedUsers' }, { kind: 'allLicensedUsers' }, true, true],
    [
      'all devices and all users',
      { kind: 'allDevices' },
      { kind: 'allLicensedUsers' },
      false,
      false,
    ],
    [
      'the same collection',
      { kind: 'collection', collectionId: 'SMS00001' },
      { kind: 'collection', collectionId: 'sms00001' },
      true,
      true,
    ],
    // A peer keys every collection alike and loses one of two.
    [
      'two collections',
      { kind: 'collection', collectionId: 'SMS00001' },
      { kind: 'collection', collectionId: 'XYZ00012' },
      false,
      false,
    ],
    [
      'a group and a collection of one id',
      { kind: 'group', groupId: ID },
      { kind: 'collection', collectionId: ID },
      false,
      false,
    ],
    // A peer turns what it does not know into a group.
    [
      'an unknown target and the group it names',
      FOTA,
      { kind: 'group', groupId: ID },
      false,
      false,
    ],
    ['an unknown target and itself', FOTA, FOTA, false, false],
  ];

  it.each(rows)('%s', (_, a, b, row, whole) => {
    expect([sameRow(a, b), sameTarget(a, b)]).toEqual([row, whole]);
  });

  it('are symmetric', () => {
    fc.assert(
      fc.property(target, target, (a, b) => {
        expect(sameRow(a, b)).toBe(sameRow(b, a));
        expect(sameTarget(a, b)).toBe(sameTarget(b, a));
      }),
    );
  });

  it('every known target is itself, whatever the letter case of its id', () => {
    fc.assert(
      fc.property(
        target.filter(({ kind }) => kind !== 'unknown'),
        (a) => {
          expect(
            sameTarget(
              a,
              mapIds(a, (text) => text.toUpperCase()),
            ),
          ).toBe(true);
          expect(
            sameTarget(
              a,
              mapIds(a, (text) => text.toLowerCase()),
            ),
          ).toBe(true);
        },
      ),
    );
  });

  it('are transitive: rows fall into classes', () => {
    fc.assert(
      fc.property(target, target, target, (a, b, c) => {
        if (sameRow(a, b) && sameRow(b, c)) expect(sameRow(a, c)).toBe(true);
        if (sameTarget(a, b) && sameTarget(b, c)) expect(sameTarget(a, c)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('the same target is always the same row', () => {
    fc.assert(
      fc.property(target, target, (a, b) => {
        if (sameTarget(a, b)) expect(sameRow(a, b)).toBe(true);
      }),
    );
  });
});

describe('groupIdOf', () => {
  it('names the group of included and excluded groups only', () => {
    const ids = [
      ...KNOWN_TARGET_KINDS.map((kind) => ({ kind, groupId: ID, collectionId: ID }) as Target),
      FOTA,
    ].map(groupIdOf);
    expect(ids).toEqual([ID, ID, undefined, undefined, undefined, undefined]);
  });
});

describe('the table of targets', () => {
  const rows = KNOWN_TARGET_KINDS.map((kind) => ({ kind, ...targetFacts(kind) }));

  it.each(['label', 'meaning', 'inCsv', 'counted'] as const)(
    'tells the kinds apart by %s',
    (word) => {
      const words = rows.map((row) => (word === 'counted' ? row.counted(2) : row[word]));
      expect(words).not.toContain('');
      expect(new Set(words).size).toBe(rows.length);
    },
  );

  it('names each virtual group once', () => {
    for (const who of ['device', 'user'] as const)
      expect(rows.filter(({ everyone }) => everyone === who).map(({ kind }) => kind)).toEqual([
        EVERYONE[who],
      ]);
  });

  it('says why no filter may stand on what excludes', () => {
    for (const { role, noFilter } of rows) expect(noFilter !== undefined).toBe(role === 'excludes');
  });

  it.each(KNOWN_TARGET_KINDS)('makes a target of the kind %s only with what it names', (kind) => {
    const named = { groupId: ID, collectionId: 'SMS00001' };
    const made = targetNaming(kind, named);
    expect(made).toMatchObject({ kind });
    const needsName = targetFacts(kind).needs !== 'nothing';
    expect(namedIdOf(made!) !== undefined).toBe(needsName);
    const nameless = targetNaming(kind, { groupId: undefined, collectionId: undefined });
    expect(nameless === undefined).toBe(needsName);
  });
});
