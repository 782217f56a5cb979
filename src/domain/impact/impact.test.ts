import { describe, expect, it } from 'vitest';
import type { FilterUse } from '#domain/assignment/assignment.ts';
import type { Audience, GroupAudience, ImpactFacts } from '#domain/impact/audience.ts';
import { device, factsOf, listed } from '#domain/testing/fakeTenant.ts';
import type { Doubt } from '#domain/impact/doubt.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { doubtWords, reachWords } from '#domain/impact/words.ts';
import { type Reach, VIEWS } from '#domain/impact/crowd/reach.ts';
import { devicesHit, usersHit } from '#domain/impact/impact.ts';
import { impactOf } from '#domain/testing/impactOf.ts';

/** Ann has two laptops and a Mac, Bob one laptop, the kiosk has nobody. */
const TENANT = {
  devices: [
    device('a1', 'ann'),
    device('a2', 'ann'),
    device('a3', 'ann', 'macOS'),
    device('b1', 'bob'),
    device('kiosk'),
  ],
  groups: {
    everybody: { users: ['ann', 'bob', 'cid'], devices: [] },
    ann: { users: ['ann'], devices: [] },
    kiosks: { users: [], devices: ['e-kiosk'] },
    laptops: { users: [], devices: ['e-a1', 'e-a2', 'e-b1'] },
    mixed: { users: ['bob'], devices: ['e-kiosk', 'e-unmanaged'] },
    empty: { users: [], devices: [] },
  },
  filters: { first: ['a1', 'b1'], second: ['a2'] },
} as const;

type Row = readonly [
  target:
    | keyof typeof TENANT.groups
    | 'allDevices'
    | 'allUsers'
    | `not ${keyof typeof TENANT.groups}`,
  filter?: FilterUse,
];
const include = (filterId: string): FilterUse => ({ mode: 'include', filterId });
const exclude = (filterId: string): FilterUse => ({ mode: 'exclude', filterId });

function rowsOf(rows: readonly Row[]): ImpactAssignment[] {
  return rows.map(([name, filter = { mode: 'none' }]) => {
    if (name === 'allDevices') return { target: { kind: 'allDevices' }, filter, intent: 'apply' };
    if (name === 'allUsers')
      return { target: { kind: 'allLicensedUsers' }, filter, intent: 'apply' };
    const target = name.startsWith('not ')
      ? { kind: 'exclusionGroup' as const, groupId: name.slice(4) }
      : { kind: 'group' as const, groupId: name };
    return { target, filter, intent: 'apply' };
  });
}

const ask = (
  before: readonly Row[],
  after: readonly Row[],
  facts: ImpactFacts = factsOf(TENANT),
) => ({ platform: 'windows' as const, before: rowsOf(before), after: rowsOf(after), facts });

describe('reached', () => {
  it.each<
    [name: string, rows: readonly Row[], users: readonly string[], devices: readonly string[]]
  >([
    ['nobody by no assignment', [], [], []],
    ['the devices of a group’s users, of the platform only', [['ann']], ['ann'], ['a1', 'a2']],
    [
      'users without a device are users all the same',
      [['everybody']],
      ['ann', 'bob', 'cid'],
      ['a1', 'a2', 'b1'],
    ],
    ['a group of devices names no user', [['laptops']], [], ['a1', 'a2', 'b1']],
    ['both kinds of a mixed group, but what Intune manages', [['mixed']], ['bob'], ['b1', 'kiosk']],
    ['nobody by an empty group', [['empty']], [], []],
    ['all devices of the platform', [['allDevices']], [], ['a1', 'a2', 'b1', 'kiosk']],
    ['exclusion wins among users (rule 1)', [['everybody'], ['not ann']], ['bob', 'cid'], ['b1']],
    [
      'exclusion wins among devices (rule 1)',
      [['allDevices'], ['not kiosks']],
      [],
      ['a1', 'a2', 'b1'],
    ],
    [
      'users excluded take no device out of a device group (rule 2)',
      [['laptops'], ['not ann']],
      [],
      ['a1', 'a2', 'b1'],
    ],
    [
      'devices excluded take no device from users (rule 3)',
      [['everybody'], ['not laptops']],
      ['ann', 'bob', 'cid'],
      ['a1', 'a2', 'b1'],
    ],
    [
      'all users with excluded devices (rule 5)',
      [['allUsers'], ['not laptops']],
      ['ann', 'bob'],
      ['a1', 'a2', 'b1'],
    ],
    ['included and excluded at once is excluded (rule 7)', [['ann'], ['not ann']], [], []],
    ['what an include filter matches', [['laptops', include('first')]], [], ['a1', 'b1']],
    ['what an exclude filter leaves', [['laptops', exclude('first')]], [], ['a2']],
    ['a filter narrows devices, not users', [['ann', include('second')]], ['ann'], ['a2']],
    [
      'no filter beats include (rule 16)',
      [['laptops', include('second')], ['ann']],
      ['ann'],
      ['a1', 'a2'],
    ],
    [
      'exclude beats no filter (rule 16)',
      [['laptops', exclude('first')], ['ann']],
      ['ann'],
      ['a2'],
    ],
    [
      'exclude beats include (rule 16)',
      [
        ['laptops', exclude('first')],
        ['ann', include('first')],
      ],
      ['ann'],
      ['a2'],
    ],
    [
      'two includes are joined by OR (rule 16)',
      [
        ['laptops', include('first')],
        ['ann', include('second')],
      ],
      ['ann'],
      ['a1', 'a2', 'b1'],
    ],
    [
      'two excludes are joined by OR (rule 16)',
      [
        ['laptops', exclude('first')],
        ['ann', exclude('second')],
      ],
      ['ann'],
      [],
    ],
    ['only exclusions reach nobody (rule 35)', [['not ann']], [], []],
  ])('%s', (_, rows, users, devices) => {
    const question = ask([], rows);
    const hit = devicesHit(question, 'after');
    expect(hit.filter(({ isCertain }) => isCertain).map(({ element }) => element.id)).toEqual(
      devices,
    );
    expect(usersHit(question, 'gained').map(({ element }) => element)).toEqual(users);
    const { devices: reach } = impactOf(question);
    expect(reach.after).toEqual({ kind: 'exact', count: devices.length });
    expect(reach.gained).toEqual(reach.after);
    expect(reach.now).toEqual({ kind: 'exact', count: 0 });
  });
});

const group = (groupId: string): ImpactAssignment => ({
  target: { kind: 'group', groupId },
  filter: { mode: 'none' },
  intent: 'apply',
});

describe('where not all is known', () => {
  const failure = { kind: 'missingScope', trace: { status: 403 } } as const;
  const facts = factsOf(TENANT);
  const big: Audience = { kind: 'counted', count: 20_000, because: 'tooMany' };
  const withGroups = (groups: Record<string, Partial<GroupAudience>>): ImpactFacts => ({
    ...facts,
    groups: new Map([
      ...facts.groups,
      ...Object.entries(groups).map(
        ([id, own]) => [id, { users: listed(), devices: listed(), ...own }] as const,
      ),
    ]),
  });

  it.each<
    [
      name: string,
      facts: ImpactFacts,
      before: readonly ImpactAssignment[],
      after: readonly ImpactAssignment[],
      users: string,
      devices: string,
    ]
  >([
    // Through a user: the kiosk has none.
    [
      'one group that is only counted has its number',
      withGroups({ big: { users: big } }),
      [],
      [group('big')],
      '20,000',
      'at most 3',
    ],
    [
      'two of them overlap nobody knows how far',
      withGroups({ big: { users: big }, huge: { users: big } }),
      [],
      [group('big'), group('huge')],
      '20,000–40,000',
      'at most 3',
    ],
    [
      'a listed group beside it',
      withGroups({ big: { users: big } }),
      [],
      [group('big'), group('everybody')],
      '20,000–20,003',
      '3',
    ],
    [
      'hidden devices are no more than there are',
      withGroups({ big: { devices: { kind: 'counted', count: 2, because: 'idsHidden' } } }),
      [],
      [group('big')],
      '0',
      'at most 2',
    ],
    [
      'all users have no upper end',
      facts,
      [],
      [{ ...group(''), target: { kind: 'allLicensedUsers' } }],
      'at least 2',
      '3',
    ],
    [
      'a collection is not in Graph',
      facts,
      [],
      [{ ...group(''), target: { kind: 'collection', collectionId: 'SMS00001' } }],
      '0',
      'at most 4',
    ],
    [
      'an unknown target may be anything',
      facts,
      [],
      [{ ...group(''), target: { kind: 'unknown', odataType: 'x', raw: {} } }],
      'unknown',
      'unknown',
    ],
    [
      'a removal may leave them or not',
      facts,
      [group('laptops')],
      [group('laptops'), { ...group('laptops'), intent: 'remove' }],
      '0',
      'at most 3',
    ],
    [
      'devices that could not be read leave the users',
      { ...facts, inventory: { kind: 'unknown', failure } },
      [],
      [group('everybody')],
      '3',
      'unknown',
    ],
    [
      'a filter that could not be read leaves the users',
      { ...facts, filters: new Map([['first', { kind: 'unknown', failure }]]) },
      [],
      [{ ...group('everybody'), filter: include('first') }],
      '3',
      'unknown',
    ],
  ])('%s', (_, known, before, after, users, devices) => {
    const impact = impactOf({ platform: 'windows', before, after, facts: known });
    expect([reachWords(impact.users.after), reachWords(impact.devices.after)]).toEqual([
      users,
      devices,
    ]);
  });

  it('a group that is gone is unknown, and never nobody', () => {
    const gone = withGroups({ ann: { users: { kind: 'gone' }, devices: { kind: 'gone' } } });
    const added = impactOf({ platform: 'windows', before: [], after: [group('ann')], facts: gone });
    expect([added.users.after, added.devices.gained].map(reachWords)).toEqual([
      'unknown',
      'at most 4',
    ]);
    const beside = impactOf({
      platform: 'windows',
      before: [group('ann')],
      after: [group('ann'), group('kiosks')],
      facts: gone,
    });
    expect(reachWords(beside.devices.after)).toBe('1–4');
    const { because } = beside.devices.after as { because: readonly Doubt[] };
    const names = { group: (id: string) => id, filter: (id: string) => id };
    expect(because.map((doubt) => doubtWords(doubt, names))).toEqual([
      'A group is deleted or not visible to you, so its members are unknown: ann.',
    ]);
  });

  it('nobody loses what no row gave before, whoever is in a group that could not be read', () => {
    const hidden: GroupAudience = {
      users: { kind: 'unknown', failure },
      devices: { kind: 'unknown', failure },
    };
    const known = { ...facts, groups: new Map(facts.groups).set('ann', hidden) };
    const uninstalled: ImpactAssignment = { ...group('ann'), intent: 'uninstall' };
    const required: ImpactAssignment = { ...group('laptops'), intent: 'required' };
    const asked = { platform: 'windows', intents: ['required'], facts: known } as const;
    const added = impactOf({ ...asked, before: [uninstalled], after: [uninstalled, required] });
    expect(VIEWS.map((view) => [view, reachWords(added.devices[view])])).toEqual([
      ['now', '0'],
      ['after', 'at least 3'],
      ['kept', '0'],
      ['gained', 'at least 3'],
      ['lost', '0'],
    ]);
    const removed = impactOf({ ...asked, before: [uninstalled, required], after: [uninstalled] });
    expect([removed.devices.after, removed.devices.gained].map(reachWords)).toEqual(['0', '0']);
    expect([removed.devices.now, removed.devices.lost].map(reachWords)).toEqual([
      'at least 3',
      'at least 3',
    ]);
  });

  it('at most those that have it lose it to a group that could not be read, and it bounds nothing more', () => {
    const hidden = { kind: 'membersHidden', trace: {} } as const;
    const unread: GroupAudience = {
      users: { kind: 'unknown', failure: hidden },
      devices: { kind: 'unknown', failure: hidden },
    };
    const known = { ...facts, groups: new Map(facts.groups).set('ann', unread) };
    const asked = { platform: 'windows', facts: known } as const;
    const laptops = [group('laptops')];
    const words = (before: readonly ImpactAssignment[], after: readonly ImpactAssignment[]) => {
      const { devices } = impactOf({ ...asked, before, after });
      return VIEWS.map((view) => `${view} ${reachWords(devices[view])}`);
    };
    const without: ImpactAssignment = {
      ...group('ann'),
      target: { kind: 'exclusionGroup', groupId: 'ann' },
    };
    expect(words(laptops, [...laptops, without])).toEqual([
      'now 3',
      'after at most 3',
      'kept at most 3',
      'gained 0',
      'lost at most 3',
    ]);
    expect(words(laptops, [...laptops, group('ann')])).toEqual([
      'now 3',
      'after at least 3',
      'kept 3',
      'gained unknown',
      'lost 0',
    ]);
    expect(words([...laptops, group('ann')], laptops)).toEqual([
      'now at least 3',
      'after 3',
      'kept 3',
      'gained 0',
      'lost unknown',
    ]);
  });

  it('says why, in words, and why once', () => {
    const broken = {
      ...facts,
      groups: new Map(facts.groups).set('ann', {
        users: { kind: 'unknown', failure },
        devices: { kind: 'unknown', failure },
      }),
    };
    const { after } = impactOf({
      platform: 'windows',
      before: [],
      after: [group('ann')],
      facts: broken,
    }).devices;
    const names = { group: () => 'Ann’s group', filter: (id: string) => id };
    expect(
      after.kind === 'unknown' && after.because.map((doubt) => doubtWords(doubt, names)),
    ).toEqual([expect.stringContaining('Members of “Ann’s group” could not be read.')]);
  });
});

it.each<[Reach, string]>([
  [{ kind: 'exact', count: 1234 }, '1,234'],
  [{ kind: 'bounds', least: 80, most: 120, because: [] }, '80–120'],
  [{ kind: 'bounds', least: 120, most: undefined, because: [] }, 'at least 120'],
  [{ kind: 'bounds', least: 0, most: 120, because: [] }, 'at most 120'],
  [{ kind: 'bounds', least: 0, most: undefined, because: [] }, 'unknown'],
  [{ kind: 'unknown', because: [] }, 'unknown'],
])('says %j', (reach, words) => {
  expect(reachWords(reach)).toBe(words);
});
